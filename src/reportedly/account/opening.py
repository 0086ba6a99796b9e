"""Opening one event, person or report at once: sheets that `rebuild` keeps, while they are current.

What hangs on what cannot be told from a report alone: the past of a source moves every belief that
rests on it, and a tie that one report tells protects a name in all. So nothing is brought up to
date in part. While the ledger stands as it was when the sheets were made, they are what working out
the whole would tell, to the letter; once anything is added, it is worked out anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from reportedly.account.clearing import clearing
from reportedly.account.picture import learned
from reportedly.account.turns import with_turns
from reportedly.identify import Sketch, meant, sketch, unseen
from reportedly.ledger.search.told import heard
from reportedly.ledger.sheets import BOTH, Level, Named, Sheet, Sheets
from reportedly.model import Event, Noun, Person, Picture, Reading, Report, from_json, to_json
from reportedly.names import beginnings
from reportedly.packs import Pack
from reportedly.protect import HOLDER, PUBLIC, Audience, told_for
from reportedly.tell.event_sheet import EventSheet
from reportedly.tell.slices import Slices
from reportedly.tell.view import Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned, Ledger


_SLOW = 20_000
"""Readings of which all that follows is worked out in a minute or so."""


class Found(NamedTuple):
    """The persons whom a name means.

    Attributes:
        rows: their dossiers, whoever is meant first.
        slipped: whether nobody is written so, and these would be but for a slip of the hand.
    """

    rows: list[Row]
    slipped: bool


class ReportSheet(Noun, frozen=True):
    """What the public is told of a report that is searched for.

    Attributes:
        report: after the gate.
        reading: of it, after the gate; None where there is none.
    """

    report: Report
    reading: Reading | None


def opened(ledger: Ledger, pack: Pack, to: Audience, id_: str) -> EventSheet | Row | None:
    """What is told of the event or person that has an id.

    Args:
        ledger: open.
        pack: what is known beforehand.
        to: whom the gate opens for.
        id_: of an event, now or formerly, or of a person.

    Returns:
        An event's sheet or a person's dossier; None where that is to be worked out.
    """
    with ledger.viewing() as connection:
        sheets = current(connection, pack, to)
        if sheets is None:
            return None
        event = sheets.event(id_)
        if event is None:
            former = sheets.former(id_)
            event = former[0] if len(former) == 1 else None
            if len(former) > 1:
                return None
        person = sheets.person(id_, on_file=True) if event is None else None
    if event is not None:
        return from_json(event, EventSheet)
    return None if person is None else _row(person)


def named(ledger: Ledger, pack: Pack, to: Audience, name: str) -> Found | None:
    """The dossiers of the persons of a name, in any spelling and script, or of an id.

    Args:
        ledger: open.
        pack: what is known beforehand.
        to: whom the gate opens for.
        name: as somebody writes it.

    Returns:
        None where that is to be worked out.
    """
    with ledger.viewing() as connection:
        sheets = current(connection, pack, to)
        if sheets is None:
            return None
        by_id = sheets.person(name, on_file=False)
        if by_id is not None:
            return Found([_row(by_id)], slipped=False)
        begins = beginnings(name)
        found = meant(_sketches(sheets.sketches(begins)), name, slips=False)
        found = found or meant(_sketches(sheets.sketches(begins, on_file=False)), name, slips=False)
        slipped = not found
        if slipped:
            found = meant(_sketches(sheets.sketches()), name)
        bodies = (sheets.person(each.id, on_file=False) for each in found)
        return Found([_row(body) for body in bodies if body is not None], slipped)


def is_slow(ledger: Ledger) -> bool:
    """Whether working out all of a ledger takes so long that somebody should know."""
    last = ledger.state().reading
    return last is not None and last > _SLOW


class Pictures(NamedTuple):
    """What each may be told whom sheets are made for.

    Attributes:
        told: a picture for each, after the gate.
        texts: by the id of each report that the public is told of, the digest of its text.
    """

    told: dict[Level, Picture]
    texts: dict[str, str]


def pictures(kept: Learned, whole: Picture, pack: Pack) -> Pictures:
    """What each may be told whom sheets are made for.

    Args:
        kept: all that the ledger has learned.
        whole: all that stands of it.
        pack: what is known beforehand.
    """
    left = clearing(kept, pack, PUBLIC).of(kept)
    open_ = whole if left is kept else learned(left, pack)
    told = told_for(open_, PUBLIC, pack)
    by_level: dict[Level, Picture] = {
        "holder": with_turns(kept, whole, pack, HOLDER, whole, None),
        "public": with_turns(left, open_, pack, PUBLIC, told, None),
    }
    # Where a page is withheld as it stands now, an earlier form of it stands for the public.
    return Pictures(by_level, {report.id: report.text_digest for report in open_.reports})


def sheets(of: Pictures, pack: Pack) -> Iterator[tuple[str, Sheet]]:
    """Every sheet with its audience; those that are the same for both once.

    Reports have one for the public only: the holder's search needs none.

    Args:
        of: as `pictures` gives it.
        pack: what is known beforehand.
    """
    told = of.told
    cut = {level: Slices(picture, pack) for level, picture in told.items()}
    events = {level: {e.id: e for e in picture.events} for level, picture in told.items()}
    for id_ in dict.fromkeys(id_ for here in events.values() for id_ in here):
        found = {
            level: _of_event(here[id_], cut[level]) for level, here in events.items() if id_ in here
        }
        yield from _by_audience(found)
    persons = {level: {p.id: p for p in picture.persons} for level, picture in told.items()}
    holders = {holder.id: unseen(holder) for holder in pack.holders}
    for id_ in dict.fromkeys((*(id_ for here in persons.values() for id_ in here), *holders)):
        found = {}
        for level, here in persons.items():
            person = here.get(id_) or holders.get(id_)
            if person is not None:
                found[level] = _of_person(person, cut[level], on_file=id_ in here)
        yield from _by_audience(found)
    read = {reading.report: reading for reading in told["public"].readings}
    for report in told["public"].reports:
        yield "public", _of_report(report, read.get(report.id), of.texts[report.id])


def _of_event(event: Event, cut: Slices) -> Sheet:
    body = to_json(cut.event_sheet(event)).decode()
    return Sheet("event", event.id, body, aliases=event.aliases)


def _of_person(person: Person, cut: Slices, *, on_file: bool) -> Sheet:
    known = sketch(person)
    begins = frozenset(b for form in known.forms for b in beginnings(form))
    found = Named(to_json(known).decode(), begins, on_file)
    return Sheet("person", person.id, to_json(cut.person_rows(person)).decode(), named=found)


def _of_report(report: Report, reading: Reading | None, text: str) -> Sheet:
    body = to_json(ReportSheet(report=report, reading=reading)).decode()
    return Sheet("report", report.id, body, heard=heard(report, reading, text))


def _by_audience(found: dict[Level, Sheet]) -> Iterator[tuple[str, Sheet]]:
    if len(found) > 1 and len(set(found.values())) == 1:
        yield BOTH, next(iter(found.values()))
    else:
        yield from found.items()


def current(connection: Connection, pack: Pack, to: Audience) -> Sheets | None:
    """The sheets that an audience is told from; None for one that has none, or as things stand.

    Args:
        connection: to the ledger, in a transaction.
        pack: what is known beforehand.
        to: whom the gate opens for.
    """
    level = _level(to)
    return None if level is None else Sheets.current(connection, level, pack.digest)


def _level(to: Audience) -> Level | None:
    """Whose sheets an audience is told from; None for one that has none."""
    if to.sees_everything:
        return "holder"
    return "public" if to == PUBLIC else None


def _sketches(bodies: Iterable[str]) -> list[Sketch]:
    return [from_json(body, Sketch) for body in bodies]


def _row(body: str) -> Row:
    row: dict[str, Any] = from_json(body, dict[str, Any])
    return row
