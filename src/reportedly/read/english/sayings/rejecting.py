"""Denials in several words: "branded the report a lie", "shot it down", "scoffed at the claim"."""

import re
from functools import cache, lru_cache

from msgspec.structs import replace

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.frame import Frame, frame
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.reach import behind
from reportedly.read.english.sayings.speaker import main_subject, opening, spoken_before
from reportedly.read.english.sayings.stretch import after
from reportedly.read.english.text.tokens import Token

_BY = 6
"""Words from a passive denial to its "by"."""


@lru_cache(maxsize=256)
def rejections(low: str) -> tuple[re.Match[str], ...]:
    """The denials of several words in a sentence in lower case, each from its verb on."""
    patterns = (_called(), _spurned(), _outright())
    return tuple(match for pattern in patterns for match in pattern.finditer(low))


def rejecting(hearing: Hearing) -> list[Frame]:
    """The frames of such denials."""
    sentence, out, taken = hearing.sentence, list[Frame](), set[int]()
    for match in rejections(sentence.low):
        at = sentence.at(sentence.start + match.start())
        if at is None or at in taken or sentence.word(at - 1) in words("speech")["noun_after"]:
            continue
        taken.add(at)
        out.extend(_frame(hearing, sentence.tokens[at]))
    return out


def _frame(hearing: Hearing, cue: Token) -> list[Frame]:
    """The frame of one denial: whoever stands before its verb, or behind "by"."""
    sentence = hearing.sentence
    passive = any(
        t.lower in words("grammar")["be"] for t in sentence.tokens[max(0, cue.i - 2) : cue.i]
    )
    joined = sentence.word(cue.i - 1) in {"and", "but", "or"}
    if passive:
        ends = range(cue.i + 1, min(cue.i + 1 + _BY, len(sentence.tokens)))
        by = next((i for i in ends if sentence.word(i) == "by"), None)
        phrase = after(sentence, by + 1) if by is not None else None
    elif joined or cue.lower.endswith("ing"):
        phrase = opening(sentence, cue) or main_subject(hearing, cue)
    else:
        phrase = spoken_before(hearing, cue)
    said = hearing.sources(phrase, anybody=True) if phrase is not None else []
    if phrase is None or not said:
        return []
    reach = frozenset[int]() if passive else behind(sentence, cue)
    made = frame(sentence, said, cue, reach, "deny")
    first = cue.i if passive or joined else min(phrase.first, cue.i)
    return [replace(made, first=first, leads=True)]


@cache
def told_before() -> str:
    """A pattern of what stands for a report told before ("the report", "it", "which")."""
    lists = words("denials")
    return rf"(?:{either(lists['report'])}|{either(lists['pronouns'])})"


@cache
def judged() -> str:
    """A pattern of words for what is not so, with what they are graded by."""
    lists = words("denials")
    degrees = f"(?:(?:{either(lists['degrees'])}|\\w+ly) )"
    return rf"[\"“'‘]?{degrees}{{0,4}}[\"“'‘]?{degrees}{{0,3}}(?:{either(lists['judgements'])})\b"


@cache
def _called() -> re.Pattern[str]:
    calls = either(words("denials")["calls"])
    what = rf"(?:[^.;:,]{{0,40}}?\b{told_before()}\b[^.;:,]{{0,30}}?)?"
    clause = rf"(?:{either(words('denials')['report'])}) (?:that|of|about) [^.;:]{{0,120}}? "
    return re.compile(rf"\b(?:{calls})\b (?:{what}|{clause})(?:as )?{judged()}")


@cache
def _spurned() -> re.Pattern[str]:
    lists = words("denials")
    what = rf"(?: (?!and\b)[\w'’-]+){{0,4}}? {told_before()}\b"
    whole = rf"(?:{either(lists['spurns'])}|{either(lists['parting'])}|{either(lists['doubts'])})"
    parts = [row.partition(" ") for row in sorted(lists["parting"])]
    split = "|".join(f"{verb}{what} {particle}" for verb, _, particle in parts)
    return re.compile(rf"\b(?:{whole}{what}|{split})\b")


@cache
def _outright() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('denials')['outright'])})\b")


@cache
def called_false() -> re.Pattern[str]:
    """A report with its own clause, called false: "reports that X fled are lies"."""
    nouns = either(words("denials")["report"])
    be = "is|are|was|were|be|been|'s|proved|proves|turned out"
    return re.compile(
        rf"\b(?P<report>{nouns}) (?:\w+ ){{0,4}}?(?:that|of|on|about)\b[^.;]*? "
        rf"(?P<judged>(?:{be})(?: to be| all)? {judged()})"
    )
