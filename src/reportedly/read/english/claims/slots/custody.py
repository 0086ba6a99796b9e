"""How somebody is held, and how somebody died."""

from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene

UNSTATED = "unstated"
_MANNERS = (
    ("house_arrest", "house arrest"),
    ("re_education", "re-education"),
    ("camp", "camp"),
)
_BEFORE = 60
"""Code points before a happening in which its means may stand ("faced a firing squad")."""


def manner(scene: Scene, happening: Happening) -> Slot:
    """How somebody is held; "unstated" has the words of the arrest itself."""
    sentence = scene.sentence
    start, end = happening.start - sentence.start, clause_end(sentence, happening.end)
    stretch = sentence.text[start : end - sentence.start]
    for name, told in _MANNERS:
        found = words("fates").find(name, stretch)
        if found is not None:
            return Slot(told, sentence.cut(start + found.start(), start + found.end()))
    found = words("fates").find("own_agents", sentence.text)
    if found is not None:
        return Slot("seized by own agents", sentence.cut(found.start(), found.end()))
    return Slot(UNSTATED, sentence.between(happening.start, happening.end))


def means(scene: Scene, happening: Happening) -> Slot | None:
    """By what somebody died: "by firing squad", "with nerve agent", "in a car crash"."""
    sentence = scene.sentence
    first = max(0, happening.start - sentence.start - _BEFORE)
    end = clause_end(sentence, happening.end) - sentence.start
    rows = words("fates").finditer("methods", sentence.text[first:end])
    if not rows:
        return None
    # The longest says most: of "shot dead with an anti-aircraft gun" the gun.
    found = max(rows, key=lambda m: m.end() - m.start())
    quote = sentence.cut(first + found.start(), first + found.end())
    return Slot(quote.text, quote)
