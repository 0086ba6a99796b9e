"""What a telling says beside person, date and source."""

import msgspec

from reportedly.model import Quote


class Slot(msgspec.Struct, frozen=True):
    """A slot's value and the words that gave it."""

    value: str
    quote: Quote


class Slots(msgspec.Struct, frozen=True, kw_only=True):
    """The slots of one telling, each with its words; a slot without words does not exist.

    Attributes:
        from_: the place or mission left, or where it happened.
        to: the destination of a defection, the new post of an appointment, the lower one of a
            demotion.
        post: the post that the telling itself gives ("was named defence minister").
        manner: how somebody lost a post or is held: purged, demoted, camp, house arrest ...
        mode: how somebody was seen.
        stage: how far a defection had come: left, sought asylum, arrived, disclosed.
        charge: the reason given.
        by: who did it.
        method: how it was done, or how somebody got away.
        party: companions.
    """

    from_: Slot | None = None
    to: Slot | None = None
    post: Slot | None = None
    manner: Slot | None = None
    mode: Slot | None = None
    stage: Slot | None = None
    charge: Slot | None = None
    by: Slot | None = None
    method: Slot | None = None
    party: tuple[Slot, ...] = ()
