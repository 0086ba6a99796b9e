"""An appointment: the new post, which is also where it leads to."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.office import described_post, new_post
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.claims.slots.why import by
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    post = new_post(scene, happening, whom) or described_post(whom, new=True)
    return Slots(post=post, to=post, by=by(scene, happening, whom))
