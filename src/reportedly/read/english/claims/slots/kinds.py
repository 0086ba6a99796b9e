"""Which reader of slots a kind has."""

from collections.abc import Callable, Mapping

from reportedly.model import Kind
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots import (
    appearance,
    appointment,
    defection,
    detention,
    disappearance,
    dismissal,
    execution,
    happening_at,
)
from reportedly.read.english.claims.slots.slots import Slots
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene

Reader = Callable[[Scene, Happening, Whom], Slots]
"""From a happening that befalls somebody in a sentence to its slots."""

_READERS: Mapping[Kind, Reader] = {
    "defection": defection.slots,
    "disappearance": disappearance.slots,
    "appearance": appearance.slots,
    "appointment": appointment.slots,
    "dismissal": dismissal.slots,
    "detention": detention.slots,
    "execution": execution.slots,
    "killing": execution.slots,
    "death": execution.slots,
}


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of a happening; a kind without slots of its own has the place where it happened."""
    return _READERS.get(happening.kind, happening_at.slots)(scene, happening, whom)
