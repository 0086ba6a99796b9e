"""Events as they may be told: only what their remaining claims bear out."""

import msgspec

from reportedly.model import Claim, Event, Origin, digest
from reportedly.protect.beliefs import told_belief
from reportedly.protect.coarsen import source_name
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_text
from reportedly.protect.people import told_who
from reportedly.protect.slots import told_happened, told_place, told_when

Outlets = dict[str, frozenset[str | None]]


def told_event(
    event: Event, claims: dict[str, Claim], outlets: Outlets, marker: Marker
) -> Event | None:
    """An event from the claims that may be told.

    Args:
        event: as it was traced and weighed.
        claims: the claims that remain, by id.
        outlets: who published each remaining claim, by the claim's id; exact copies share ids.
        marker: finds protected words.

    Returns:
        The event, or None where none of its claims may be told.
    """
    kept = tuple(c for c in event.claims if c in claims)
    who = told_who(event.who, marker)
    if not kept or who is None:
        return None
    ids = frozenset(claims)
    found = (_told_origin(o, i, event, outlets, marker) for i, o in enumerate(event.origins))
    origins = tuple(o for o in found if o is not None)
    sightings = tuple(s for s in event.sightings if s in ids)
    unseen = bool(event.sightings) and not sightings
    return msgspec.structs.replace(
        event,
        who=who,
        claims=kept,
        origins=origins,
        **_told_slots(event, claims[kept[0]], marker),
        sightings=sightings,
        last_seen=None if unseen else event.last_seen,
        belief=event.belief and told_belief(event.belief, ids, origins, marker),
    )


def _told_slots(event: Event, pattern: Claim, marker: Marker) -> dict[str, object]:
    """The event's own slots, told by the rules for a claim that said the same."""
    pack = marker.lexicon.pack
    claim = msgspec.structs.replace(
        pattern,
        kind=event.kind,
        person=event.person,
        from_=event.from_,
        to=event.to,
        when=event.when,
        happened=event.happened,
    )
    to = told_place(claim, "to", marker)
    return {
        "post": None if event.post is None else narrow_text(event.post, marker),
        "from_": told_place(claim, "from", marker),
        "to": narrow_text(to, marker) if to is not None and to == event.to else to,
        "when": told_when(claim, pack),
        "happened": told_happened(claim, marker),
    }


def _told_origin(
    origin: Origin, index: int, event: Event, outlets: Outlets, marker: Marker
) -> Origin | None:
    claims = tuple(c for c in origin.claims if c in outlets)
    if not claims:
        return None
    name = origin.name if origin.named else source_name(origin.name, marker)
    name = source_name(name, marker)
    hidden = name != origin.name or marker.is_red(origin.key)
    still = {outlet for c in claims for outlet in outlets[c]}
    whole = len(claims) == len(origin.claims)
    return msgspec.structs.replace(
        origin,
        key=f"unnamed-{digest(event.id, str(index))}" if hidden else origin.key,
        name=name,
        claims=claims,
        outlets=origin.outlets if whole else tuple(o for o in origin.outlets if o in still),
    )
