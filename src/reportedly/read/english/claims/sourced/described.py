"""Hearsay that only tells who somebody is: nobody who speaks in the sentence says it.

"X, who was reported in May to have been shot, visited a farm, the agency said": the agency says
that he visited a farm. What had been reported has a source of its own, which nobody names.
"""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import QUOTATION

_FARTHEST = 14
"""Tokens between a word of saying and what it says ("reported by X on 3 May to have been")."""
_LINKS = frozenset({"to", "have", "be", "been", "as"})
_NEGATED = frozenset({"not", "never", "wrongly", "falsely"})
_LIGHT = frozenset({"ADV", "AUX", "PART"})
_JOINTS = frozenset({"and", "or"})


def describes(scene: Scene, happening: Happening) -> range | None:
    """The words from a describing word of saying to a happening that is said by it.

    "X, rumoured to have been shot,", "a general who had been reported dead": none where the word of
    saying is that of the main clause ("X was reported to have been shot").

    Args:
        scene: the sentence.
        happening: a happening in it.
    """
    sentence = scene.sentence
    first = sentence.at(happening.start)
    cue = _saying_before(sentence, happening.at if first is None else min(first, happening.at))
    if cue is None or not (_relative(sentence, cue) or _participle(sentence, cue)):
        return None
    if sentence.role in {"title", "heading"} and not _headed(sentence, happening.at):
        return None
    return range(cue, happening.at + 1)


def was_hearsay(scene: Scene, happening: Happening) -> bool:
    """Whether a description tells what was said once, by nobody who is named.

    What somebody "is believed" to have done is told as known by the report itself.

    Args:
        scene: the sentence.
        happening: a happening in it.
    """
    clause = describes(scene, happening)
    return clause is not None and not _now(scene.sentence, clause)


def said_inside(scene: Scene, clause: range) -> list[Frame]:
    """The sayings that can be those of a description.

    Those put into it ("said by X to have been shot"). What "is believed" now may be what a source
    around it believes, unless that is of the state or goes on to say something else of him.

    Args:
        scene: the sentence.
        clause: the description, from its word of saying.
    """
    inside = [f for f in scene.frames if f.cue in clause]
    if inside or not (_now(scene.sentence, clause) or _last(scene.sentence, clause)):
        return inside
    return [f for f in scene.frames if not any(s.state_media for s in f.sources)]


def _now(sentence: Sentence, clause: range) -> bool:
    """Whether it is said now ("who is believed to have been shot")."""
    return sentence.word(clause.start - 1) in {"is", "are"}


def _saying_before(sentence: Sentence, at: int) -> int | None:
    """The word of saying by which something is said to have happened, what is put in between."""
    listed, led = words("speech")["passive_to"], False
    i = at - 1
    while i >= 0 and at - i <= _FARTHEST:
        token, low = sentence.tokens[i], sentence.word(i)
        led = led or low == "to"
        if low in listed:
            return i if led or _adjacent(sentence, i, at) else None
        if token.text in QUOTATION or token.text in {";", ":"} or low in _NEGATED:
            return None
        if not led and not _between(sentence, i):
            return None
        if led and token.pos in {"VERB", "SCONJ"} and low not in _LINKS:
            return None
        i -= 1
    return None


def _between(sentence: Sentence, i: int) -> bool:
    """Whether a word can stand between "to have been" and a happening ("tried and")."""
    token = sentence.tokens[i]
    joined = token.lower in _JOINTS or (token.pos == "VERB" and "Part" in token.feats)
    return joined or token.lower in _LINKS or token.pos in _LIGHT


def _adjacent(sentence: Sentence, cue: int, at: int) -> bool:
    """Whether a happening follows without "to": "presumed dead", "reported executed"."""
    return all(sentence.tokens[k].pos in _LIGHT for k in range(cue + 1, at))


def _relative(sentence: Sentence, cue: int) -> bool:
    """Whether a word of saying is the passive of "who": "who had long been rumoured"."""
    i = cue - 1
    while i >= 0 and (sentence.tokens[i].pos in _LIGHT or _being(sentence, i)):
        i -= 1
    return i < cue - 1 and i > 0 and sentence.word(i) in {"who", "whom", "which", "that"}


def _participle(sentence: Sentence, cue: int) -> bool:
    """Whether a word of saying describes the noun before it ("a general reported to have ...")."""
    if cue == 0:
        return False
    i = cue - 1
    while i > 0 and sentence.tokens[i].pos in {"ADV", "PART"}:
        i -= 1
    if sentence.word(i) == ",":
        i -= 1
    return sentence.tokens[i].pos in {"NOUN", "PROPN", "NUM", "PUNCT"} and not _being(sentence, i)


def _headed(sentence: Sentence, at: int) -> bool:
    """Whether a headline goes on with what it tells: "General said to be dead | is shown".

    Without that the same words are the news: "General said to be dead, agency reports".
    """
    following = sentence.tokens[at + 1 : at + 2]
    plain = {"VERB", "AUX"}
    return any(t.pos in plain and "VerbForm=Fin" in t.feats for t in following)


def _being(sentence: Sentence, i: int) -> bool:
    grammar = words("grammar")
    return sentence.word(i) in grammar["be"] | grammar["have"] | {"been", "being"}


def _last(sentence: Sentence, clause: range) -> bool:
    """Whether a description without a past tense of its own closes what is told."""
    if sentence.word(clause.start - 1) in words("grammar")["be"]:
        return False
    return not any(
        t.pos in {"VERB", "AUX"} and t.lower not in words("speech")["say"]
        for t in sentence.tokens[clause.stop :]
    )
