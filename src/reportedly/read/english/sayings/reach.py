"""What is said: the tokens of a sentence that a word of saying covers."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.phrase import Stretch, verbal
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS, Token

_NEAR = 9
_TOLD = frozenset({"told", "informed", "notified", "briefed", "advised", "assured"})


def behind(sentence: Sentence, cue: Token) -> frozenset[int]:
    """All behind a word of saying, to a semicolon outside quotation marks."""
    first = cue.i + 1
    that = next((i for i in range(first, cue.i + _NEAR) if sentence.word(i) == "that"), None)
    before = sentence.tokens[first : that or first]
    # "said it had been told by X that": another saying stands between.
    if that is not None and not any(t.text == "," or t.lower in _TOLD for t in before):
        first = that + 1
    return frozenset(range(first, _end(sentence, cue)))


def around(sentence: Sentence, cue: Token, phrase: Stretch) -> frozenset[int]:
    """All but the word of saying and the phrase of the speaker."""
    first, last = min(cue.i, phrase.first), max(cue.i, phrase.last)
    rest = sentence.everything - frozenset(range(first, last + 1))
    clause = _relative(sentence, first, last)
    return rest if clause is None else rest & clause


def _relative(sentence: Sentence, first: int, last: int) -> frozenset[int] | None:
    """The clause in which a source is put in: "X, who in the view of Y fell, is back"."""
    who = next((i for i in (first - 1, first - 2) if sentence.word(i) in {"who", "which"}), None)
    if who is None:
        return None
    verb = next((t for t in sentence.tokens[last + 1 :] if t.dep == "acl:relcl"), None)
    verb = verb or next((t for t in sentence.tokens[last + 1 :] if verbal(t)), None)
    if verb is None:
        return None
    end = next((t.i for t in sentence.tokens[verb.i :] if t.text in {",", ";"}), None)
    return frozenset(range(who, len(sentence.tokens) if end is None else end))


def conceded(sentence: Sentence, cue: Token, reach: frozenset[int]) -> frozenset[int]:
    """What is said in a clause that the main one stands against: "While X said A, B has come".

    Args:
        sentence: the sentence.
        cue: the word of saying.
        reach: all behind it.
    """
    commas = [i for i in range(cue.i + 1, len(sentence.tokens)) if sentence.word(i) == ","]
    root = next((t.i for t in sentence.tokens if t.dep == "root"), cue.i)
    starts = min([root, *(t.i for t in sentence.children(root, *SUBJECTS) if t.i > cue.i)])
    before = [i for i in commas if i < starts]
    if before:
        return _up_to(reach, before[-1])
    clauses = (i for i in commas if any(map(verbal, sentence.tokens[cue.i + 1 : i])))
    main = next((i for i in clauses if any(map(verbal, sentence.tokens[i:]))), None)
    return reach if main is None else _up_to(reach, main)


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
    found = _shared(sentence, found)
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


def _shared(sentence: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """Sayings that each stand behind their own clause: "X fled, A said, and Y died, B said"."""
    out = list(found)
    behind_it = [
        k for k, f in enumerate(out) if f.first is not None and not f.leads and not f.inner
    ]
    for a, b in pairwise(behind_it):
        one, two = out[a], out[b]
        if two.first is None or one.first is None or one.first == 0:
            continue
        between = sentence.tokens[one.cue + 1 : two.first]
        joint = next((t.i for t in between if t.lower == "and" or t.text == ";"), None)
        if joint is None or not any(verbal(t) for t in sentence.tokens[joint : two.first]):
            continue
        out[a] = replace(one, reach=_up_to(one.reach, joint))
        out[b] = replace(two, reach=frozenset(i for i in two.reach if i > joint))
    return out


def _up_to(reach: frozenset[int], end: int) -> frozenset[int]:
    return frozenset(i for i in reach if i < end)


def _breaks(sentence: Sentence, first: int, frame: Frame) -> bool:
    """Whether a new saying begins behind a mark or a conjunction that joins clauses."""
    before = sentence.word(first - 1)
    if before in words("speech")["joining"]:
        return True
    return before in {",", ";", "—", "–"} and frame.leads
