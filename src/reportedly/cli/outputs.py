"""`reportedly outputs`: the files that were written from the ledger."""

from pathlib import Path
from typing import Any

import click

from reportedly.cli import options
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.ledger.outputs import digest_of
from reportedly.model import Output


@click.command("outputs")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """List the files that were written from the ledger: an erasure removes those not changed.

    What went to standard output, or was copied elsewhere, nobody knows of.
    """
    with Ledger.open(ledger_path) as ledger:
        last = {each.path: each for each in ledger.outputs()}
    rows = [_row(last[path]) for path in sorted(last)]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        click.echo(f"{row['state']:9}{row['verb']:9}{row['at'][:10]}  {row['path']}")


def _row(written: Output) -> dict[str, Any]:
    present = digest_of(Path(written.path))
    state = "gone" if present is None else "written" if present == written.digest else "changed"
    row = {"path": written.path, "verb": written.verb, "at": written.at.isoformat()}
    return row | {"state": state}
