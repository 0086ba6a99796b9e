"""`reportedly outputs`: what left the ledger, for whom and why."""

from pathlib import Path
from typing import Any

import click

from reportedly.cli import options
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.ledger.outputs import Lying, digest_of, lying
from reportedly.model import PRINTED, Output
from reportedly.plain import visible


@click.command("outputs")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """List what left the ledger: for whom, and why where they were told what is protected.

    Files that were written from it, which an erasure removes where they are not changed; a folder
    that was written whole is a line, and --json lists its files; messages,
    a line each time that one was tried (`reportedly alerts` says what became of it); what was
    printed for a named recipient. What was printed otherwise, or copied elsewhere, nobody knows of.
    """
    with Ledger.open(ledger_path) as ledger:
        left = ledger.outputs()
    last = {each.path: each for each in lying(enumerate(left))}
    files = [last[path] for path in sorted(last)]
    rows = [_row(each) for each in left if not each.is_file]
    if as_json:
        print_json([*rows, *map(_file_row, files)])
        return
    for row in (*rows, *(_file_row(each) for each in files if each.folder is None)):
        whom = row["for_whom"] or row["audience"] or ""
        why = f"  ({row['because']})" if row["because"] else ""
        place = visible(f"{row['path']}{why}")
        click.echo(
            f"{row['state']:8} {row['verb']:9} {row['at'][:10]}  {visible(whom):12}  {place}"
        )


def _row(left: Output) -> dict[str, Any]:
    row = {"path": left.path, "verb": left.verb, "at": left.at.isoformat()}
    state = "printed" if left.path == PRINTED else "tried"
    whom = {"audience": left.audience, "for_whom": left.for_whom}
    return row | {"state": state} | whom | {"because": left.because}


def _file_row(file: Lying) -> dict[str, Any]:
    place = Path(file.path)
    # A folder is logged with the digest of the file that marks it as one of its verb.
    present = digest_of(place / f"{file.of.verb}.json" if place.is_dir() else place)
    state = "gone" if present is None else "written" if present == file.digest else "changed"
    return _row(file.of) | {"path": file.path, "state": state}
