"""`reportedly figures`: what reports count, number beside number."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.logged import From
from reportedly.cli.output import console, print_json, write_files
from reportedly.errors import ReportedlyError
from reportedly.protect import Audience


class NotOnePicture(ReportedlyError):
    """A picture was asked for of several series at once."""


@click.command("figures")
@click.argument("what", required=False, metavar="[WHAT]")
@click.option("--svg", type=options.written, metavar="FILE", help="Write one series as a picture.")
@options.audience("public")
@options.asking
def command(
    what: str | None,
    svg: Path | None,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Set the figures of several reports beside one another: defectors a year, people executed.

    Numbers of one measure are one series, period by period, each with who counted and who tells it.
    Below stand the periods whose numbers cannot all be right, those that one source gave anew, and
    those whose wordings differ ("fled the country", "arrived in the South"): these need not count
    the same. Numbers are never added up. WHAT is words of a measure, or the id of a figure.
    """
    from reportedly.tell.series import series
    from reportedly.tell.series.asked import asked_for
    from reportedly.tell.series.view import series_rows, series_view

    told, pack = asked(ledger_path, as_of, recorded, audience)
    found = asked_for(series(told, pack), what)
    if svg is not None:
        from reportedly.tell.pictures.series import series_svg

        if not found:
            raise NotOnePicture("no figure is on file, and a picture of none shows nothing")
        if len(found) != 1:
            raise NotOnePicture(
                f"a picture shows one series, and {len(found)} answer; name one by its id: "
                + ", ".join(each.id for each in found)
            )
        write_files({svg: series_svg(found[0])}, From(ledger_path, "figures", audience))
        click.echo(str(svg), err=as_json or not svg.is_file())
    if as_json:
        print_json(series_rows(found))
    elif svg is None:
        console().print(series_view(found))
