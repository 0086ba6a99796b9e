"""`reportedly watch list`: what is watched."""

from pathlib import Path

import click

from reportedly.account import watched
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger


@click.command("list")
@options.ledger
@options.as_json
def listing(ledger_path: Path, as_json: bool) -> None:
    """List what is watched, by whom and why, and of what each watch is told."""
    from reportedly.tell.watches_view import watch_rows, watches_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, pack)
    rows = watch_rows(watched(standing.picture(), standing.decisions), pack)
    if as_json:
        print_json(rows)
    else:
        console().print(watches_view(rows))
