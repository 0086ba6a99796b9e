"""`reportedly judgements`: what was judged by hand."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger


@click.command("judgements")
@click.option("--all", "everything", is_flag=True, help="Undone ones too, with who undid them.")
@options.ledger
@options.recorded
@options.as_json
def command(everything: bool, ledger_path: Path, recorded: date | None, as_json: bool) -> None:
    """List judgements by hand that are in force: both sides in words, by whom, when, why.

    What a judgement points at and is found no longer is listed as such. This is the holder's own
    working view and may hold what puts people at risk.
    """
    from reportedly.tell.judgements_view import judgement_rows, judgements_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, pack, recorded)
    rows = judgement_rows(
        standing.picture(), standing.decisions, pack, everything=everything, left=standing.left
    )
    if as_json:
        print_json(rows)
    else:
        console().print(judgements_view(rows))
