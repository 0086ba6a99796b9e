"""A defection: the place left, the country sought, how far it had come, the way, who came along."""

from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots import ways
from reportedly.read.english.claims.slots.bound import bound, left
from reportedly.read.english.claims.slots.slots import Slot, Slots
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene

_STAGES = (("asylum", "sought asylum"), ("arrived", "arrived"))


def slots(scene: Scene, happening: Happening, whom: Whom) -> Slots:
    """The slots of one telling."""
    return Slots(
        from_=left(scene, happening),
        to=bound(scene, happening),
        stage=None if happening.trigger.row.denies else _stage(scene, happening),
        method=ways.method(scene, happening),
        party=ways.party(scene, happening),
    )


def _stage(scene: Scene, happening: Happening) -> Slot:
    """How far it had come: asylum sought, arrived, disclosed by the host, else left."""
    sentence = scene.sentence
    end = clause_end(sentence, happening.end)
    clause = sentence.text[happening.start - sentence.start : end - sentence.start]
    for name, told in _STAGES:
        found = words("ways").find(name, clause)
        if found is not None:
            start = happening.start + found.start()
            return Slot(told, sentence.between(start, happening.start + found.end()))
    before = words("ways").find("disclosed", sentence.text)
    if before is not None:
        return Slot("disclosed", sentence.cut(before.start(), before.end()))
    return Slot("left", sentence.between(happening.start, happening.end))
