"""`reportedly assertions`: what the file says to sentences about the record."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json
from reportedly.protect import Audience


@click.command("assertions")
@click.argument("report", required=False)
@options.audience("public")
@options.asking
def command(
    report: str | None,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Hold sentences about the record ("the third", "first in five years") against the file.

    Of all reports, or of REPORT: consistent, contradicted, or cannot be told, with the cases. Only
    cases made public can be on file.
    """
    from reportedly.tell import assertion_rows, assertions_view

    told, pack = asked(ledger_path, as_of, recorded, audience)
    rows = assertion_rows(told, pack, report)
    if as_json:
        print_json(rows)
    else:
        console().print(assertions_view(rows))
