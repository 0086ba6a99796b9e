"""`reportedly watch stop`: watch no longer."""

from pathlib import Path

import click

from reportedly.account import Said, stop
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.model import Picture, Undo


@click.command("stop")
@click.argument("watched", type=deciding.Words("name a watch"), metavar="WATCH")
@click.option("--because", type=deciding.Words(), metavar="TEXT", help="Why; it is kept and shown.")
@deciding.by
@options.ledger
@options.as_json
def stopping(watched: str, because: str | None, by: str, ledger_path: Path, as_json: bool) -> None:
    """End WATCH: its id or the beginning of it, or the person on whom one watch is kept.

    Undoing that (`reportedly undo`) restores it; it is then told of what comes from then on.
    """
    pack = known()

    def make(standing: deciding.Standing) -> tuple[Undo, Picture, Picture]:
        before = standing.picture()
        said = Said(by=by, because=because or "", made=deciding.now())
        return stop(watched, said, before, standing.decisions, pack), before, before

    with Ledger.open(ledger_path) as ledger:
        ended, _, _ = deciding.keep(ledger, pack, make)
    with deciding.kept(ended.id):
        if as_json:
            print_json(ended)
        else:
            click.echo(f"{ended.of} is ended; undo that with: reportedly undo {ended.id}")
