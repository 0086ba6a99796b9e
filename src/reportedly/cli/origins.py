"""`reportedly origins`: who had it from whom."""

from datetime import date
from pathlib import Path

import click

from reportedly.account.behind import behind_leaving
from reportedly.account.leaving import Question
from reportedly.cli import options
from reportedly.cli.asked import asked, to_leave
from reportedly.cli.logged import From
from reportedly.cli.output import console, print_json, write_files
from reportedly.errors import NotFound
from reportedly.protect import Audience


@click.command("origins")
@click.argument("event", metavar="EVENT")
@click.option("--svg", type=options.written, metavar="FILE", help="Write it there as a picture.")
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
    """Show who had EVENT from whom: each origin with those who were told, cite or copy it.

    EVENT is an id that `reportedly events` lists, or a former one. A copy is told by its text:
    how much of the shorter report stands in both, quotations left out.
    """
    from reportedly.tell.meant import by_id
    from reportedly.tell.origins_view import origins_row, origins_view
    from reportedly.tell.pictures.origins import origins_svg
    from reportedly.trace.tree import tree

    told, pack = asked(ledger_path, as_of, recorded, audience, wanted=event)
    found = by_id(event, told)
    if found is None:
        raise NotFound(f"no event has the id '{event}'; `reportedly events` lists the events' ids")
    made = tree(found, told, pack)
    if svg is not None:
        of = From(ledger_path, "origins", audience)
        left, _ = to_leave(of, "origins", Question(as_of, recorded, event))
        drawn = by_id(left.wanted or "", left.picture) or found
        of = of._replace(reports=behind_leaving(left, [drawn.id]))
        write_files({svg: origins_svg(drawn, tree(drawn, left.picture, pack), pack)}, of)
        click.echo(str(svg), err=as_json or not svg.is_file())
    if as_json:
        print_json(origins_row(made, told))
    elif svg is None:
        console().print(origins_view(found, made, told, pack))
