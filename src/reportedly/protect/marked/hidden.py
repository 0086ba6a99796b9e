"""A picture without what is marked above an audience."""

from msgspec.structs import replace

from reportedly.model import Claim, Event, Picture, Reading, Turn, claims_of
from reportedly.protect.marked.above import Above


def without(picture: Picture, above: Above) -> Picture:
    """The picture without marked reports and claims, and what was made of them alone.

    What is left of marked persons and words is withheld by name and by place, as any secret is.
    Slots of events are those of the claims that remain.
    """
    if above == Above():
        return picture
    readings = tuple(
        _reading(r, above.claims) for r in picture.readings if r.report not in above.reports
    )
    claims = claims_of(readings)
    return replace(
        picture,
        reports=tuple(r for r in picture.reports if r.id not in above.reports),
        readings=readings,
        events=tuple(_event(e, claims) for e in picture.events),
        turns=tuple(t for t in picture.turns if not _is_marked(t, above)),
    )


def _reading(reading: Reading, gone: frozenset[str]) -> Reading:
    return replace(
        reading,
        claims=tuple(c for c in reading.claims if c.id not in gone),
        claims_beyond=tuple(c for c in reading.claims_beyond if c.id not in gone),
    )


def _event(event: Event, claims: dict[str, Claim]) -> Event:
    """An event whose slots some remaining claim bears out, those that none does told by another."""
    kept = [claims[c] for c in event.claims if c in claims]
    if len(kept) == len(event.claims) or not kept:
        return event
    slots = {}
    for name in ("who", "post", "from_", "to", "when", "happened"):
        values = [v for c in kept if (v := getattr(c, name)) is not None]
        own = getattr(event, name)
        slots[name] = own if own in values else next(iter(values), None)
    seen = [claims[s].when for s in event.sightings if s in claims]
    last = max((when for when in seen if when), default=None)
    whole = all(s in claims for s in event.sightings)
    return replace(event, **slots, last_seen=event.last_seen if whole else last)


def _is_marked(turn: Turn, above: Above) -> bool:
    """Whether what a page held before or after is marked: then nothing of the change is told."""
    reports = {r.id for r in turn.reports}
    return bool(reports & above.reports or {c.id for c in turn.claims} & above.claims)
