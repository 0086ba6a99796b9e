"""Whatever an id names in a picture."""

from typing import Final, cast

from reportedly.errors import NotFound
from reportedly.model import Noun, Picture
from reportedly.tell.meant import by_id

LISTS: Final = (
    "claims",
    "claims_beyond",
    "figures",
    "remarks",
    "context",
    "assertions",
    "silences",
)
"""The lists of a reading whose items have ids."""


def find(picture: Picture, id_: str) -> Noun:
    """The event, person, report, claim or other item that has an id, a former id or a name.

    Raises:
        NotFound: the picture has nothing of that id, or a split made it that of several events.
    """
    event = by_id(id_, picture)
    if event is not None:
        return event
    for person in picture.persons:
        if person.id == id_:
            return person
    for report in picture.reports:
        if id_ in {report.id, report.name}:
            return report
    for reading in picture.readings:
        for name in LISTS:
            for item in getattr(reading, name):
                if item.id == id_:
                    return cast(Noun, item)
    raise NotFound(f"nothing on file has the id '{id_}'; `reportedly events` lists the events' ids")
