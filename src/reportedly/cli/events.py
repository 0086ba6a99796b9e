"""`reportedly events`: what is said to have happened."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json
from reportedly.protect import Audience


@click.command("events")
@options.audience("public")
@options.asking
def command(
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """List events, newest first: status, who says so, last seen."""
    from reportedly.tell import event_rows, events_view

    told, pack = asked(ledger_path, as_of, recorded, audience)
    if as_json:
        print_json(event_rows(told))
    else:
        console().print(events_view(told, pack))
