"""`reportedly corrections`: what was corrected by hand."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger


@click.command("corrections")
@click.option("--all", "everything", is_flag=True, help="Undone ones too, with who undid them.")
@click.option("--open", "adrift", is_flag=True, help="Only those whose claim is read no longer.")
@options.ledger
@options.recorded
@options.as_json
def command(
    everything: bool, adrift: bool, ledger_path: Path, recorded: date | None, as_json: bool
) -> None:
    """List corrections by hand that are in force: what, of which words, by whom, when, why.

    One whose claim is read no longer is listed as such; it waits for a reading that finds it again.
    This is the holder's own working view and may hold what puts people at risk.
    """
    from reportedly.tell.corrections_view import correction_rows, corrections_view

    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, known(), recorded)
    rows = correction_rows(
        standing.picture(),
        standing.decisions,
        standing.corrections(),
        everything=everything,
        left=standing.left,
    )
    if adrift:
        rows = [row for row in rows if row["in_force"] and not row["found"]]
    if as_json:
        print_json(rows)
    else:
        console().print(corrections_view(rows))
