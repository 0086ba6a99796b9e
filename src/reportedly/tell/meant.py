"""Which event some words mean: an id, a former id, a claim, a person, a kind of a person."""

from collections.abc import Sequence

from reportedly.errors import NotFound
from reportedly.model import Event, Picture
from reportedly.packs import Pack
from reportedly.tell.evidence import Evidence
from reportedly.tell.scope import heading, scope_of

_LISTED = 8


def event_meant(words: str, picture: Picture, pack: Pack) -> Event:
    """The one event that some words mean.

    Args:
        words: an event's id or former id; the id of one of its claims; a person who is told of in
            one event; or a kind and a person ("execution of Ri Yong-gil").
        picture: the events on file.
        pack: kinds and words.

    Raises:
        NotFound: they mean none, or several; the message lists those with their ids.
    """
    found = by_id(words, picture)
    if found is not None:
        return found
    evidence = Evidence(picture=picture, pack=pack)
    events = _told(words, evidence)
    if len(events) != 1:
        raise NotFound(f"'{words}' means {len(events)} events: {_listed(events, evidence)}")
    return events[0]


def by_id(id_: str, picture: Picture) -> Event | None:
    """The event that has an id, now or formerly; None where none ever had it.

    Raises:
        NotFound: the id was that of an event which was split, and no event has it now.
    """
    former = []
    for event in picture.events:
        if event.id == id_:
            return event
        if id_ in event.aliases:
            former.append(event)
    if len(former) > 1:
        raise NotFound(
            f"{id_} was the id of an event that was split; it is now "
            f"{' and '.join(event.id for event in former)}: name one of them"
        )
    return former[0] if former else None


def parted_from(event: Event, picture: Picture) -> tuple[Event, ...]:
    """The events that were one with an event until somebody split them."""
    known = {event.id, *event.aliases}
    return tuple(
        other
        for other in picture.events
        if other.id != event.id and not known.isdisjoint((other.id, *other.aliases))
    )


def _told(words: str, evidence: Evidence) -> tuple[Event, ...]:
    kind, of, who = words.partition(" of ")
    if of:
        kinds = {e.kind for e in scope_of(evidence, kind.strip()).events}
        return tuple(e for e in scope_of(evidence, who.strip()).events if e.kind in kinds)
    return scope_of(evidence, words).events


def _listed(events: Sequence[Event], evidence: Evidence) -> str:
    if not events:
        return "name one by its id; `reportedly events` lists them"
    told = "; ".join(f"{e.id} {heading(e, evidence)}" for e in events[:_LISTED])
    more = len(events) - _LISTED
    return f"{told}; and {more} more" if more > 0 else told
