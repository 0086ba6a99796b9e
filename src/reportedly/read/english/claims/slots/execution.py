"""An execution, killing or death: how, by whom, why and where."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.custody import means
from reportedly.read.english.claims.slots.site import site
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.claims.slots.why import by, charge
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    return Slots(
        from_=site(scene, happening),
        charge=charge(scene, happening) if happening.kind == "execution" else None,
        by=by(scene, happening, whom),
        method=means(scene, happening),
    )
