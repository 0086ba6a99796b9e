"""`reportedly load`: what a scan found, into the ledger."""

import sys
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.keeping import Keeper


@click.command("load")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@options.ledger
@options.as_json
def command(folder: Path, ledger_path: Path, as_json: bool) -> None:
    """Keep the reports that a scan found, each in one transaction; says for each what became of it.

    FOLDER is that of `scan --out`. Only shards that are done count, and each file must be what the
    scan wrote. What is in the ledger already is `known`, so loading again, or going on after it
    was cut off, does no harm. The ledger gives reports ids of its own, and reads them under these.
    """
    from reportedly.errors import BrokenScan
    from reportedly.scan import done, found_in
    from reportedly.scan.done import whole

    shards = done(folder)
    if not shards:
        raise BrokenScan(f"{folder} holds no shard that is done; scan --out {folder} makes them")
    files = [whole(folder, told) for told in shards]
    keeper = Keeper(ledger_path, as_json, offline=True, yes=False)
    try:
        for file in files:
            for found in found_in(file):
                keeper.take(found.report)
    finally:
        keeper.close()
    sys.exit(2 if keeper.refused else 0)
