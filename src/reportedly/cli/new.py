"""`reportedly new`: what has come since yesterday, or since somebody last looked."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from reportedly.account import EVER, compared
from reportedly.account.keying import keyed_compared
from reportedly.account.leaving import leaving_key
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.logged import From, log_told
from reportedly.cli.output import console, print_json, write_files
from reportedly.cli.streams import explained
from reportedly.ledger import Ledger
from reportedly.model import Look
from reportedly.protect import Audience
from reportedly.tell.dates import date_words
from reportedly.when import When

if TYPE_CHECKING:
    from reportedly.tell.new import News

_INSTANT = timedelta(microseconds=1)


class Since(NamedTuple):
    """From when on: the last moment that is not told, and words for it.

    Attributes:
        shown: the moment itself; None where everything is told.
        last: whether it is the last look of who asks.
    """

    after: datetime | None
    words: str
    shown: datetime | None = None
    last: bool = False


class _Since(options.Moment):
    """today, yesterday, last, a day or a moment."""

    name = "since"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """What some words give: a day, a moment, or the word itself where it is one of those."""
        if isinstance(value, str) and value.strip().casefold() in {"today", "yesterday", "last"}:
            return value.strip().casefold()
        found = super().convert(value, param, ctx)
        return found if isinstance(found, datetime) else When.of(str(value)).earliest


@click.command("new")
@click.option(
    "--since",
    type=_Since(),
    default="last",
    show_default=True,
    metavar="today|yesterday|last|DAY|MOMENT",
    help="From when on: the beginning of a day (UTC), a moment, or your last look.",
)
@click.option("--peek", is_flag=True, help="Do not keep that you looked.")
@deciding.by
@options.audience("public")
@click.option("--html", type=options.written, help="Write one page there.")
@click.option("--markdown", type=options.written, help="Write Markdown there.")
@options.ledger
@options.recorded
@options.as_json
def command(
    since: date | str,
    peek: bool,
    by: str,
    audience: Audience,
    html: Path | None,
    markdown: Path | None,
    ledger_path: Path,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Tell what has come since, by the ledger's own clock.

    First what changed its status, then new claims, denials and sightings, what outlets took back,
    what people decided, how long watched people are unseen, originals that reports name and nobody
    has read, and last what only copies or retells. A claim is new where the event was not told
    before, or where an origin tells of it that did not; copies are counted, and listed under what
    they copy. What a newer reader finds in an old report is told apart.

    "last" is since you last looked: after the answer is written, it is kept that you were told so
    far, so that nothing is told twice and nothing is missed; the first time, everything is new.
    Only "last" keeps that. Days begin at midnight UTC.
    """
    if html is not None and html == markdown:
        raise click.UsageError("--html and --markdown name the same file; name two")
    with Ledger.open(ledger_path) as ledger:
        ledger.refuse_share("not when it learned of anything; ask `events --as-of DAY`")
        from_ = _since(since, by, ledger)
        _check_order(from_, recorded)
        until = recorded or ledger.latest()
        told = _news(ledger, from_, (until, recorded), audience)
        files = {}
        if html is not None or markdown is not None:
            key = leaving_key(ledger, audience, "new")
            left = _news(ledger, from_, (until, recorded), audience, key)
            files = _files(left, html, markdown)
        write_files(files, From(ledger_path, "new", audience))
        log_told(ledger, audience)
        _tell(told, files, as_json=as_json)
        if from_.last and not peek and recorded is None and isinstance(until, datetime):
            ledger.look(Look(by=by, at=until))


def _check_order(from_: Since, recorded: date | None) -> None:
    """Refuse an end that lies before the beginning."""
    if recorded is None or from_.after is None:
        return
    ends = recorded if isinstance(recorded, datetime) else _end(recorded)
    if ends <= from_.after:
        raise click.UsageError(
            f"--recorded {recorded} lies before {from_.words}; nothing is between"
        )


def _news(
    ledger: Ledger,
    from_: Since,
    ends: tuple[date | None, date | None],
    audience: Audience,
    key: bytes | None = None,
) -> News:
    """What is new between the two moments, after the gate.

    Args:
        ledger: what is kept.
        from_: from when on.
        ends: the last moment that counts, and the one that was asked for. The first is not told:
            it may be that of something withheld.
        audience: whom the gate opens for.
        key: with which ids are made that leave; the ledger's own ids where None.
    """
    from reportedly.tell.new import news

    pack = known()
    then, now = ledger.learned(from_.after or EVER), ledger.learned(ends[0])
    asked = ends[1] or datetime.now(UTC)
    clock = [None if m is None else m.isoformat() for m in (from_.shown, asked)]
    both = compared(now, then, pack, audience)
    if key is not None and audience.level != "holder":
        both = keyed_compared(both, key)
    return news(both, pack, from_.words, (clock[0], clock[1]), audience=audience)


def _files(told: News, html: Path | None, markdown: Path | None) -> dict[Path, str]:
    """What each file that was asked for shall hold."""
    from reportedly import tell
    from reportedly.tell.new import news_brief

    files = {} if html is None else {html: tell.html(news_brief(told), "new")}
    return files if markdown is None else files | {markdown: tell.markdown(news_brief(told))}


def _tell(told: News, files: Collection[Path], *, as_json: bool) -> None:
    """Print it, or where it was written; nothing is held back when this is done."""
    from reportedly import tell
    from reportedly.tell.new import head, is_nothing, news_brief

    with explained():
        for path in files:
            click.echo(str(path), err=as_json or not path.is_file())
        if as_json:
            print_json(told)
        elif not files and is_nothing(told) and not told.parts:
            click.echo(head(told))
        elif not files:
            tell.terminal(news_brief(told), console())
        sys.stdout.flush()


def _since(said: date | str, by: str, ledger: Ledger) -> Since:
    if said == "last":
        looked = ledger.last_look(by)
        if looked is None:
            return Since(None, "the beginning (you have not looked before)", last=True)
        words = f"your last look, {_moment(looked.at)}"
        return Since(looked.look.at, words, looked.at, last=True)
    if isinstance(said, datetime):
        return Since(said - _INSTANT, _moment(said), said)
    today = datetime.now(UTC).date()
    named = {"today": today, "yesterday": today - timedelta(1)}
    day = named[said] if isinstance(said, str) else said
    begins = datetime.combine(day, time.min, UTC)
    words = f"{date_words(day.isoformat())}, 00:00 UTC"
    after = begins - _INSTANT if begins > EVER else None
    return Since(after, f"{said}, {words}" if isinstance(said, str) else words, begins)


def _end(day: date) -> datetime:
    return datetime.combine(day, time.max, UTC)


def _moment(at: datetime) -> str:
    return f"{date_words(at.date().isoformat())}, {at:%H:%M} UTC"
