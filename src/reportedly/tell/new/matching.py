"""What an event of today was at the earlier moment, whatever its id was then."""

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.model import Event, Origin
from reportedly.tell.new.compared import WAS


class Stood:
    """The events of the earlier moment, asked for what became of them.

    Args:
        before: the events.
        same: of claims of today the ids of those that told the same, where a page has changed.
    """

    def __init__(self, before: Iterable[Event], same: Mapping[str, str] | None = None) -> None:
        self._same = same or {}
        self._by_claim: dict[str, list[Event]] = {}
        self._by_id: dict[str, list[Event]] = {}
        for event in before:
            for claim in event.claims:
                self._by_claim.setdefault(claim.removeprefix(WAS), []).append(event)
            for id_ in (event.id, *event.aliases):
                self._by_id.setdefault(id_, []).append(event)

    def of(self, event: Event) -> Event | None:
        """What the event was, None where nothing of it was told.

        Where several have become one, it is the one with which it shares most claims, with the
        origins and sightings of all. Where no claim is shared, an id still tells.
        """
        shared: dict[str, int] = {}
        found: dict[str, Event] = {}
        for claim in event.claims:
            for once in self._by_claim.get(self._same.get(claim, claim), ()):
                found[once.id] = once
                shared[once.id] = shared.get(once.id, 0) + 1
        if not found:
            for id_ in (event.id, *event.aliases):
                found.update({e.id: e for e in self._by_id.get(id_, ()) if e.kind == event.kind})
        if not found:
            return None
        ranked = sorted(found.values(), key=lambda e: (-shared.get(e.id, 0), e.id))
        return _one(ranked, event)


def _one(events: list[Event], now: Event) -> Event:
    origins = [_under(now, origin) for event in events for origin in event.origins]
    merged: dict[str, Origin] = {}
    for origin in origins:
        held = merged.get(origin.key)
        merged[origin.key] = origin if held is None else _both(held, origin)
    sightings = {sighting for event in events for sighting in event.sightings}
    return msgspec.structs.replace(
        events[0], origins=tuple(merged.values()), sightings=tuple(sorted(sightings))
    )


def _under(now: Event, origin: Origin) -> Origin:
    """An origin under the key that the same claims have today."""
    keys = {o.key for o in now.origins}
    if origin.key in keys:
        return origin
    claims = {claim.removeprefix(WAS) for claim in origin.claims}
    same = (o.key for o in now.origins if claims.intersection(o.claims))
    return msgspec.structs.replace(origin, key=next(same, origin.key))


def _both(one: Origin, other: Origin) -> Origin:
    return msgspec.structs.replace(
        one,
        claims=tuple(sorted({*one.claims, *other.claims})),
        outlets=tuple(sorted({*one.outlets, *other.outlets})),
    )
