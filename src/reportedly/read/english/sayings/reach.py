"""What is said: the tokens of a sentence that a word of saying covers."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.stretch import Stretch
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_NEAR = 9


def behind(sentence: Sentence, cue: Token) -> frozenset[int]:
    """All behind a word of saying, to a semicolon outside quotation marks."""
    first = cue.i + 1
    that = next((i for i in range(first, cue.i + _NEAR) if sentence.word(i) == "that"), None)
    if that is not None and not any(t.text == "," for t in sentence.tokens[first:that]):
        first = that + 1
    return frozenset(range(first, _end(sentence, cue)))


def around(sentence: Sentence, cue: Token, phrase: Stretch) -> frozenset[int]:
    """All but the word of saying and the phrase of the speaker."""
    first, last = min(cue.i, phrase.first), max(cue.i, phrase.last)
    return sentence.everything - frozenset(range(first, last + 1))


def _end(sentence: Sentence, token: Token) -> int:
    """Where what a verb of saying leads to ends: at a semicolon outside quotation marks."""
    quoted = False
    for i in range(token.i + 1, len(sentence.tokens)):
        text = sentence.tokens[i].text
        quoted = (not quoted if text == '"' else text == "“") if text in {'"', "“", "”"} else quoted
        if text == ";" and not quoted:
            return i
    return len(sentence.tokens)


def apart(sentence: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames, each cut where a saying begins that does not hang on it.

    "X said he had fled, but Y denied it", "while X put it at five, Y said seven".
    """
    leading = [f for f in found if f.first is not None and f.leads]
    out = []
    for frame in found:
        cuts = [
            other.first
            for other in leading
            if other.first is not None
            and other.cue > frame.cue
            and not frame.inner
            and _breaks(sentence, other.first, frame)
        ]
        out.append(frame if not cuts else replace(frame, reach=_up_to(frame.reach, min(cuts))))
    return out


def _up_to(reach: frozenset[int], end: int) -> frozenset[int]:
    return frozenset(i for i in reach if i < end)


def _breaks(sentence: Sentence, first: int, frame: Frame) -> bool:
    """Whether a new saying begins behind a mark or a conjunction that joins clauses."""
    before = sentence.word(first - 1)
    if before in words("speech")["joining"]:
        return True
    return before in {",", ";", "—", "–"} and frame.leads
