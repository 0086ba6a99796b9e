"""`reportedly site`: pages to browse and to print, offline."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import click

from reportedly.cli import options
from reportedly.cli.asked import flag_undated
from reportedly.cli.folder import check, write_folder
from reportedly.cli.known import known
from reportedly.cli.logged import From
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.protect import Audience
from reportedly.tell.wording import counted


class _Since(options.Moment):
    """A moment, or the beginning of a day, a month or a year."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The moment that some words give, or the first day."""
        found = super().convert(value, param, ctx)
        first = options.FirstDay()
        return found if isinstance(found, datetime) else first.convert(value, param, ctx)


@click.command("site")
@click.argument("out", type=options.written, metavar="OUT/")
@options.audience("public")
@click.option(
    "--since",
    type=_Since(),
    default=None,
    metavar="DAY|MOMENT",
    help="From when on something is new; else since the day of the last report got (UTC).",
)
@click.option(
    "--days",
    type=click.IntRange(0),
    default=60,
    show_default=True,
    metavar="N",
    help="Tell how belief moved where reports came out on no more days than this; each takes time.",
)
@options.asking
def command(
    out: Path,
    audience: Audience,
    since: date | None,
    days: int,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Write pages into the folder OUT: to be opened in any browser, printed, put on a stick.

    What is new, events, persons, sources with their records, figures, briefs, and what the words
    mean; every page has a twin in JSON. They need no script, no font and no network. OUT must be
    empty, or hold what this verb wrote there: it is replaced as a whole, or stays as it was.
    """
    from reportedly.account.siting import SiteQuestion, material
    from reportedly.tell.site import site

    check(out)
    pack = known()
    asked = SiteQuestion(as_of=as_of, recorded=recorded, since=_moment(since), days=days)
    with Ledger.open(ledger_path) as ledger:
        made = material(ledger, pack, audience, asked)
    if as_of is not None:
        flag_undated(made.picture)
    files = site(made)
    write_folder(out, files, From(ledger_path, "site", audience))
    pages = sum(name.endswith(".html") for name in files)
    if as_json:
        size = sum(map(len, files.values()))
        print_json({"folder": str(out), "pages": pages, "files": len(files), "bytes": size})
    else:
        click.echo(f"{out}: {counted(pages, 'page')}; begin with {out / 'index.html'}")


def _moment(day: date | None) -> datetime | None:
    """The moment at which a day begins, or the moment itself."""
    if day is None or isinstance(day, datetime):
        return day
    return datetime.combine(day, time.min, UTC)
