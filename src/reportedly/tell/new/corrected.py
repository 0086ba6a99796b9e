"""What people decided since: claims struck, set or added, rulings, judgements, joins, splits."""

from collections.abc import Iterable, Iterator

from reportedly.model import (
    VERDICT_WORDS,
    Claim,
    Correction,
    Count,
    Decision,
    Event,
    Grouping,
    Judgement,
    Ruling,
    place_of,
)
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, cite
from reportedly.tell.new.compared import WAS, Compared, Decided
from reportedly.tell.new.nouns import Line
from reportedly.tell.nouns import Citation
from reportedly.tell.scope import heading
from reportedly.tell.wording import listed, sentence
from reportedly.when import When

_ACTS = {"strike": "struck", "amend": "set", "add": "added"}
_GROUPED = {"join": "held to be one event", "split": "held to be two events"}
_BESIDE = frozenset({"id", "kind", "person", "words", "quote", "happened", "cue"})
"""What of a claim is no slot that somebody sets."""


class Corrected:
    """The decisions of which something may be told, each by what it did.

    A decision that touches only what is withheld is not told, nor that there was one.
    """

    def __init__(
        self, compared: Compared, evidence: Evidence, *, whole: bool, signed: bool = True
    ) -> None:
        """See what was decided.

        Args:
            compared: both states, after the gate.
            evidence: what stands.
            whole: whether the reader has everything: reasons are told then, which are in somebody's
                free words.
            signed: whether a line tells who decided, and the decision's id.
        """
        self._compared, self._evidence, self._whole = compared, evidence, whole
        self._signed = signed
        self._claims = compared.claims
        self._reports = {
            c.id: reading.report
            for reading in (*compared.was, *compared.picture.readings)
            for c in (*reading.claims, *reading.claims_beyond)
        }
        self._event = {c: e for e in evidence.events for c in e.claims}
        self._was = {c: e for e in compared.before for c in e.claims}
        self._names = {
            place_of(r.report, m.quote): m.name
            for r in compared.picture.readings
            for m in r.mentions
        }

    def lines(self) -> Iterator[Line]:
        """A line a decision, in the order in which they were made."""
        for each in self._compared.decided:
            if isinstance(each.decision, Correction):
                yield from self._correction(each, each.decision)
            elif isinstance(each.decision, Ruling):
                yield from self._ruling(each, each.decision)
            elif isinstance(each.decision, Judgement):
                yield from self._judgement(each, each.decision)
            elif isinstance(each.decision, Grouping):
                yield from self._grouping(each, each.decision)

    def _correction(self, each: Decided, made: Correction) -> Iterator[Line]:
        told = [self._claims[c] for c in each.claims if c in self._claims]
        if not told:
            return
        what = _ACTS[made.act]
        if made.act == "amend":
            changed = _changed(told)
            if not changed:
                return
            what = f"{what}: {changed}"
        yield self._line(each, what, (c.id for c in told))

    def _ruling(self, each: Decided, made: Ruling) -> Iterator[Line]:
        told = [c for c in each.claims if c in self._event]
        if told:
            day = date_words(made.known) or made.known
            yield self._line(each, f"ruled: {made.outcome}, public {day}", told)

    def _judgement(self, each: Decided, made: Judgement) -> Iterator[Line]:
        names = [
            next((n for n in map(self._name, side) if n is not None), None) for side in each.sides
        ]
        if None in names:
            return
        both = listed(name for name in names if name is not None)
        persons = self._persons(place for side in each.sides for place in side)
        claims = [c for p in persons for c in self._evidence.persons[p].claims]
        yield self._line(each, f"judged {VERDICT_WORDS[made.verdict]}: {both}", claims[:2], both)

    def _grouping(self, each: Decided, made: Grouping) -> Iterator[Line]:
        sides = [[c for c in side if c in self._event] for side in each.sides]
        if all(sides):
            yield self._line(each, _GROUPED[made.act], [side[0] for side in sides])

    def _line(
        self, each: Decided, what: str, claims: Iterable[str], about: str | None = None
    ) -> Line:
        ids = list(claims)
        event = next((found for c in ids if (found := self._at(c)) is not None), None)
        made: Decision = each.undo or each.decision
        undone = "taken back, what was " if each.undo is not None else ""
        because = getattr(made, "because", "") if self._whole else ""
        reason = f": {because}" if because else ""
        by = f"; by {made.by}, {made.id}" if self._signed else ""
        return Line(
            what="corrected",
            text=sentence(f"{undone}{what}{by}{reason}"),
            cites=tuple(self._cites(ids)),
            heading=about or (heading(event, self._evidence) if event else "A claim"),
            event=event.id if event and event.id in self._standing else None,
            person=event.person if event else None,
            status=event.belief.status if event and event.belief else None,
            decision=made.id,
        )

    @property
    def _standing(self) -> set[str]:
        return {event.id for event in self._evidence.events}

    def _at(self, claim: str) -> Event | None:
        return self._event.get(claim) or self._was.get(claim)

    def _cites(self, claims: Iterable[str]) -> Iterator[Citation]:
        seen: set[str] = set()
        for id_ in claims:
            bare = id_.removeprefix(WAS)
            report = self._evidence.reports.get(self._reports.get(id_, ""))
            if report is not None and bare not in seen:
                seen.add(bare)
                yield cite(report, bare, self._claims[id_].quote)

    def _name(self, place: str) -> str | None:
        """Who is told of at a place, or the holder of that id."""
        holder = self._evidence.pack.holder(place)
        return holder.names[0] if holder else self._names.get(place)

    def _persons(self, places: Iterable[str]) -> list[str]:
        wanted = set(places)
        return [
            p.id
            for p in self._evidence.persons.values()
            if p.id in wanted or wanted.intersection(p.mentions)
        ]


def _changed(told: list[Claim]) -> str:
    """What is told otherwise of an amended claim: "when 2019-05, was 2019"."""
    once = next((c for c in told if c.id.startswith(WAS)), None)
    now = next((c for c in told if not c.id.startswith(WAS)), None)
    if once is None or now is None:
        return ""
    words = []
    for slot in (name for name in Claim.__struct_fields__ if name not in _BESIDE):
        old, new = (_plain(getattr(c, slot)) for c in (once, now))
        if old != new:
            words.append(f"{slot.rstrip('_')} {new or 'nothing'}, was {old or 'nothing'}")
    return "; ".join(words)


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, When):
        return value.edtf or ""
    if isinstance(value, Count):
        return f"{value.low}" if value.low == value.high else f"{value.low} to {value.high}"
    return "" if value is None else str(value)
