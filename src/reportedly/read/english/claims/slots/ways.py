"""How somebody got away, with whom, and how somebody was seen."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import Span

_MODES = (
    ("rerun", "undated or rerun footage"),
    ("listed", "name on a list"),
    ("met", "met in person"),
    ("image", "dated image"),
)
_BEFORE = 3
_ROUTE = 40
"""Code points behind the first word of a route in which a place belongs to it."""


def party(scene: Scene, happening: Happening) -> tuple[Slot, ...]:
    """Companions: "X and his family have left", "left with his wife and son"."""
    sentence, out = scene.sentence, []
    for found in words("people").finditer("kin", sentence.text):
        i = sentence.at(sentence.start + found.start())
        if i is None:
            continue
        first = sentence.phrase(i).first
        if i < happening.at:
            lead = {t.lower for t in sentence.tokens[max(0, first - _BEFORE) : first]}
            beside = lead & {"and", "with"}
        else:
            lead = {t.lower for t in sentence.tokens[happening.at : first]}
            beside = lead & words("ways")["beside"]
        if beside and "for" not in lead:
            quote = sentence.quote(Span(first, i))
            out.append(Slot(quote.text, quote))
    return tuple(out)


def method(scene: Scene, happening: Happening) -> Slot | None:
    """The route or means of getting away, with the place that it leads through."""
    sentence = scene.sentence
    rest = sentence.text[happening.end - sentence.start :]
    found = words("ways").find("route", rest)
    if found is None:
        return None
    start, end = happening.end + found.start(), happening.end + found.end()
    through = (s.end for s in scene.spots if start < s.start < start + _ROUTE)
    quote = sentence.between(start, next(through, end))
    return Slot(quote.text, quote)


def mode(scene: Scene) -> Slot | None:
    """How somebody was seen: in old footage, on a list, in person, in an image."""
    for name, told in _MODES:
        found = words("ways").find(name, scene.sentence.text)
        if found is not None:
            return Slot(told, scene.sentence.cut(found.start(), found.end()))
    return Slot("dated image", scene.sentence.whole) if scene.sentence.role == "caption" else None
