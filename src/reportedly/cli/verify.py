"""`reportedly verify`: nothing lost, nothing altered."""

import sys
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger


@click.command("verify")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """Check digests, quotes and references of the ledger; status 1 where something is wrong."""
    with Ledger.open(ledger_path) as ledger:
        problems, notices, kept = ledger.verify(), ledger.notices(), len(ledger.reports())
    if as_json:
        print_json({"reports": kept, "problems": problems, "notices": notices})
    else:
        for line in (*problems, *notices):
            click.echo(line)
        click.echo(f"{kept} reports, {len(problems)} problems")
    sys.exit(1 if problems else 0)
