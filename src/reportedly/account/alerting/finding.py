"""One thing that a watch may be told of, before it is asked whether any watch wants it."""

from typing import NamedTuple

from reportedly.model import Event, Trigger
from reportedly.tell.new.nouns import Line


class Finding(NamedTuple):
    """One thing that is new.

    Attributes:
        triggers: what kind of thing it is, the most particular word first: of several a watch is
            told by the first that it asks for.
        line: what changed, in words, with what bears it out.
        events: the events to which it belongs, as they stand, or as they stood where they are gone.
        about: ids, former ones too, of what it is about: a thing is told once of each.
        key: what of it is told: an origin, a correction; empty where there is one such thing.
    """

    triggers: tuple[Trigger, ...]
    line: Line
    events: tuple[Event, ...]
    about: tuple[str, ...]
    key: str = ""


def ids_of(event: Event) -> tuple[str, ...]:
    """Every id under which an event is, or was, known."""
    return (event.id, *event.aliases)
