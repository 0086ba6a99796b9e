"""Which sentences deny what was told before, by which words, and of which kinds."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.model import Certainty, Kind
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.rejecting import judged, rejections, told_before
from reportedly.read.english.scene import Scene

_CONTRARY: dict[str, frozenset[Kind]] = {
    "alive": frozenset({"death", "execution", "killing"}),
    "well": frozenset({"illness"}),
    "free": frozenset({"detention"}),
    "at_home": frozenset({"defection", "disappearance"}),
}
"""What each list of contraries denies."""


class Refutation(msgspec.Struct, frozen=True):
    """Words that deny what was told before.

    Attributes:
        start: where they begin in the sentence.
        end: where they end.
        kinds: what they can deny; any kind where none is named.
        certainty: how sure the denial is.
        frame: the saying that they stand in, where a verb of denial is among them.
        story: whether they are about the report's news, told near or far.
        ahead: whether what they deny is told behind them.
    """

    start: int
    end: int
    kinds: frozenset[Kind] = frozenset()
    certainty: Certainty = "certain"
    frame: Frame | None = None
    story: bool = False
    ahead: bool = False


def refutations(scene: Scene) -> list[Refutation]:
    """All words of a sentence that deny what was told before, those of any kind first."""
    low, lists = scene.sentence.low, words("denials")
    out = [_of(match, "certain") for match in _refuting(low)]
    out += _spoken(scene)
    out += [_of(match, "probable") for match in lists.finditer("unlikely", low)]
    for name, kinds in _CONTRARY.items():
        out += [
            Refutation(match.start(), match.end(), kinds) for match in lists.finditer(name, low)
        ]
    out += [Refutation(*match.span(1), ahead=True) for match in _complaint().finditer(low)]
    flight: frozenset[Kind] = frozenset({"defection"})
    out += [Refutation(*m.span(), kinds=flight, story=True) for m in _taken().finditer(low)]
    return out


@cache
def _complaint() -> re.Pattern[str]:
    """A report that somebody complains of, with what it says behind: "a report it decried"."""
    lists = words("denials")
    nouns, verbs = either(lists["report"]), either(lists["complains"])
    lead = r"(?: (?:of|about|at|to|against|with|over))?(?: which| that)?"
    return re.compile(
        rf"\b(?:{nouns}){lead} (?:it|he|she|they|the \w+|\w+) (?:also |had |has )*({verbs})\b"
    )


@cache
def _taken() -> re.Pattern[str]:
    """A flight that is called a kidnapping: "calls it a 'hideous' abduction"."""
    lists = words("denials")
    says, taken = either(lists["calls"] | lists["accuses"]), either(lists["taken"])
    return re.compile(rf"\b(?:{says})\b[^.;:]{{0,70}}?\b(?:{taken})\b(?! (?:issue|of japanese))")


def _of(match: re.Match[str], certainty: Certainty) -> Refutation:
    return Refutation(match.start(), match.end(), certainty=certainty)


def _refuting(low: str) -> Iterator[re.Match[str]]:
    """Words that call a report false, whoever says so."""
    if words("hedges").find("a_report", low) is not None:
        yield from (m for m in words("hedges").finditer("refuting", low) if not _alive(m.group()))
    yield from words("denials").finditer("flat", low)
    for pattern in (_is_false(), _exclaimed()):
        yield from pattern.finditer(low)


def _alive(text: str) -> bool:
    return words("denials").find("alive", text) is not None


def _spoken(scene: Scene) -> Iterator[Refutation]:
    """Verbs of denial with whoever denies."""
    sentence = scene.sentence
    several = {sentence.at(sentence.start + m.start()): m for m in rejections(sentence.low)}
    for frame in scene.frames:
        if frame.force != "deny" or frame.cue < 0:
            continue
        cue = sentence.tokens[frame.cue]
        start, end = cue.start - sentence.start, cue.end - sentence.start
        match = several.get(frame.cue)
        if match is not None:
            doubted = words("denials").find("doubts", match.group()) is not None
            certainty: Certainty = "probable" if doubted else "certain"
            yield Refutation(start, match.end(), certainty=certainty, frame=frame)
        elif _object().match(sentence.low, end) or _before().search(sentence.low[:start]):
            yield Refutation(start, end, frame=frame)


@cache
def _object() -> re.Pattern[str]:
    """What was told before, as the object of a verb: no clause that tells it anew behind it."""
    lead = r"(?: (?:the|this|that|these|those|such|all|any|both|a|an|as|\w+'s|[\w-]+)){0,3}?"
    clause = "that|of|about|he|she|they|his|her|on|had|has|have|was|were|is|are|would|will|ever"
    return re.compile(
        rf"{lead} (?:(?!that\b){told_before()}\b(?! (?:{clause})\b)|that(?=[.,;—–]|$))"
    )


@cache
def _before() -> re.Pattern[str]:
    """The same before a verb: "which was | denied", ", a claim that the ministry | dismissed"."""
    return re.compile(
        rf"(?:\b{told_before()}(?: (?:was|were|is|are|has|have|had|been|later|also|\w+ly)){{1,4}}"
        rf"|[,—–-] ?(?:a|an|the) (?:\w+ )?{told_before()}(?: (?:that|which))?"
        r"(?: [\w'’-]+){0,7}?) ?$"
    )


@cache
def _is_false() -> re.Pattern[str]:
    """A clause with "be" that calls a report false ("it was all lies")."""
    be = "is|are|was|were|be|been|'s|’s|being|prove|proves|proved|turned out to be|turned out"
    about = r"(?: (?!which|that|who)[\w'’-]+){0,5}?"
    return re.compile(
        rf"\b{told_before()}{about}(?: |(?='s|’s))(?:{be})(?: to be)? {judged()}(?! (?:to|for)\b)"
    )


@cache
def _exclaimed() -> re.Pattern[str]:
    """A judgement that is all of a sentence or quotation: "Nonsense, says Tehran"."""
    return re.compile(rf"(?:^|[\"“‘] ?){judged()}(?=[,.!;—–\"”’]|$)")
