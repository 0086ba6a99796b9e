"""Where somebody is held, was seized, died or was put to death."""

import re
from functools import cache

from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.claims.slots.venue import spot_slot, venue
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.scene import Scene

_WORDS = 5
"""Words that may stand between a preposition and the noun of a place."""
_LEADS = "in|at|on|inside|outside|near|off|out of|from|during"
_IN = frozenset({"in", "at", "near", "outside", "from", "to"})
_NAMED = re.compile(
    r"\b(?:in|at|near|outside)\s+([A-Z][\w'’-]+(?:\s+(?:[A-Z][\w'’-]+|province|county|city))*)"
)
_HEAD = 3
"""Words before the place that opens a sentence ("In Damascus, ...")."""


def site(scene: Scene, happening: Happening) -> Slot | None:
    """The place told with an arrest or a death: a camp or a building first, else the town."""
    end = _end(scene, happening)
    for name in ("held", "sites", "gatherings") if happening.kind == "detention" else ("sites",):
        found = _listed(scene, happening, end, name)
        if found is not None:
            return found
    return (
        _town(scene, happening, end)
        or _other(scene, happening)
        or _unlisted(scene, happening, end)
        or _listed(scene, happening, _verb_behind(scene, end), "sites")
    )


def _verb_behind(scene: Scene, offset: int) -> int:
    """Where the next verb behind a clause stands: up to it a place is still of the clause.

    "X was executed, and four others with him, at an airfield, the paper quoted a source as saying".
    """
    behind = (t for t in scene.sentence.tokens if t.start >= offset)
    return next((t.start for t in behind if t.pos in {"VERB", "AUX"}), scene.sentence.end)


def _end(scene: Scene, happening: Happening) -> int:
    """Where the words on a happening end: at its clause's end, or where another begins."""
    sentence, end = scene.sentence, clause_end(scene.sentence, happening.end)
    beyond = _another().search(sentence.low, happening.end - sentence.start)
    if beyond is not None:
        end = min(end, sentence.start + beyond.start())
    later = (
        h.start
        for h in scene.happenings
        if h.start >= happening.end and h.kind not in {happening.kind, "death"}
    )
    return min(end, *later, end)


@cache
def _another() -> re.Pattern[str]:
    """What begins another action without a comma."""
    return re.compile(rf"\b(?:{either(words('fates')['another'])})\b|\bfor \w+ing\b")


def _listed(scene: Scene, happening: Happening, end: int, name: str) -> Slot | None:
    """A phrase that ends in a listed noun, with the place it lies in."""
    sentence = scene.sentence
    start = happening.start - sentence.start
    for found in _phrases(name).finditer(sentence.text, start, end - sentence.start):
        first, last = found.start("place"), found.end()
        if any(d.start < last and d.end > found.end("place") for d in scene.dated):
            last = found.end("place")  # "at an airfield in March"
        quote = sentence.cut(first, last)
        if not any(d.start <= first < d.end for d in scene.dated):
            return Slot(quote.text, quote)
    return None


@cache
def _phrases(name: str) -> re.Pattern[str]:
    listed = words("fates")
    leads = "to|into|in|at|on|inside|outside|of|from|off" if name == "held" else _LEADS
    inner = rf"(?!(?:{either(listed['breaks'])})\b)[\w'’-]+\.?\s+"
    near = rf"\s+(?:{either(listed['near'])})\s+(?:the\s+)?"
    named = r"[A-Z][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|province|county|city|district|region))*"
    return re.compile(
        rf"\b(?:{leads})\s+(?:(?i:a|an|the|his|her|their|its|one of the|any|some|another)\s+)?"
        rf"(?P<place>(?:{inner}){{0,{_WORDS}}}?(?i:{either(listed[name])})"
        rf"(?:\s+[Nn]o\.?\s*\d+|\s+\d+)?)(?![\w-])(?:{near}{named})?"
    )


def _town(scene: Scene, happening: Happening, end: int) -> Slot | None:
    """The nearest place behind a happening, or the one that opens its sentence."""
    sentence = scene.sentence
    for spot in scene.spots:
        at = sentence.at(spot.start)
        if at is None or spot.adjective or _of_source(scene, spot.start):
            continue
        behind = happening.start <= spot.start < end
        led = sentence.word(at - 1) in _IN or (
            sentence.word(at - 1) == "the" and sentence.word(at - 2) in _IN
        )
        if led and (behind or at < _HEAD):
            return spot_slot(sentence, spot)
    return None


def _other(scene: Scene, happening: Happening) -> Slot | None:
    """A phrase that the parse gives as the place, where its noun can be one."""
    found = venue(scene, happening)
    if found is None or words("fates").find("no_sites", found.value) is not None:
        return None
    return found


def _unlisted(scene: Scene, happening: Happening, end: int) -> Slot | None:
    """A capitalised name behind "in" or "at" that no list of places has ("in Toudao")."""
    sentence = scene.sentence
    start = happening.end - sentence.start
    for found in _NAMED.finditer(sentence.text, start, end - sentence.start):
        quote = sentence.cut(found.start(1), found.end(1))
        at = sentence.at(quote.start)
        date = any(d.start <= found.start(1) < d.end for d in scene.dated)
        if _of_source(scene, quote.start):
            continue
        adjective = any(s.start <= quote.start < s.end for s in scene.spots)
        if at is not None and at not in scene.persons and not date and not adjective:
            return Slot(quote.text, quote)
    return None


def _of_source(scene: Scene, offset: int) -> bool:
    """Whether a place says where a source is: "citing an unnamed source in China"."""
    said = (source.quote for frame in scene.frames for source in frame.sources)
    return any(q.field == scene.sentence.field and q.start <= offset < q.end for q in said)
