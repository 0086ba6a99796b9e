"""A defection: the place left, the country sought, the way, and who came along."""

from reportedly.read.english import places
from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots import ways
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.claims.slots.venue import spot_slot
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    sentence, spots = scene.sentence, scene.spots
    end = clause_end(sentence, happening.end)
    left = places.led(sentence, spots, "from", happening.start, end)
    left = left or places.posted(sentence, spots, end)
    haven = places.led(sentence, spots, "to", happening.start, end)
    return Slots(
        from_=None if left is None else spot_slot(sentence, left),
        to=None if haven is None else spot_slot(sentence, haven),
        method=ways.method(scene, happening),
        party=ways.party(scene, happening),
    )
