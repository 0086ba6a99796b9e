"""Where something happened: all that kinds without slots of their own have."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.claims.slots.venue import venue
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The place of a happening."""
    return Slots(from_=venue(scene, happening))
