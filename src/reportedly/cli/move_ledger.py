"""`reportedly move-ledger`: a ledger to a server, or from one."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.counting import counting
from reportedly.cli.output import print_json
from reportedly.ledger.moving import move


@click.command("move-ledger")
@click.argument("source", metavar="FROM", type=options.Address())
@click.argument("target", metavar="TO", type=options.Address())
@options.as_json
def command(source: Path, target: Path, as_json: bool) -> None:
    """Copy a ledger with its evidence to where there is none: a file, or a PostgreSQL server.

    A ledger on a server is named by its address, postgresql://USER@HOST/DATABASE?schema=NAME, or by
    a file that holds nothing but this address. FROM is left as it was and can still be added to:
    remove it once everybody uses TO.
    """
    with counting("moving") as progress:
        moved = move(source, target, progress)
    if as_json:
        told = {"rows": moved.rows, "files": moved.files}
        print_json({"from": str(source), "to": str(target), **told})
        return
    click.echo(f"{target}: {moved.rows} rows and {moved.files} files of evidence, as in {source}")
    click.echo(f"{source} is left as it was; remove it once everybody uses the other")
