"""What of a ledger is there for an audience: nothing that is marked above it as a whole.

Reports and claims that an audience may not be told of are left out before anything is made of what
is kept, for every day that is asked for. So nothing that identification, tracing or weighing makes
of the rest can hang on them, and a ledger without them gives the same. Marked persons and words are
not left out here: the gate withholds them where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from reportedly.account.corrections import active, applied
from reportedly.account.markings import is_of, markings, versions
from reportedly.account.once import claims_in
from reportedly.account.picture import unweighed
from reportedly.model import (
    Anchor,
    Correction,
    Decision,
    Marking,
    Mention,
    Pointer,
    Quote,
    Reading,
    Report,
    in_force,
    pointed,
)
from reportedly.packs import Pack
from reportedly.protect import Audience

if TYPE_CHECKING:
    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned

Key = tuple[str, str]
"""A report's id and its text's digest."""


class Clearing(NamedTuple):
    """What is left out for an audience.

    Attributes:
        reports: the captures, by id and digest.
        pointers: the words of marked claims and events, by the digest of the text.
        claims: ids of the claims.
        done: ids of the markings of claims and events: what they mean is not there for the gate.
    """

    reports: frozenset[Key] = frozenset()
    pointers: Mapping[str, tuple[Pointer, ...]] = {}
    claims: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out."""
        return not self.reports and not self.pointers

    @property
    def ids(self) -> frozenset[str]:
        """Ids of all reports and claims that are left out."""
        return self.claims | {report for report, _ in self.reports}

    def of(self, kept: Learned) -> Learned:
        """What a ledger had learned by some moment, without what is left out.

        Args:
            kept: the state of which this was made, or an earlier one.
        """
        if self.is_empty or kept.withheld:
            return kept
        left = kept._replace(
            captures=tuple(c for c in kept.captures if _key(c[1]) not in self.reports),
            readings={k: r for k, r in kept.readings.items() if k not in self.reports},
        )
        return self._without_claims(left) if self.pointers else _with_own(left, left.decisions)

    def reports_of(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        """Those of some reports that are not left out."""
        return tuple(report for report in reports if _key(report) not in self.reports)

    def readings(self, readings: Iterable[Reading]) -> tuple[Reading, ...]:
        """Readings of any time, without what is left out of their texts."""
        return tuple(
            _lacking(r, self.meant([r], ()) | self.claims)
            for r in readings
            if (r.report, r.text_digest) not in self.reports
        )

    def _without_claims(self, kept: Learned) -> Learned:
        made = _corrections(kept.decisions)
        gone = self.meant(kept.readings.values(), made) | self.claims
        readings, words = {}, []
        texts = {_key(report): report for _, report in kept.captures}
        for key, reading in kept.readings.items():
            stands = [c for c in claims_in(active([reading], made)[0]) if c.id in gone]
            left = _lacking(reading, gone)
            quotes = [c.quote for c in stands]
            words += [Anchor(text_digest=reading.text_digest, quote=q) for q in quotes]
            if quotes and key in texts:
                named = _named_elsewhere(left, texts[key], quotes)
                left = replace(left, mentions=named)
            readings[key] = left
        met = applied(kept.readings.values(), made).met
        about = {id_ for id_, claims in met.items() if {c.id for c in claims} <= gone}
        done = about | self.done
        left_out = kept._replace(
            readings=readings,
            markings=tuple(m for m in kept.markings if m.id not in done),
            withheld=tuple(dict.fromkeys(words)),
        )
        return _with_own(left_out, [d for d in kept.decisions if d.id not in done])

    def meant(self, readings: Iterable[Reading], made: Iterable[Correction]) -> frozenset[str]:
        """The ids of the claims that are meant in some readings, under some corrections.

        Where they are known by id, nothing near them is meant.
        """
        found = set()
        corrections = list(made)
        for reading in readings:
            here = self.pointers.get(reading.text_digest, ())
            claims = claims_in(active([reading], corrections)[0]) if here else ()
            if self.claims.isdisjoint(c.id for c in claims):
                meant = (pointed(pointer, claims) for pointer in here)
                found |= {claim.id for claim in meant if claim is not None}
        return frozenset(found)


def clearing(kept: Learned, pack: Pack, to: Audience) -> Clearing:
    """What is left out of a ledger for an audience.

    Args:
        kept: what the ledger has learned, whatever day is asked for: markings hold for all.
        pack: which outlets' reports are marked.
        to: whom the gate opens for.
    """
    every = kept.markings or markings(kept.decisions)
    if kept.shared is not None or not may_leave_out(every, pack, to):
        return Clearing()
    held = _above(every, to)
    reports = frozenset(_marked(kept, held, pack, to))
    pointers = _pointers(kept, held)
    found = Clearing(
        reports=reports,
        pointers=pointers,
        done=frozenset(m.id for m in held if m.what in {"claim", "event"}),
    )
    if not pointers:
        return found
    there = Clearing(reports=reports).of(kept)
    claims = found.meant(there.readings.values(), _corrections(kept.decisions))
    return found._replace(claims=claims | _of_events(there, held, pack))


def may_leave_out(made: Iterable[Marking], pack: Pack, to: Audience) -> bool:
    """Whether anything is marked above an audience at all, by people or in the pack.

    Args:
        made: markings in force.
        pack: which outlets' reports are marked.
        to: whom the gate opens for.
    """
    if to.sees_everything:
        return False
    return bool(_above(made, to)) or any(not to.sees(s.marking) for s in pack.sources)


def _above(made: Iterable[Marking], to: Audience) -> list[Marking]:
    """The markings as a whole that an audience may not see."""
    whole = {"report", "outlet", "claim", "event"}
    return [m for m in made if m.lowers is None and m.what in whole and not to.sees(m.label)]


def cleared(kept: Learned, pack: Pack, to: Audience) -> Learned:
    """What a ledger had learned, as it is there for an audience.

    Args:
        kept: what the ledger has learned.
        pack: which outlets' reports are marked.
        to: whom the gate opens for.
    """
    return clearing(kept, pack, to).of(kept)


def _marked(kept: Learned, held: Iterable[Marking], pack: Pack, to: Audience) -> Iterator[Key]:
    """The captures of marked reports and outlets, and those that are one report with them."""
    from reportedly.ledger.joining import joins

    made = list(held)
    closed = {s.id for s in pack.sources if not to.sees(s.marking)}
    texts = _texts(kept, [m for m in made if m.what == "report"])
    outlets = [m.ref for m in made if m.what == "outlet" and m.ref]
    hidden: dict[str, bool] = {"": False}
    for _, report in kept.captures:
        name = report.outlet or ""
        if name not in hidden:
            source = pack.source(name)
            hidden[name] = (source is not None and source.id in closed) or any(
                is_of(name, outlet, pack) for outlet in outlets
            )
    first: dict[str, list[Report]] = {}
    for wording, report in kept.captures:
        if report.text_digest in texts or hidden[report.outlet or ""]:
            first.setdefault(wording, []).append(report)
    for wording, report in kept.captures:
        if any(
            report.id == other.id or joins(report, other) or joins(other, report)
            for other in first.get(wording, ())
        ):
            yield _key(report)


def _texts(kept: Learned, held: Iterable[Marking]) -> set[str]:
    """The texts of marked reports: what is marked in one version of a page is so in all."""
    made = [at.text_digest for marking in held for at in marking.at]
    forms = versions(kept) if made else {}
    return {text for digest in made for text in forms.get(digest, {digest})}


def _pointers(kept: Learned, held: Iterable[Marking]) -> dict[str, tuple[Pointer, ...]]:
    """By the digest of each text, what marked claims and those of marked events are in it."""
    from reportedly.account.carried import spread

    made = [pointer for marking in held for pointer in marking.claims]
    found: dict[str, tuple[Pointer, ...]] = {}
    for each in spread(made, kept.pages() if made else ()):
        text = each.at.text_digest
        found[text] = (*found.get(text, ()), each)
    return found


def _of_events(kept: Learned, held: Iterable[Marking], pack: Pack) -> frozenset[str]:
    """The claims of marked events, those among them that came after the marking."""
    made = [m for m in held if m.what == "event"]
    if not made:
        return frozenset()
    whole = unweighed(*kept.standing(), kept.decisions, pack)
    pointers = _pointers(kept, made)
    meant = Clearing(pointers=pointers).meant(whole.readings, ())
    return frozenset(c for e in whole.events if meant & {*e.claims} for c in e.claims)


def _corrections(decisions: Iterable[Decision]) -> list[Correction]:
    return [d for d in in_force(decisions) if isinstance(d, Correction)]


def _with_own(kept: Learned, decisions: Iterable[Decision]) -> Learned:
    """The same, without corrections of texts that are not there."""
    texts = {report.text_digest for _, report in kept.captures}
    own = (d for d in decisions if not isinstance(d, Correction) or d.at.text_digest in texts)
    return kept._replace(decisions=tuple(own))


def _lacking(reading: Reading, gone: frozenset[str]) -> Reading:
    if not any(claim.id in gone for claim in claims_in(reading)):
        return reading
    return replace(
        reading,
        claims=tuple(c for c in reading.claims if c.id not in gone),
        claims_beyond=tuple(c for c in reading.claims_beyond if c.id not in gone),
    )


def _named_elsewhere(
    reading: Reading, report: Report, gone: Iterable[Quote]
) -> tuple[Mention, ...]:
    """The mentions of whoever is named outside of some words: in those alone, nobody is known."""
    fields = {"title": report.title or "", "text": report.text}
    for quote in gone:
        blank = " " * (quote.end - quote.start)
        words = fields[quote.field]
        fields[quote.field] = words[: quote.start] + blank + words[quote.end :]
    rest = "\n".join(fields.values())
    return tuple(
        m for m in reading.mentions if any(name in rest for name in (m.name, *m.spellings))
    )


def _key(report: Report) -> Key:
    return report.id, report.text_digest
