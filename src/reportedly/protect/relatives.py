"""Who is told of as somebody's kin or companion: in one report, and only so in all of them."""

from collections.abc import Iterator

import msgspec

from reportedly.model import Claim, Kin, Picture, Reading, Report, place_of
from reportedly.packs import Pack
from reportedly.protect.finds import relatives_named
from reportedly.protect.holding import Holding, forms, names_held
from reportedly.protect.lexicon import Lexicon, gate_words
from reportedly.protect.marking import Marker, Secrets, first_parts
from reportedly.protect.people import names_in
from reportedly.protect.spans import Span
from reportedly.protect.ties import all_claims, closed_ties

_KIN = frozenset({"kin", "companion"})


class Relatives(msgspec.Struct, frozen=True, kw_only=True):
    """Names of people who are told of as kin or companions.

    Attributes:
        everywhere: those who are told of only so: withheld in every report.
        here: by report, those whom that report itself tells of so.
        own: names that are told in their own right, whatever other reports say of kin.
    """

    everywhere: frozenset[str]
    here: dict[str, frozenset[str]]
    own: frozenset[str]


class _Known(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for the whole picture."""

    marker: Marker
    closed: frozenset[Kin]
    newsworthy: frozenset[str]
    subjects: frozenset[str]
    held: Holding

    @property
    def lexicon(self) -> Lexicon:
        """The words of kin."""
        return self.marker.lexicon


def relatives(
    picture: Picture, marker: Marker, subjects: frozenset[str], held: Holding
) -> Relatives:
    """Names of people who are told of as kin or companions of somebody.

    Whoever is called a relative in one report is withheld in all, unless the name is also a
    holder's of public office, or another report tells of a defection of that name's bearer without
    calling the bearer anybody's kin: there, and only there, the bearer is told.

    Args:
        picture: what the readings say.
        marker: knows the words of kin, and as yet nothing of the picture.
        subjects: names that have a post or office.
        held: what is surely about holders of public office.
    """
    known = _Known(
        marker=msgspec.structs.replace(marker, secrets=Secrets(subjects=subjects)),
        closed=closed_ties(picture, marker.lexicon.pack),
        newsworthy=frozenset(c.who for c in all_claims(picture) if c.core),
        subjects=subjects,
        held=held,
    )
    reports = {r.id: r for r in picture.reports}
    here: dict[str, frozenset[str]] = {}
    for reading in picture.readings:
        found = frozenset(_given(reading, reports.get(reading.report), known))
        here[reading.report] = here.get(reading.report, frozenset()) | found
    own = frozenset(n for r in picture.readings for n in _fled(r) - here[r.report])
    holders = marker.lexicon.held_names
    told_so = frozenset(n for names in here.values() for n in names) - own - holders
    everywhere = (told_so | _spelled_otherwise(picture, told_so)) - own - holders
    return Relatives(everywhere=everywhere, here=here, own=own)


def _spelled_otherwise(picture: Picture, names: frozenset[str]) -> frozenset[str]:
    """Further full forms of the names of persons who bear one of these."""
    bearers = (p for p in picture.persons if names & {p.name, *p.names})
    return frozenset(n for p in bearers for n in (p.name, *p.names) if len(n.split()) > 1)


def _fled(reading: Reading) -> set[str]:
    return {c.who for c in (*reading.claims, *reading.claims_beyond) if _own_flight(c)}


def _own_flight(claim: Claim) -> bool:
    return claim.kind == "defection" and claim.core


def _given(reading: Reading, report: Report | None, known: _Known) -> Iterator[str]:
    """Names that one report gives as those of kin or companions, sure holders of office aside."""
    left = _fled(reading)
    ties = [k for k in reading.kin if k in known.closed]
    names = {n for k in ties for n in _kin_names(k, known, left)}
    for claim in (*reading.claims, *reading.claims_beyond):
        names |= {n for member in claim.party for n in names_in(member, known.lexicon)}
    for text in _texts(reading, report):
        names |= relatives_named(text, known.lexicon, known.newsworthy)
    names |= set(_within_kin(reading, report, known)) - left
    spared = names_held(reading, known.held.places) - _tied_to(left, ties)
    spared |= _known_by_name(reading, left, ties, known.held)
    for name in names - spared:
        if name and not _is_other(name, known):
            yield name


def _known_by_name(
    reading: Reading, left: set[str], ties: list[Kin], held: Holding
) -> frozenset[str]:
    """Holders meant by the name alone, where the report tells of no flight and no closed tie."""
    tied = {n for k in ties for n in (k.who, k.other)}
    return frozenset() if left else names_held(reading, held.bare) - tied


def _kin_names(kin: Kin, known: _Known, left: set[str]) -> Iterator[str]:
    """The relatives of a tie: of "X is an uncle of Y", who defected, X, and not Y."""
    lexicon = known.lexicon
    is_relative = kin.relation.rstrip().endswith(" of") and lexicon.kin_noun.search(kin.relation)
    others = names_in(kin.other, lexicon)
    if kin.who in left and others and others <= lexicon.held_names:
        # An envoy who fled is no minister's son-in-law first: the tie goes, the envoy is told.
        return
    yield from others - left if is_relative else others
    if is_relative or kin.who not in known.newsworthy:
        yield from names_in(kin.who, lexicon)


def _tied_to(left: set[str], ties: list[Kin]) -> frozenset[str]:
    """Who has a tie to somebody whose defection the same report tells."""
    return frozenset(
        n for k in ties if {k.who, k.other} & left for n in (k.who, k.other) if n not in left
    )


def _within_kin(reading: Reading, report: Report | None, known: _Known) -> Iterator[str]:
    """Names that stand in a report nowhere but within words of kin or companions."""
    texts = list(_texts(reading, report))
    spans = [[s for s in known.marker.spans(t) if s.reason in _KIN] for t in texts]
    for mention in reading.mentions:
        if place_of(reading.report, mention.quote) in known.held.bare:
            continue
        inside = [
            _is_inside(at, at + len(mention.name), red)
            for text, red in zip(texts, spans, strict=True)
            for at in _starts(text, mention.name)
        ]
        if inside and all(inside):
            yield from (f for f in forms(mention) if " " in f or f == mention.name)


def _starts(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _is_inside(start: int, end: int, spans: list[Span]) -> bool:
    return any(s.start <= start and end <= s.end for s in spans)


def _texts(reading: Reading, report: Report | None) -> Iterator[str]:
    if report is not None:
        yield report.title or ""
        yield report.text
    items = (reading.claims, reading.remarks, reading.context, reading.assertions)
    yield from (item.quote.text for group in items for item in group)


def _is_other(name: str, known: _Known) -> bool:
    """Whether what looks like a relative's name is a place, a body, a word or half a told name."""
    if _known_body(name, known.lexicon.pack) or _is_function_word(name):
        return True
    return name in first_parts(known.subjects)


def _known_body(name: str, pack: Pack) -> bool:
    return pack.place(name) is not None or pack.source(name) is not None


def _is_function_word(name: str) -> bool:
    words = gate_words()
    low = name.casefold()
    return any(low in words[k] for k in ("possessors", "before_kin", "dangling", "clause_ends"))
