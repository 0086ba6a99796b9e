"""What an outlet adds on its own authority to a sentence that somebody else is quoted for.

"X has been dismissed, the agency said, deepening a mystery that began when he vanished": the agency
does not say that he vanished. Nor does it say what only tells when or since when something is so:
"Since X took power, four have fled, the ministry said".
"""

import re
from functools import cache

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.sourced.described import describes, said_inside
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.frames import SHOWN
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import QUOTATION

_DATING = frozenset({"appointment", "death", "execution", "killing"})
"""What reports reckon time by: "since X took power", "after the death of X"."""
_GONE = SHOWN - {"by"}
_NEXT = 6
"""Tokens between a word of saying and the comma behind it: a day, an occasion."""
_CLAUSE = 12
"""Tokens from the word that opens a clause of time to its happening."""


def speaking(scene: Scene, happening: Happening, *, passing: bool = False) -> list[Frame]:
    """The sayings that a happening can go back to; none where the outlet tells of it itself.

    Args:
        scene: the sentence.
        happening: a happening in it.
        passing: told in a clause in passing: only who is put into that clause tells of it.
    """
    if _outlets_own(scene, happening):
        return []
    described = describes(scene, happening)
    if described is not None:
        return said_inside(scene, described)
    if passing:
        return [f for f in scene.frames if _says_aside(scene, f, happening.at)]
    if happening.kind != "disappearance":
        return scene.frames
    # Who is gone from the news is not told by it.
    return [f for f in scene.frames if f.cue < 0 or scene.sentence.word(f.cue) not in _GONE]


def _says_aside(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether a saying takes in what is told in passing.

    Those that lead do ("X said that Y, who was reinstated this month, will ..."), and those that
    are put in before it or into its own clause; those behind the sentence are of its main clause.
    """
    main = {t.i for t in scene.sentence.tokens if t.dep == "root"}
    before = 0 <= frame.cue < at
    return frame.leads or (before and not frame.reach & main)


def _outlets_own(scene: Scene, happening: Happening) -> bool:
    """Whether the outlet tells of a happening itself in a sentence that somebody is quoted for."""
    dates = happening.kind in _DATING and _only_dates(scene, happening.at)
    return dates or _added(scene, happening.at)


def _added(scene: Scene, at: int) -> bool:
    """Whether a token stands in words that the outlet adds to what somebody says."""
    over = [f for f in scene.frames if at in f.reach and f.cue >= 0]
    if not over or any(f.leads or f.inner for f in over):
        return False
    return all(_added_behind(scene, f, at) or _added_before(scene, f, at) for f in over)


def _added_behind(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether a clause that comments on the news begins between a saying and a token."""
    sentence = scene.sentence
    if at < frame.cue or sentence.word(frame.cue) in SHOWN:
        return False
    last = max([frame.cue, *_source_places(scene, frame)])
    ahead = range(last + 1, min(last + _NEXT, at))
    comma = next((i for i in ahead if sentence.word(i) == ","), None)
    if comma is None or any(t.text in QUOTATION for t in sentence.tokens[comma:at]):
        return False
    return _comment().match(sentence.low, _offset(scene, comma + 1)) is not None


def _added_before(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether a token stands in a participle that opens the sentence before its main clause."""
    sentence = scene.sentence
    if at > frame.cue or not _opening().match(sentence.low):
        return False
    return not any(t.text == "," for t in sentence.tokens[:at])


def _source_places(scene: Scene, frame: Frame) -> list[int]:
    quote = frame.sources[0].quote
    inside = (t for t in scene.sentence.tokens if quote.start <= t.start < quote.end)
    here = quote.field == scene.sentence.field
    return [t.i for t in inside] if here else []


def _offset(scene: Scene, i: int) -> int:
    tokens = scene.sentence.tokens
    return tokens[i].start - scene.sentence.start if i < len(tokens) else len(scene.sentence.text)


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words('speech')['own_comment'])})\b")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words('speech')['own_opening'])})\b")


def _only_dates(scene: Scene, at: int) -> bool:
    """Whether a happening only tells since when, or after whose end, something else is so."""
    sentence = scene.sentence
    for i in range(at - 1, max(-1, at - _CLAUSE), -1):
        low = sentence.word(i)
        if low in {",", ";", ":"} or sentence.tokens[i].text in QUOTATION:
            return False
        if low in words("speech")["since_when"]:
            # Something else must be told outside that clause.
            return any(h.at < i or h.at > at for h in scene.happenings)
    return False
