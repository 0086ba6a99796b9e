"""`reportedly rulings`: what became of events, by decision and by evidence."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import deciding, options
from reportedly.cli.asked import flag_undated
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger


@click.command("rulings")
@click.option("--all", "everything", is_flag=True, help="Undone ones too, with who undid them.")
@options.ledger
@options.as_of
@options.recorded
@options.as_json
def command(
    everything: bool,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """List rulings in force, and the events that evidence settles or confirms without one.

    Of several rulings on an event the last stands. One whose words are found no longer is listed as
    such. What evidence decides is worked out anew each time and not kept. As of a day only those
    are listed whose outcome was public by then. This is the holder's own working view and may hold
    what puts people at risk.
    """
    from reportedly.tell.rulings_view import ruling_rows, rulings_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, pack, recorded, as_of)
    account = standing.account()
    rows = ruling_rows(account, standing.public, pack, everything=everything, left=standing.left)
    if as_of is not None:
        flag_undated(account)
    if as_json:
        print_json(rows)
    else:
        console().print(rulings_view(rows))
