"""Lists in an order that hangs on what is told, never on ids that were there before."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.model import (
    Event,
    Link,
    Marked,
    Origin,
    Person,
    Picture,
    Reading,
    Report,
    Turn,
    place,
    to_json,
)
from reportedly.when import When

_MARKS = ("reports", "claims", "events", "persons")

Spot = tuple[int, str, int, int]
"""Where words stand: the report's number in the picture, the field, start and end."""


class _Order(NamedTuple):
    """What lists are ordered by.

    Attributes:
        reports: by report its number.
        claims: by claim where it first stands.
    """

    reports: Mapping[str, int]
    claims: Mapping[str, Spot]

    def report(self, id_: str) -> tuple[int, str]:
        """By the order of reports; those not among them last."""
        return self.reports.get(id_, len(self.reports)), id_

    def first(self, claims: Iterable[str]) -> Spot:
        """Where the first of some claims stands; those that stand nowhere last."""
        last = (len(self.reports), "", 0, 0)
        return min((self.claims.get(c, last) for c in claims), default=last)

    def mention(self, written: str) -> tuple[int, bool, int, str]:
        """By where a mention stands, titles first."""
        found = place(written)
        if found is None:
            return len(self.reports), True, 0, written
        return self.report(found.report)[0], found.field != "title", found.start, written


def ordered(picture: Picture) -> Picture:
    """A picture with every list in its usual order, ties and all, by what is told and the ids."""
    reports = tuple(sorted(picture.reports, key=_day))
    number = {report.id: at for at, report in enumerate(reports)}
    readings = tuple(sorted(picture.readings, key=lambda r: number.get(r.report, len(number))))
    order = _Order(number, _spots(readings, number))
    events = tuple(sorted((_event(e, order) for e in picture.events), key=_time))
    persons = tuple(_person(person, order) for person in picture.persons)
    return replace(
        picture,
        reports=reports,
        readings=readings,
        persons=tuple(sorted(persons, key=lambda p: _seen(p, order))),
        events=events,
        turns=tuple(sorted((_turn(t, events) for t in picture.turns), key=_changed)),
        markings=tuple(sorted(map(_marked, picture.markings), key=to_json)),
    )


def _marked(mark: Marked) -> Marked:
    """A marking with what it marks in the order of ids."""
    lists = {name: tuple(sorted(getattr(mark, name))) for name in _MARKS}
    return replace(mark, **lists, words=tuple(sorted(mark.words, key=to_json)))


def _day(report: Report) -> tuple[bool, str, str]:
    return (report.published is None, report.published or "", report.id)


def _time(event: Event) -> tuple[date, date, str, str, str]:
    first, last = _span(event.happened)
    return (first, last, event.kind, event.who, event.id)


def _span(when: When | None) -> tuple[date, date]:
    if when is None:
        return date.max, date.max
    first = when.earliest or when.latest or date.max
    return first, when.latest or first


def _seen(person: Person, order: _Order) -> tuple[tuple[int, bool, int, str], str]:
    last = (len(order.reports), True, 0, "")
    return (order.mention(person.mentions[0]) if person.mentions else last), person.id


def _changed(turn: Turn) -> tuple[str, tuple[str, ...]]:
    return turn.day, tuple(report.id for report in turn.reports)


def _spots(readings: Iterable[Reading], number: Mapping[str, int]) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for reading in readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            quote = claim.quote
            at = (number.get(reading.report, len(number)), quote.field, quote.start, quote.end)
            found[claim.id] = min(at, found.get(claim.id, at))
    return found


def _event(event: Event, order: _Order) -> Event:
    belief, outcome = event.belief, event.outcome
    if belief is not None:
        terms = (replace(t, claims=tuple(sorted(t.claims))) for t in belief.terms)
        belief = replace(belief, terms=tuple(terms))
    if outcome is not None:
        outcome = replace(outcome, claims=tuple(sorted(outcome.claims)))
    origins = sorted((_origin(o) for o in event.origins), key=lambda o: _heard(o, order))
    return replace(
        event,
        claims=tuple(sorted(event.claims)),
        sightings=tuple(sorted(event.sightings)),
        aliases=(),
        origins=tuple(origins),
        belief=belief,
        outcome=outcome,
        copies=tuple(
            sorted(event.copies, key=lambda c: (order.report(c.report), order.report(c.of)))
        ),
        credits=tuple(sorted(event.credits, key=lambda c: order.report(c.report))),
        echoes=tuple(
            sorted(event.echoes, key=lambda e: (order.report(e.report), order.report(e.of)))
        ),
    )


def _origin(origin: Origin) -> Origin:
    return replace(origin, claims=tuple(sorted(origin.claims)))


def _heard(origin: Origin, order: _Order) -> tuple[Spot, str]:
    return order.first(origin.claims), origin.key


def _person(person: Person, order: _Order) -> Person:
    return replace(
        person,
        claims=tuple(sorted(person.claims, key=lambda c: (order.first([c]), c))),
        reports=tuple(sorted(person.reports, key=order.report)),
        candidates=tuple(sorted(person.candidates)),
        mentions=tuple(sorted(person.mentions, key=order.mention)),
        links=tuple(sorted(person.links, key=lambda x: _tie(x, order))),
    )


def _tie(link: Link, order: _Order) -> tuple[bool, str, tuple[int, bool, int, str], str]:
    return link.verdict != "same", link.verdict, order.mention(link.place), link.to


def _turn(turn: Turn, events: Iterable[Event]) -> Turn:
    number = {event.id: at for at, event in enumerate(events)}

    def by(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=lambda id_: (number.get(id_, len(number)), id_)))

    return replace(
        turn,
        events=by(turn.events),
        now=by(turn.now),
        claims=tuple(sorted(turn.claims, key=lambda c: (c.quote.field, c.quote.start, c.id))),
        gone=tuple(sorted(turn.gone, key=lambda g: (g.when or "9999", g.kind, g.who, g.id))),
    )
