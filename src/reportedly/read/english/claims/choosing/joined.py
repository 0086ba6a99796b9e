"""Who is told in one breath with somebody: "X and Y were shot", "X was shot with Y"."""

from collections.abc import Sequence
from typing import Literal

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import GENITIVE, Token

Joined = Literal["", "and", "comma", "with", "with behind"]
"""How two are joined; empty where they are not."""
_AND = frozenset({"and", "&", "plus"})
_BREAKS = frozenset({";", ":", "“", "”", '"'})
_FARTHEST = 24
_CLOSE = 3
"""Words from a genitive to the happening that is somebody's own ("X and Y's sudden deaths")."""


def joined(scene: Scene, happening: Happening, one: Token, other: Token) -> Joined:
    """How two persons of a sentence are joined.

    Args:
        scene: the sentence.
        happening: of which one of them is told.
        one: a word of the first.
        other: a word of the second.
    """
    tokens, at = scene.sentence.tokens, happening.at
    if scene.sentence.word(at) in words("grammar")["exchanging"]:
        return ""  # "has replaced X with Y" tells two things of the two
    if _owns(scene, other, at):
        return ""  # "an envoy, under X's rule, has fled": X has not
    first, last = min(one.i, other.i), max(one.i, other.i)
    if last - first > _FARTHEST or first == last:
        return ""
    if first < at < last:
        behind = tokens[at + 1 : last]
        company = _has(behind, words("grammar")["company"])
        return "with behind" if company and not _breaks(behind, scene.persons) else ""
    between = tokens[first + 1 : last]
    if _breaks(between, scene.persons) or _inside_post(between):
        return ""
    if _has(between, words("grammar")["company"]):
        return "with"
    if _has(between, _AND):
        return "and"
    comma = any(t.text == "," for t in between)
    return "comma" if comma and _listed(scene, last) else ""


def _owns(scene: Scene, other: Token, at: int) -> bool:
    """Whether somebody stands in the genitive of something that is not the happening."""
    i = other.i
    while i + 1 in scene.persons and scene.sentence.word(i + 1) not in GENITIVE:
        i += 1
    if scene.sentence.word(i + 1) not in GENITIVE:
        return False
    return at not in range(i + 2, i + 2 + _CLOSE)


def _listed(scene: Scene, i: int) -> bool:
    """Whether a list goes on behind a name, whose post may stand there."""
    while i + 1 < len(scene.sentence.tokens) and i + 1 in scene.persons:
        i += 1
    behind = scene.sentence.word(i + 1)
    if behind == ",":
        return i + 2 in scene.persons or scene.sentence.word(i + 2) in _AND
    return behind in _AND


def _has(tokens: Sequence[Token], wanted: frozenset[str]) -> bool:
    return any(t.lower in wanted for t in tokens)


def _inside_post(between: Sequence[Token]) -> bool:
    """Whether the second is told of only in what the first is: "X, an aide and friend of Y"."""
    return bool(between) and between[-1].lower in {"of", "to", "from", "by", "under"}


def _breaks(tokens: Sequence[Token], persons: frozenset[int]) -> bool:
    """Whether something stands between two that no list has: a verb, a mark, "who"."""
    return any(
        t.text in _BREAKS
        or t.pos in {"AUX", "SCONJ"}
        or (t.pos == "VERB" and t.i not in persons and t.rel != "amod")
        for t in tokens
    )
