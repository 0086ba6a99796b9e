"""A disappearance: where somebody was last."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.bound import left
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    return Slots(from_=left(scene, happening))
