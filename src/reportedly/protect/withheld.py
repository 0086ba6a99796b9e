"""What an audience is not told of a picture, item by item, and by which rule.

It is found by comparison: whatever stands in the picture and not in what came out of the gate. So
it tells of everything that is withheld, by whatever part of the gate.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from reportedly.model import Claim, Event, Person, Picture, Reading

RULES = {
    "kin": "relatives and companions, and whatever is told of them",
    "companion": "who came along",
    "route": "how somebody got out or back",
    "whereabouts": "places below a country",
    "day": "the day of a journey, or of custody abroad",
    "unnamed_source": "what could tell who an unnamed source is",
    "words": "words that hold something protected, and what means nothing without them",
    "marking": "what somebody marked, or an outlet's rule",
}
"""The rules by which something is withheld, in words."""

_SLOTS = {
    "from_": "whereabouts",
    "to": "whereabouts",
    "post": "whereabouts",
    "party": "companion",
    "method": "route",
    "when": "day",
    "happened": "day",
    "origins": "unnamed_source",
    "chain": "unnamed_source",
    "manner": "words",
    "mode": "words",
    "stage": "words",
    "charge": "words",
    "by": "words",
    "quote": "words",
}
_BESIDE = ("figures", "remarks", "context", "assertions", "silences", "mentions", "cited")


class Withheld(NamedTuple):
    """One thing that is withheld.

    Attributes:
        rule: one of `RULES`.
        kind: what kind of thing: "claim", "person", "title".
        of: id of the report in which it stands, or of the person or event itself.
        id: the claim's, figure's or person's own; "" for what has none.
        slot: which slot of it; "" where it goes as a whole.
    """

    rule: str
    kind: str
    of: str
    id: str = ""
    slot: str = ""


def withheld(whole: Picture, told: Picture) -> Iterator[Withheld]:
    """What stands in a picture and not in what came out of the gate.

    Full texts are left out: they go to nobody.

    Args:
        whole: before the gate.
        told: after it.
    """
    why = _Why(whole)
    yield from _reports(whole, told, why)
    read = {reading.report: reading for reading in told.readings}
    for reading in whole.readings:
        yield from _reading(reading, read.get(reading.report), why)
    yield from _gone(whole.persons, told.persons, "person", why.person)
    yield from _gone(whole.events, told.events, "event", why.event)


class _Why:
    """By which rule a thing goes as a whole."""

    def __init__(self, whole: Picture) -> None:
        ties = [tie for reading in whole.readings for tie in reading.kin]
        self._kin = {tie.other for tie in ties}
        marks = whole.markings
        self.marked = {id_ for m in marks for id_ in (*m.reports, *m.claims, *m.events, *m.persons)}

    def claim(self, claim: Claim, report: str) -> str:
        """Of a claim."""
        if self.marked & {claim.id, report, claim.person or ""}:
            return "marking"
        return "kin" if self._is_kin(claim.who) else "words"

    def person(self, person: Person) -> str:
        """Of a dossier."""
        if person.id in self.marked:
            return "marking"
        return "kin" if any(map(self._is_kin, (person.name, *person.names))) else "words"

    def event(self, event: Event) -> str:
        """Of an event."""
        if self.marked & {event.id, *event.claims}:
            return "marking"
        return "kin" if self._is_kin(event.who) else "words"

    def _is_kin(self, name: str) -> bool:
        return name in self._kin


def _reports(whole: Picture, told: Picture, why: _Why) -> Iterator[Withheld]:
    left = {report.id: report for report in told.reports}
    for report in whole.reports:
        shown = left.get(report.id)
        if shown is None:
            yield Withheld("marking", "report", report.id)
            continue
        for slot in ("title", "url", "name"):
            if getattr(report, slot) != getattr(shown, slot):
                yield Withheld("words", "report", report.id, slot=slot)


def _reading(whole: Reading, told: Reading | None, why: _Why) -> Iterator[Withheld]:
    of = whole.report
    claims = {c.id: c for c in (*told.claims, *told.claims_beyond)} if told else {}
    for claim in (*whole.claims, *whole.claims_beyond):
        shown = claims.get(claim.id)
        if shown is None:
            yield Withheld(why.claim(claim, of), "claim", of, claim.id)
            continue
        for slot, rule in _SLOTS.items():
            if getattr(claim, slot) != getattr(shown, slot):
                yield Withheld(rule, "claim", of, claim.id, slot)
    ties = set(told.kin) if told else set()
    yield from (Withheld("kin", "tie", of, tie.id) for tie in whole.kin if tie not in ties)
    rule = "marking" if of in why.marked else "words"
    for name in _BESIDE:
        left = {_place(item) for item in getattr(told, name)} if told else set()
        for item in getattr(whole, name):
            if _place(item) not in left:
                yield Withheld(rule, name, of, getattr(item, "id", ""))


def _place(item: Any) -> Any:
    """By what a figure, remark or mention is known again: its id, or where it begins."""
    return getattr(item, "id", None) or (item.quote.field, item.quote.start, item.name)


def _gone(
    whole: tuple[Any, ...], told: tuple[Any, ...], kind: str, rule: Callable[[Any], str]
) -> Iterator[Withheld]:
    left = {each.id for each in told}
    yield from (Withheld(rule(n), kind, n.id, n.id) for n in whole if n.id not in left)
