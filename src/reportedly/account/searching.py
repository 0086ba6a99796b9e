"""Searching what is kept, as an audience may be told of it.

The holder is told of whatever has the words. For the public a report is a hit only where what may
be told of it has them. While the sheets that `rebuild` keeps are current, they say what that is,
and an index of their words finds them. Otherwise each candidate passes the gate first, together
with the reports that mention somebody whom it mentions, since what protects a person may stand in
another report. So a word that is withheld finds just what a word finds that stands nowhere. Nor can
the order tell of it: the public's hits come newest first, and how often a withheld word stands in a
text moves nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from reportedly.account.clearing import Clearing, clearing, may_leave_out
from reportedly.account.corrections import active
from reportedly.account.markings import marked, markings
from reportedly.account.opening import ReportSheet, current
from reportedly.account.picture import persons
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.ledger.search import Found, Query, Within, answers, named_by, quotes_of
from reportedly.ledger.search.candidates import Order
from reportedly.ledger.sheets import Sheets
from reportedly.model import (
    Correction,
    Decision,
    Kind,
    Picture,
    Reading,
    Report,
    from_json,
    in_force,
)
from reportedly.names import read
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.protect import PUBLIC, Audience, told_for

BESIDE = 60
"""Reports beside those of one look that pass the gate with them, those with claims first."""

_LOOK = 20
"""Candidates that pass the gate together at first; twice as many each time that too few stay."""
_MOST = 2_560
"""Candidates that are looked at together at the most."""


class Filters(NamedTuple):
    """What narrows a search beside its words; each that is not None must hold.

    Attributes:
        kind: a kind of claim.
        outlet: the name of an outlet, as a report or the pack has it.
        earliest: reports that may have been published on this day or later.
        latest: reports that may have been published on this day or earlier.
        as_of: only what was public by this day.
    """

    kind: Kind | None = None
    outlet: str | None = None
    earliest: date | None = None
    latest: date | None = None
    as_of: date | None = None


class Searched(NamedTuple):
    """What a search found, after the gate.

    Attributes:
        told: the reports that answer, in their order, and their readings.
        more: whether there are others beyond the limit.
    """

    told: Picture
    more: bool


Hit = tuple[Report, Reading | None]
"""A report that answers, and its reading, as somebody is told of them."""


class _Asked(NamedTuple):
    query: Query
    kind: Kind | None
    pack: Pack
    audience: Audience
    decisions: tuple[Decision, ...]
    left_out: Clearing


def searched(
    ledger: Ledger,
    pack: Pack,
    query: Query,
    filters: Filters,
    audience: Audience,
    *,
    limit: int,
) -> Searched:
    """The reports of a ledger that answer a query, as an audience may be told of them.

    Args:
        ledger: whose index is ready.
        pack: what is known beforehand.
        query: what is asked for.
        filters: what narrows it.
        audience: whom the gate opens for.
        limit: how many reports are told at the most.

    Raises:
        NotFound: no report is of the outlet that the holder asks for.
    """
    decisions = ledger.decisions()
    corrected = {d.at.text_digest for d in in_force(decisions) if isinstance(d, Correction)}
    outlets = None if filters.outlet is None else _outlets(ledger, pack, filters.outlet)
    if outlets == () and audience.sees_everything:
        raise NotFound(
            f"no report on file is of an outlet '{filters.outlet}'; `reportedly sources` lists some"
        )
    within = Within(
        filters.kind, tuple(corrected), outlets, filters.earliest, filters.latest, filters.as_of
    )
    if audience == PUBLIC and filters.as_of is None:
        with ledger.viewing() as connection:
            there = current(connection, pack, audience)
            if there is not None and there.can_be_searched:
                return _found(_sheets(there, query, within, filters.kind), filters, limit)
    asked = _Asked(
        query, filters.kind, pack, audience, decisions, _left_out(ledger, pack, audience, decisions)
    )
    return _found(_looks(ledger, asked, within, limit), filters, limit)


def _found(looks: Iterator[list[Hit]], filters: Filters, limit: int) -> Searched:
    """The first hits of some looks, as many as are wanted."""
    told: list[Hit] = []
    for some in looks:
        told += some
        if len(told) > limit:
            break
    shown = told[:limit]
    picture = Picture(
        as_of=None if filters.as_of is None else filters.as_of.isoformat(),
        reports=tuple(report for report, _ in shown),
        readings=tuple(reading for _, reading in shown if reading is not None),
        persons=(),
        events=(),
    )
    return Searched(picture, len(told) > limit)


def _left_out(
    ledger: Ledger, pack: Pack, to: Audience, decisions: tuple[Decision, ...]
) -> Clearing:
    """Which reports are marked above the audience; all is gone through only where there may be."""
    if may_leave_out(markings(decisions), pack, to):
        return clearing(ledger.learned(), pack, to)
    return Clearing()


def _sheets(there: Sheets, query: Query, within: Within, kind: Kind | None) -> Iterator[list[Hit]]:
    """Yield what sheets tell of the candidates, some at a time, until there are no more."""
    some, at = _LOOK, 0
    while True:
        found = there.found(query, within, some, start=at)
        told = (from_json(body, ReportSheet) for body in found.bodies)
        yield [
            (sheet.report, sheet.reading)
            for sheet in told
            if _has_kind(sheet.reading, kind) and _answers(sheet.report, sheet.reading, query)
        ]
        if found.after is None:
            return
        some, at = min(2 * some, _MOST), found.after


def _looks(ledger: Ledger, asked: _Asked, within: Within, limit: int) -> Iterator[list[Hit]]:
    """Yield what is told of the candidates, some at a time, until there are no more."""
    everything = asked.audience.sees_everything
    some, at = limit + 1 if everything else _LOOK, 0
    tell = _as_kept if everything else _told
    # A word that is withheld leaves nothing out.
    sought = asked.query if everything else asked.query.wanted
    while True:
        order: Order = "relevance" if everything else "day"
        found = ledger.search.find(sought, within, some, order=order, start=at)
        yield tell(ledger, found, asked)
        if found.after is None:
            return
        some, at = some if everything else min(2 * some, _MOST), found.after


def _as_kept(_: Ledger, found: Found, asked: _Asked) -> list[Hit]:
    """What the holder of the texts is told: all of it."""
    read = {r.report: r for r in _corrected(found.readings, asked)}
    picture = Picture(
        as_of=None, reports=found.reports, readings=tuple(read.values()), persons=(), events=()
    )
    told = told_for(picture, asked.audience, asked.pack)
    return [(r, read.get(r.id)) for r in told.reports if _has_kind(read.get(r.id), asked.kind)]


def _corrected(readings: Iterable[Reading], asked: _Asked) -> Sequence[Reading]:
    """Readings with the claims that people added to them, without those that they struck."""
    return active(readings, [d for d in in_force(asked.decisions) if isinstance(d, Correction)])


def _told(ledger: Ledger, found: Found, asked: _Asked) -> list[Hit]:
    """What the public is told: reports of which the told words answer the query."""
    read = {r.report: r for r in found.readings}
    reports = asked.left_out.reports_of(found.reports)
    stands = {r.report: r for r in _corrected(found.readings, asked)}
    worth = [r for r in reports if _answers(r, stands.get(r.id), asked.query.wanted)]
    if not worth:
        return []
    names = {n for r in worth if r.id in read for n in named_by(read[r.id])}
    here = {r.id for r in worth}
    hidden = len(asked.left_out.reports)
    pairs = ledger.search.beside(_private(names, asked.pack), BESIDE + len(here) + hidden)
    others = asked.left_out.reports_of(r for r, _ in pairs if r.id not in here)[:BESIDE]
    wanted = {report.id for report in others}
    beside = (reading for r, reading in pairs if r.id in wanted)
    picture = persons(
        (*worth, *others),
        (*(read[r.id] for r in worth if r.id in read), *beside),
        asked.decisions,
        asked.pack,
    )
    held = marked(markings(asked.decisions), picture, asked.pack)
    picture = msgspec.structs.replace(picture, markings=held)
    told = told_for(picture, asked.audience, asked.pack)
    kept = {r.report: r for r in told.readings}
    return [
        (r, kept.get(r.id))
        for r in told.reports
        if r.id in here
        and _has_kind(kept.get(r.id), asked.kind)
        and _answers(r, kept.get(r.id), asked.query)
    ]


def _answers(report: Report, reading: Reading | None, query: Query) -> bool:
    """Whether title and quotes of a report, and the names in its reading, answer a query."""
    texts = [report.title or ""] + ([] if reading is None else quotes_of(reading))
    return answers(query, texts, () if reading is None else named_by(reading))


def _has_kind(reading: Reading | None, kind: Kind | None) -> bool:
    if kind is None:
        return True
    claims = () if reading is None else (*reading.claims, *reading.claims_beyond)
    return any(claim.kind == kind for claim in claims)


def _private(names: set[str], pack: Pack) -> list[str]:
    """Names that are not, by the letter, those of holders of public office."""
    held = {read(name).folded for holder in pack.holders for name in holder.names}
    return sorted(name for name in names if read(name).folded not in held)


def _outlets(ledger: Ledger, pack: Pack, name: str) -> tuple[str, ...]:
    """The names that reports give the outlet of a name; whether there are any is no public fact."""
    meant, folded = pack.source(name), fold(name)
    return tuple(
        outlet
        for outlet in ledger.search.outlets()
        if fold(outlet) == folded or (meant is not None and pack.source(outlet) == meant)
    )
