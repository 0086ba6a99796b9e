"""A dismissal: how the post was lost, which it was, why, who did it, and the lower one."""

from reportedly.read.english import places
from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.office import described_post, lost_post, new_post
from reportedly.read.english.claims.slots.slots import Slot, Slots
from reportedly.read.english.claims.slots.venue import spot_slot
from reportedly.read.english.claims.slots.why import by, charge
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    manner = happening.trigger.row.manner
    trigger = scene.sentence.between(happening.start, happening.end)
    lower = new_post(scene, happening, whom, lost=True) if manner == "demoted" else None
    lost = None if lower is not None else lost_post(scene, happening, whom)
    return Slots(
        from_=_mission(scene, happening),
        to=lower,
        post=lost or described_post(whom),
        manner=None if manner is None else Slot(manner, trigger),
        charge=charge(scene, happening),
        by=by(scene, happening, whom),
    )


def _mission(scene: Scene, happening: Happening) -> Slot | None:
    """The place abroad from which somebody is recalled or expelled."""
    if happening.trigger.row.manner != "recalled":
        return None
    sentence, end = scene.sentence, clause_end(scene.sentence, happening.end)
    left = places.led(sentence, scene.spots, "from", happening.start, end)
    left = left or places.posted(sentence, scene.spots, end)
    return None if left is None else spot_slot(sentence, left)
