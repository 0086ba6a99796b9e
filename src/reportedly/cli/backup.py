"""`reportedly backup`: the ledger and its evidence as one file."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.logged import logging
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.ledger.backup import backup


@click.command("backup")
@click.argument("file", type=options.written, metavar="FILE")
@options.ledger
@options.as_json
def command(file: Path, ledger_path: Path, as_json: bool) -> None:
    """Make a backup of the ledger, with its evidence, in the new file FILE.

    It holds everything, in the clear, and is its owner's alone to read; other processes may write
    to the ledger meanwhile. The ledger logs it: `erase` and `redact` make it anew where it lies.
    """
    with Ledger.open(ledger_path) as ledger:
        made = backup(ledger.path, ledger.engine, file, logging(ledger, file, "backup"))
    if as_json:
        print_json({"file": str(file), "members": made.files, "bytes": made.size,
                    "sha256": made.digest})  # fmt: skip
    else:
        members = "1 file" if made.files == 1 else f"{made.files} files"
        click.echo(f"{file}: {members} of the ledger, {made.size} bytes, sha256 {made.digest}")
