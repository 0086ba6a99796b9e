"""What is marked above an audience."""

import re
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from reportedly.model import Claim, Marked, Picture, Quote, Reading, Report, claims_of, place_of
from reportedly.packs import Pack
from reportedly.protect.audience import Audience
from reportedly.protect.holding import forms
from reportedly.protect.spans import Span

Offsets = dict[str, list[Span]]

# Words that mean somebody or something wherever they stand: a name, a number, several words.
_TELLING = re.compile(r"[A-Z0-9가-힣一-鿿]|\s")


class Above(msgspec.Struct, frozen=True, kw_only=True):
    """What people and the pack have marked above one audience.

    Attributes:
        reports: ids of reports.
        claims: ids of claims, those of such reports where no other has them.
        persons: ids of persons.
        names: those persons' names.
        forms: by report, every form in which it names them.
        words: marked words that are withheld wherever they stand.
        spans: by report, where marked words and the words of marked claims stand.
        vague: ids of claims that are told of "somebody", and of a year only.
        figures: ids of figures.
        hints: by report, where the words stand that describe whom vague claims are about.
    """

    reports: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    forms: dict[str, frozenset[str]] = msgspec.field(default_factory=dict)
    words: frozenset[str] = frozenset()
    spans: dict[str, Offsets] = msgspec.field(default_factory=dict)
    vague: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    hints: dict[str, Offsets] = msgspec.field(default_factory=dict)

    def of(self, report: str, field: str) -> list[Span]:
        """Where protected words stand in a field of a report."""
        return [
            s for known in (self.spans, self.hints) for s in known.get(report, {}).get(field, ())
        ]


def above(picture: Picture, audience: Audience, pack: Pack) -> Above:
    """What is marked above an audience, by people or by the outlet that published it.

    Args:
        picture: with its markings.
        audience: who is to be told.
        pack: which outlets' reports are marked.
    """
    marks = [m for m in picture.markings if not m.lowers and not audience.sees(m.label)]
    closed = {s.id for s in pack.sources if not audience.sees(s.marking)}
    if not marks and not closed:
        return Above()
    reports = _each(m.reports for m in marks) | _of_outlets(picture, closed, pack)
    persons = _each(m.persons for m in marks)
    marked = _each(m.claims for m in marks) | _of_persons(picture, persons)
    claims = marked | _only_in(picture, reports)
    return Above(
        reports=reports,
        claims=claims,
        persons=persons,
        names=frozenset(n for p in picture.persons if p.id in persons for n in (p.name, *p.names)),
        forms=_forms(picture, persons),
        words=frozenset(w.quote.text for m in marks for w in m.words if _telling(w.quote)),
        spans=_spans(picture, marks, marked),
    )


def _each(groups: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(one for group in groups for one in group)


def _telling(quote: Quote) -> bool:
    return _TELLING.search(quote.text.strip()) is not None


def _all_reports(picture: Picture) -> list[Report]:
    return [*picture.reports, *(r for turn in picture.turns for r in turn.reports)]


def _of_outlets(picture: Picture, closed: set[str], pack: Pack) -> frozenset[str]:
    if not closed:
        return frozenset()
    sources = ((r.id, pack.source(r.outlet)) for r in _all_reports(picture))
    return frozenset(id_ for id_, source in sources if source is not None and source.id in closed)


def _claims(reading: Reading) -> tuple[Claim, ...]:
    return (*reading.claims, *reading.claims_beyond)


def _of_persons(picture: Picture, persons: frozenset[str]) -> frozenset[str]:
    found = claims_of(picture.readings).values()
    return frozenset(claim.id for claim in found if claim.person in persons)


def _only_in(picture: Picture, reports: frozenset[str]) -> frozenset[str]:
    """The claims that stand in some reports and in no others: exact copies share claims."""
    elsewhere = {c.id for r in picture.readings if r.report not in reports for c in _claims(r)}
    inside = {c.id for r in picture.readings if r.report in reports for c in _claims(r)}
    return frozenset(inside - elsewhere)


def _forms(picture: Picture, persons: frozenset[str]) -> dict[str, frozenset[str]]:
    """By report, how it names some persons: only there does a surname alone mean them."""
    if not persons:
        return {}
    places = {m for p in picture.persons if p.id in persons for m in p.mentions}
    return {
        reading.report: frozenset(
            form
            for mention in reading.mentions
            if place_of(reading.report, mention.quote) in places
            for form in forms(mention)
        )
        for reading in picture.readings
    }


def _spans(picture: Picture, marks: Iterable[Marked], claims: frozenset[str]) -> dict[str, Offsets]:
    found: dict[str, Offsets] = defaultdict(lambda: {"title": [], "text": []})
    for mark in marks:
        for words in (*mark.words, *mark.places):
            _add(found[words.report], words.quote)
    for reading in picture.readings:
        for claim in _claims(reading):
            if claim.id in claims:
                _add(found[reading.report], claim.quote)
    return dict(found)


def _add(offsets: Offsets, quote: Quote) -> None:
    offsets[quote.field].append(Span(quote.start, quote.end, "marking"))
