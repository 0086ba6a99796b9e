"""An appearance: the event or venue, and how somebody was seen."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots import ways
from reportedly.read.english.claims.slots.event import event
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    return Slots(from_=event(scene, happening), mode=ways.mode(scene))
