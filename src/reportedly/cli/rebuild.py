"""`reportedly rebuild`: the derived tables made anew."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from reportedly.account import learned
from reportedly.account.opening import pictures, sheets
from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger


@contextmanager
def _unswept() -> Iterator[None]:
    """Without looking for rubbish: millions of nouns, none in a circle, would be gone through."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@click.command("rebuild")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """Make persons, events and beliefs anew from what is kept, as tables of the same file.

    Beside them it keeps what `show` and `person` tell of each event and person, so that they open
    at once until something is added. A ledger that an older version made is brought up to date
    first. The file holds everything, what must not be passed on included.
    """
    pack = known()
    with Ledger.updated(ledger_path) as ledger, _unswept():
        of = ledger.state()
        kept = ledger.learned()
        whole = learned(kept, pack)
        ledger.write_derived(whole, of)
        ledger.write_sheets(sheets(pictures(kept, whole, pack), pack), of, pack.digest)
    counts = {
        "reports": len(whole.reports),
        "persons": len(whole.persons),
        "events": len(whole.events),
    }
    if as_json:
        print_json(counts)
    else:
        click.echo(", ".join(f"{n} {name}" for name, n in counts.items()))
