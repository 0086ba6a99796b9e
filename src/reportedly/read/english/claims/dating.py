"""Which date expression of a sentence belongs to which happening, and which to a word of saying."""

from msgspec.structs import replace

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.dates import Dated
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_FAR, _FARTHEST = 4, 9
"""Steps up the tree: beyond the first all count alike; the second stands for no path at all."""


def date_of(scene: Scene, happening: Happening) -> Dated | None:
    """The date expression that belongs to a happening and not to a word of saying."""
    others = [h for h in scene.happenings if _is_other(h, happening)]
    mine = [
        dated
        for dated in scene.dated
        if not _of_saying(scene, dated)
        and not any(
            _distance(scene.sentence, dated, other) < _distance(scene.sentence, dated, happening)
            for other in others
        )
    ]
    if not mine:
        return None
    stated = [d for d in mine if d.when.leaning is None]
    best = min(stated or mine, key=lambda d: _distance(scene.sentence, d, happening))
    leaning = next((d.when.leaning for d in mine if d.when.leaning is not None), None)
    return replace(best, when=replace(best.when, leaning=leaning))


def said_on(scene: Scene) -> Dated | None:
    """When its source said it: the date that belongs to a word of saying."""
    return next((d for d in scene.dated if _of_saying(scene, d)), None)


def _is_other(other: Happening, mine: Happening) -> bool:
    """Whether a happening is another one ("X defected in 2016 and Y in 2019").

    A firing squad is only the means of an execution told beside it.
    """
    if other.kind != mine.kind:
        return True
    means = any(h.trigger.row.weak and h.trigger.row.who == "of" for h in (other, mine))
    return other.at != mine.at and not means


def _of_saying(scene: Scene, dated: Dated) -> bool:
    """Whether a date tells when something was said ("the ministry said on Monday")."""
    sentence = scene.sentence
    token = _token_of(sentence, dated)
    if token is None:
        return False
    saying = {frame.cue for frame in scene.frames}
    day = dated.when.precision == "day" and dated.when.basis == "relative"
    verb = next((a for a in sentence.ancestors(token.i) if a.pos in {"VERB", "AUX"}), None)
    if verb is not None and verb.i in saying:
        tells = any(h.at == verb.i for h in scene.happenings)
        # "state television on Sunday showed X": the day belongs to the sight as well.
        return not tells and (day or token.head == verb.i or verb.i < token.i)
    if day and verb is not None and verb.lower in words("speech")["say"]:
        return not any(h.at == verb.i for h in scene.happenings)  # "it was claimed last night"
    before = token.i - 1
    if before > 0 and sentence.word(before) == "on":
        before -= 1
    return day and before in saying


def _token_of(sentence: Sentence, dated: Dated) -> Token | None:
    """The head of a date expression, by which it hangs in the tree."""
    start, end = sentence.start + dated.start, sentence.start + dated.end
    inside = [t for t in sentence.tokens if start <= t.start < end and t.pos != "ADP"]
    places = {t.i for t in inside}
    heads = [t for t in inside if t.head not in places]
    return next(iter(heads or inside), None)


def _distance(sentence: Sentence, dated: Dated, happening: Happening) -> tuple[int, int]:
    """How far a date stands from a happening: by the tree first, then by characters between."""
    token = _token_of(sentence, dated)
    verbs = {happening.at, _helped(sentence, happening.at)}
    above = enumerate(sentence.ancestors(token.i)) if token is not None else ()
    steps = next((n for n, a in above if a.i in verbs), _FARTHEST)
    start = sentence.start + dated.start
    gap = start - happening.end if start >= happening.end else happening.start - start
    return (min(steps, _FAR), gap)


def _helped(sentence: Sentence, at: int) -> int:
    """The verb that a trigger completes ("is believed to have arrived")."""
    token = sentence.tokens[at]
    return token.head if token.rel == "xcomp" and token.head >= 0 else at
