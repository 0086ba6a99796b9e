"""`reportedly why`: what a belief adds up from."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json
from reportedly.protect import Audience


@click.command("why")
@click.argument("event", metavar="EVENT")
@options.audience("public")
@options.asking
def command(
    event: str,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Tell why EVENT has its status: every term of the weighing, in words and log-odds.

    EVENT is an id that `reportedly events` lists, or a former one.
    The number at the end is as fine as past cases bear it; where they do not, it says so.
    """
    from reportedly.tell import why_rows, why_view

    told, pack = asked(ledger_path, as_of, recorded, audience, wanted=event)
    if as_json:
        print_json(why_rows(told, event, pack))
    else:
        console().print(why_view(told, event, pack))
