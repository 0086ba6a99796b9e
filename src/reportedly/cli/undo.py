"""`reportedly undo`: a decision taken back."""

from pathlib import Path

import click
import msgspec

from reportedly.account import altered, changed, undo
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.model import Picture, Undo

_ID = deciding.Words("give the id of a decision, or its beginning; `rulings` lists those on events")


@click.command("undo")
@click.argument("id", type=_ID, metavar="ID")
@deciding.because
@deciding.by
@options.ledger
@options.as_json
def command(id: str, because: str, by: str, ledger_path: Path, as_json: bool) -> None:  # noqa: A002
    """Take back the decision whose id is, or begins with, ID; nothing is deleted.

    Everything is then as if it had not been made. An undo is a decision too: undoing it restores
    what it undid.
    """

    def make(standing: deciding.Standing) -> tuple[Undo, Picture, Picture]:
        made = undo(id, standing.decisions, by=by, because=because, made=deciding.now())
        return made, standing.account(), standing.account(made)

    with Ledger.open(ledger_path) as ledger:
        made, before, after = deciding.keep(ledger, known(), make)
    with deciding.kept(made.id):
        rows = [deciding.changed_row(c) for c in changed(before, after)]
        events = [deciding.altered_row(a) for a in altered(before, after)]
        if as_json:
            print_json(msgspec.to_builtins(made) | {"changed": rows, "events": events})
            return
        click.echo(f"{made.of} is undone")
        if made.of.startswith("j-"):
            deciding.say_changed(rows)
        elif not made.of.startswith(("w-", "tlp-", "b-")) and (events or not rows):
            deciding.say_altered(events)
        click.echo(f'restore it with: reportedly undo {made.id} --because "…"')
