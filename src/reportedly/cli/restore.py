"""`reportedly restore`: a ledger and its evidence out of a backup."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.output import print_json
from reportedly.ledger.backup.restoring import restore


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--to",
    "ledger_path",
    type=options.written,
    default=Path("reportedly.db"),
    show_default=True,
    envvar="REPORTEDLY_LEDGER",
    metavar="LEDGER",
    help="Where the ledger shall lie; there must be none.",
)
@options.as_json
def command(file: Path, ledger_path: Path, as_json: bool) -> None:
    """Take the ledger out of the backup FILE, every file of it checked by its digest.

    Nothing that is there already is replaced.
    """
    told = restore(file, ledger_path)
    if as_json:
        print_json({"ledger": str(ledger_path), "made": told.made, "members": len(told.members)})
    else:
        click.echo(f"{ledger_path}: as it stood on {told.made}, every digest as it should be")
