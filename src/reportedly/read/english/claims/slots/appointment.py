"""An appointment: the new post, which is also where it leads to."""

from reportedly.read.english import places
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.office import described_post, new_post, reach
from reportedly.read.english.claims.slots.slots import Slot, Slots
from reportedly.read.english.claims.slots.venue import spot_slot
from reportedly.read.english.claims.slots.why import by
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    if words("posts").find("letters", scene.sentence.between(happening.start, happening.end).text):
        held = _held_here(scene, whom)
        return Slots(post=held, to=held)
    post = new_post(scene, happening, whom) or described_post(whom, new=True)
    return Slots(post=post, to=post or _sent(scene, happening, whom), by=by(scene, happening, whom))


def _held_here(scene: Scene, whom: Whom) -> Slot | None:
    """The post told beside a name in the same sentence: an envoy presents his letters as one."""
    for where, held in whom.known.held if whom.known is not None else ():
        if where == scene.index:
            quote = scene.sentence.quote(held.span)
            return Slot(quote.text, quote)
    return None


def _sent(scene: Scene, happening: Happening, whom: Whom) -> Slot | None:
    """Where somebody is sent, where the post is not told: "was posted to Harbour City"."""
    if happening.trigger.row.who != "object":
        return None
    start, end = reach(scene, happening, whom)
    spot = places.led(
        scene.sentence, scene.spots, "to", start if start > happening.end else happening.start, end
    )
    return None if spot is None else spot_slot(scene.sentence, spot)
