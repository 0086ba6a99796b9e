"""`reportedly history`: how belief in one event moved, and what moved it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from reportedly.account.behind import behind
from reportedly.account.history import pictures
from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.known import known
from reportedly.cli.logged import From, log_told
from reportedly.cli.output import console, print_json, write_files
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.model import Picture
from reportedly.protect import Audience


@click.command("history")
@click.argument("event", metavar="EVENT")
@click.option("--svg", type=options.written, help="Draw it there as one SVG picture.")
@options.audience("public")
@options.asking
def command(
    event: str,
    svg: Path | None,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Show how belief in EVENT moved: a row for each day on which something became public of it.

    EVENT is an id that `reportedly events` lists, or a former one. Each row tells the status word,
    whether the event became more or less likely, and what moved it: a new origin, a denial, a copy
    (which adds nothing), a sighting, a ruling, a date or place told otherwise, a name learned. Each
    day is asked as `--as-of` that day, so nothing that came later changes what stands there.
    """
    from reportedly.tell.history import course, course_rows, course_view
    from reportedly.tell.meant import by_id
    from reportedly.tell.pictures.history import history_svg

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        kept = ledger.learned(recorded)
    try:
        days = pictures(kept, pack, event, audience, as_of, recorded)
    except NotFound:
        found = by_id(event, asked(ledger_path, as_of, recorded, audience, wanted=event)[0])
        if found is None:
            raise
        event = found.id
        days = pictures(kept, pack, event, audience, as_of, recorded)
    with Ledger.open(ledger_path) as ledger:
        log_told(ledger, audience)
    told = course(days, event, pack)
    if svg is not None:
        of = From(ledger_path, "history", audience, _behind(days, event))
        write_files({svg: history_svg(told)}, of)
        click.echo(str(svg), err=as_json or not svg.is_file())
    if as_json:
        print_json(course_rows(told))
    elif svg is None:
        console().print(course_view(told))


def _behind(days: Sequence[tuple[date | None, Picture]], event: str) -> frozenset[str]:
    """The reports behind an event on any of the days that are told."""
    now = [e for e in days[-1][1].events if event in {e.id, *e.aliases}]
    about = {event, *(claim for each in now for claim in each.claims)}
    return frozenset().union(*(behind(picture, about) for _, picture in days))
