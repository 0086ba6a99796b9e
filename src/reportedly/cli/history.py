"""`reportedly history`: how belief in one event moved, and what moved it."""

from datetime import date
from pathlib import Path

import click

from reportedly.account.history import pictures
from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.known import known
from reportedly.cli.logged import From
from reportedly.cli.output import console, print_json, write_files
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.protect import PUBLIC


@click.command("history")
@click.argument("event", metavar="EVENT")
@click.option("--svg", type=options.written, help="Draw it there as one SVG picture.")
@options.asking
def command(
    event: str,
    svg: Path | None,
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
        days = pictures(kept, pack, event, PUBLIC, as_of, recorded)
    except NotFound:
        found = by_id(event, asked(ledger_path, as_of, recorded, wanted=event)[0])
        if found is None:
            raise
        event = found.id
        days = pictures(kept, pack, event, PUBLIC, as_of, recorded)
    told = course(days, event, pack)
    if svg is not None:
        write_files({svg: history_svg(told)}, From(ledger_path, "history"))
        click.echo(str(svg), err=as_json or not svg.is_file())
    if as_json:
        print_json(course_rows(told))
    elif svg is None:
        console().print(course_view(told))
