"""What somebody asks to watch, in the words of a command line."""

from typing import NamedTuple

from reportedly.model import Event, Kind, Trigger


class Wanted(NamedTuple):
    """What is to be watched; one condition at least, and all of them must be met.

    Attributes:
        person: the id of a person or of a holder of the pack, a claim's id, a mention, or a name in
            any spelling.
        kind: a kind of happening.
        place: a place or state.
        source: a source or outlet.
        event: one event.
        on: of what somebody wants to be told; of everything where empty.
    """

    person: str | None = None
    kind: Kind | None = None
    place: str | None = None
    source: str | None = None
    event: Event | None = None
    on: tuple[Trigger, ...] = ()
