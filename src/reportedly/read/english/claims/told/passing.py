"""Clauses told in passing, which are no part of what somebody is quoted for."""

from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import QUOTATION

_RELATIVES = frozenset({"who", "whom", "whose", "which"})
_LONGEST = 30


def aside(scene: Scene, at: int) -> bool:
    """Whether a token stands in a clause between commas that tells of the past.

    "X, who was dismissed in June, has fled, officials said": the officials say that he fled.

    Args:
        scene: the sentence.
        at: place of the token.
    """
    sentence = scene.sentence
    opens = next((i for i in range(at, max(0, at - _LONGEST), -1) if sentence.word(i) == ","), None)
    if opens is None or sentence.word(opens + 1) not in _RELATIVES:
        return False
    end = min(len(sentence.tokens), at + _LONGEST)
    closes = next((i for i in range(at + 1, end) if sentence.word(i) == ","), None)
    if closes is None or any(t.text in QUOTATION for t in sentence.tokens[opens:closes]):
        return False
    clause = sentence.tokens[opens:closes]
    past = any("Tense=Past" in t.feats or t.lower in {"had", "has", "was", "were"} for t in clause)
    now = any(t.lower in {"is", "are"} for t in clause)
    return past and not now and _goes_on(scene, closes)


def _goes_on(scene: Scene, closes: int) -> bool:
    """Whether a clause behind a comma says something itself, and does not only name a source."""
    cues = {f.cue for f in scene.frames}
    speaking = {i for f in scene.frames if f.first is not None for i in range(f.first, f.cue + 1)}
    following = scene.sentence.tokens[closes + 1 :]
    if following and following[0].i in speaking:
        return False
    return any(t.pos in {"VERB", "AUX"} and t.i not in cues | speaking for t in following)
