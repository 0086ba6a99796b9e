"""What an audience may know of markings: those of what it is told."""

from collections.abc import Iterable

from msgspec.structs import replace

from reportedly.model import Marked, Picture, claims_of
from reportedly.protect.audience import Audience


def kept_markings(told: Picture, audience: Audience) -> tuple[Marked, ...]:
    """The markings that an audience may see, of what is left in a picture.

    By them a picture for few can be told again to more.
    """
    reports = {r.id for r in told.reports}
    claims = claims_of(told.readings).keys()
    events, persons = {e.id for e in told.events}, {p.id for p in told.persons}
    seen = (m for m in told.markings if audience.sees(m.label))
    kept = (
        replace(
            mark,
            reports=_left(mark.reports, reports),
            claims=_left(mark.claims, claims),
            events=_left(mark.events, events),
            persons=_left(mark.persons, persons),
            words=tuple(w for w in mark.words if w.report in reports),
        )
        for mark in seen
        if mark.lowers or mark.label != "CLEAR"
    )
    return tuple(m for m in kept if m.reports or m.claims or m.events or m.persons or m.words)


def _left(ids: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    kept = set(known)
    return tuple(id_ for id_ in ids if id_ in kept)
