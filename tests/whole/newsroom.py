"""Reports through the real reader into a picture, a brief and every public surface."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import NamedTuple

from rich.console import Console

from reportedly import tell
from reportedly.account import learned, standing
from reportedly.account.clearing import cleared
from reportedly.ledger import Learned
from reportedly.model import Decision, Picture, Reading, Report, report_id, text_digest
from reportedly.packs import Pack, load
from reportedly.protect import PUBLIC, Audience, told_for
from reportedly.read import reader

GOT = datetime(2026, 1, 2, 12, tzinfo=UTC)


class Told(NamedTuple):
    """What the public may have of some reports."""

    picture: Picture
    events: bytes
    brief: bytes


@cache
def pack() -> Pack:
    """The packs that the project ships."""
    return load()


@lru_cache(maxsize=1000)
def read(report: Report) -> Reading:
    """The real reader's reading, each report read once as long as few others are."""
    return _reader().read(report)


@cache
def _reader():
    return reader(pack())


def report(text: str, outlet: str | None, day: str | None, title: str | None = None) -> Report:
    """A report as the door gives it."""
    return Report(
        id=report_id(outlet, day, title, text),
        name="report",
        title=title,
        text=text,
        text_digest=text_digest(title, text),
        extractor="by hand",
        outlet=outlet,
        published=day,
        language="en",
        got=GOT,
    )


def whole(
    reports: Sequence[Report], decisions: Iterable[Decision] = (), as_of: date | None = None
) -> Picture:
    """All that stands, before the gate."""
    readings = [read(r) for r in reports]
    return standing(reports, readings, list(decisions), pack(), as_of)


def kept(reports: Sequence[Report], decisions: Iterable[Decision] = ()) -> Learned:
    """What a ledger that got these reports would have learned."""
    return Learned(
        captures=tuple((r.text_digest, r) for r in reports),
        readings={(r.id, r.text_digest): read(r) for r in reports},
        decisions=tuple(decisions),
    )


def there(
    reports: Sequence[Report],
    decisions: Iterable[Decision],
    to: Audience = PUBLIC,
    by: Pack | None = None,
    as_of: date | None = None,
) -> Picture:
    """All that is there for an audience, before the gate."""
    known = by or pack()
    return learned(cleared(kept(reports, decisions), known, to), known, as_of)


def told(picture: Picture) -> Told:
    """What the public gets of a picture."""
    public = told_for(picture, PUBLIC, pack())
    events = tell.rows_json(tell.event_rows(public))
    return Told(public, events, tell.to_json(tell.brief(public, pack())))


def surfaces(picture: Picture) -> dict[str, str]:
    """Every public surface of a picture, by name."""
    return shown(told_for(picture, PUBLIC, pack()))


def shown(public: Picture) -> dict[str, str]:
    """Every surface of what came out of the gate, by name."""
    brief = tell.brief(public, pack())
    found = {
        "events --json": tell.rows_json(tell.event_rows(public)).decode(),
        "events": printed(tell.events_view(public, pack())),
        "brief --json": tell.to_json(brief).decode(),
        "brief --html": tell.html(brief),
        "brief --markdown": tell.markdown(brief),
        "brief": printed(None, brief),
    }
    for person in public.persons:
        found[f"person {person.id} --json"] = tell.rows_json(
            tell.person_rows(public, person, pack())
        ).decode()
        found[f"person {person.id}"] = printed(tell.person_view(public, person, pack()))
    for id_ in ids(public):
        found[f"show {id_} --json"] = tell.rows_json(tell.show_rows(public, id_, pack())).decode()
        found[f"show {id_}"] = printed(tell.show_view(public, id_, pack()))
    for item, reading in zip(public.reports, public.readings, strict=True):
        found[f"read {item.id}"] = printed(tell.reading_view(item, reading))
    return found


def ids(public: Picture) -> list[str]:
    """Every id that `show` answers to."""
    found = [n.id for n in (*public.events, *public.persons, *public.reports)]
    for r in public.readings:
        groups = (r.claims, r.claims_beyond, r.figures, r.remarks, r.context, r.assertions)
        found += [item.id for group in (*groups, r.silences) for item in group]
    return sorted(set(found))


def printed(view: object, brief: tell.Brief | None = None) -> str:
    """What a terminal shows, wide enough that no word is broken."""
    console = Console(file=io.StringIO(), width=4000, highlight=False)
    if brief is None:
        console.print(view)
    else:
        tell.terminal(brief, console)
    return console.file.getvalue()
