"""Reports through the real reader into a picture, a brief and every public surface."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import NamedTuple

from rich.console import Console

from reportedly import tell
from reportedly.account import standing
from reportedly.model import Decision, Picture, Reading, Report, report_id, text_digest
from reportedly.packs import Pack, load
from reportedly.protect import PUBLIC, told_for
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


@cache
def read(report: Report) -> Reading:
    """The real reader's reading, each report read once a run."""
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


def told(picture: Picture) -> Told:
    """What the public gets of a picture."""
    public = told_for(picture, PUBLIC, pack())
    events = tell.rows_json(tell.event_rows(public))
    return Told(public, events, tell.to_json(tell.brief(public, pack())))


def surfaces(picture: Picture) -> dict[str, str]:
    """Every public surface of a picture, by name."""
    public = told_for(picture, PUBLIC, pack())
    brief = tell.brief(public, pack())
    shown = {
        "events --json": tell.rows_json(tell.event_rows(public)).decode(),
        "events": printed(tell.events_view(public, pack())),
        "brief --json": tell.to_json(brief).decode(),
        "brief --html": tell.html(brief),
        "brief --markdown": tell.markdown(brief),
        "brief": printed(None, brief),
    }
    for person in public.persons:
        shown[f"person {person.id} --json"] = tell.rows_json(
            tell.person_rows(public, person, pack())
        ).decode()
        shown[f"person {person.id}"] = printed(tell.person_view(public, person, pack()))
    for id_ in ids(public):
        shown[f"show {id_} --json"] = tell.rows_json(tell.show_rows(public, id_, pack())).decode()
        shown[f"show {id_}"] = printed(tell.show_view(public, id_, pack()))
    for item, reading in zip(public.reports, public.readings, strict=True):
        shown[f"read {item.id}"] = printed(tell.reading_view(item, reading))
    return shown


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
