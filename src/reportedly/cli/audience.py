"""`reportedly audience`: what each audience would see, before anything is sent."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger


@click.command("audience")
@click.argument("what", required=False)
@options.asking
def command(
    what: str | None,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Show what each audience would see of everything, or of WHAT, and what not and by which rule.

    WHAT is a report, a person, a kind of event, or an event's id. The audiences are those of TLP
    2.0, from the public to a named recipient, and you. It tells how many things are withheld and
    why; of WHAT, which. This is the holder's own view: do not pass it on. Nothing is written.
    """
    from reportedly.account.audiences import audiences
    from reportedly.account.leaving import Question
    from reportedly.tell.audiences_view import audience_rows, audiences_view

    with Ledger.open(ledger_path) as ledger:
        seen = audiences(ledger, known(), Question(as_of, recorded, what))
    rows = audience_rows(seen)
    if as_json:
        print_json(rows)
    else:
        console().print(audiences_view(rows))
