"""`reportedly show`: one thing with its evidence."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json


@click.command("show")
@click.argument("id", metavar="ID")
@options.asking
def command(
    id: str,  # noqa: A002
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Show the report, claim, event, person or figure with that ID.

    An event answers to every id that it ever had. Where the words that it was told in are read
    otherwise now, or were struck, and tell of no event any more, the report and they are shown.
    """
    from reportedly.tell import show_rows, show_view
    from reportedly.tell.untold import Untold, untold_row, untold_view

    try:
        told, pack = asked(ledger_path, as_of, recorded, wanted=id)
    except Untold as gone:
        if as_json:
            print_json(untold_row(gone))
        else:
            console().print(untold_view(gone))
        return
    if as_json:
        print_json(show_rows(told, id, pack))
    else:
        console().print(show_view(told, id, pack))
