"""`reportedly rebuild`: the derived tables made anew."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from reportedly.account.rebuilding import rebuild
from reportedly.cli import options
from reportedly.cli.counting import counting
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.cli.streams import complain
from reportedly.ledger import Ledger
from reportedly.ledger.ledger import ErasedMeanwhile
from reportedly.model import Picture
from reportedly.packs import Pack


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


def _rebuilt(ledger: Ledger, pack: Pack) -> Picture:
    """Make the tables and sheets; anew where an erasure overtakes that, not where a rebuild does.

    Two who rebuild at once would else take turns in replacing what the other one makes.
    """
    ledger.refuse_share()
    while True:
        with counting("making the index") as progress:
            ledger.search.ready(progress)
        try:
            made = rebuild(ledger, pack)
        except ErasedMeanwhile:
            continue
        if made.overtaken is not None:
            complain(made.overtaken)
        return made.whole


@click.command("rebuild")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """Make persons, events and beliefs anew from what is kept, as tables of the same file.

    Beside them it keeps what `show`, `person` and the public's `search` tell of each event, person
    and report, so that they answer at once until something is added. A ledger that an older version
    made is brought up to date first. The file holds everything, what must not be passed on
    included.
    """
    pack = known()
    with Ledger.updated(ledger_path) as ledger, _unswept():
        whole = _rebuilt(ledger, pack)
    counts = {
        "reports": len(whole.reports),
        "persons": len(whole.persons),
        "events": len(whole.events),
    }
    if as_json:
        print_json(counts)
    else:
        click.echo(", ".join(f"{n} {name}" for name, n in counts.items()))
