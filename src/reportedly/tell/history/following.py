"""One event through the pictures of several days, whatever its id was on each of them."""

from reportedly.errors import NotFound
from reportedly.model import Event, Picture
from reportedly.tell.meant import by_id


def event_of(picture: Picture, wanted: str) -> Event:
    """The event that has an id, or had it.

    Raises:
        NotFound: none has, or several had it that were one until a split.
    """
    event = by_id(wanted, picture)
    if event is None:
        raise NotFound(
            f"no event on file has the id '{wanted}'; `reportedly events` lists their ids"
        )
    return event


def followed(event: Event, picture: Picture) -> Event | None:
    """What an event of a later day was on an earlier one, None where nobody told of it yet.

    It is the event with which it shares most claims: before a name was learned, or two accounts
    were joined, there may have been several. Where none is shared, the one whose id it still has.

    Args:
        event: as it stands later.
        picture: of the earlier day.
    """
    names, claims = {event.id, *event.aliases}, set(event.claims)
    ranked = [
        (len(claims.intersection(other.claims)), other.id in names, other)
        for other in picture.events
        if other.kind == event.kind
    ]
    shared = [row for row in ranked if row[0] or row[1]]
    if not shared:
        return None
    return min(shared, key=lambda row: (-row[0], not row[1], row[2].id))[2]
