"""What beside some words tells that they are a person's name."""

import re
from functools import cache

from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.people import posts
from reportedly.read.english.people.known import Naming
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_AGE = re.compile(r",? ?\(?\b(?:aged )?\d\d\b[,)]|, (?:aged )?\d\d\b")
_YEARS_OLD = re.compile(r"\b(?:\d\d|[a-z]+)[- ]years?[- ]old $", re.IGNORECASE)
_OF_THINGS = frozenset({"the", "a", "an", "this", "uss", "usns", "hms", "mv"})


def personal(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a title, a post, an age or a word of saying stands beside words of a sentence.

    Args:
        sentence: where the words stand.
        start: offset of the first of them in the sentence's field.
        end: offset after the last.
    """
    first, last = sentence.at(start), sentence.at(end - 1)
    if first is None or last is None:
        return False
    ahead = sentence.text[: start - sentence.start]
    before = fold(ahead.rstrip().rsplit(" ", 1)[-1]).rstrip(".,")
    if before in words("people")["titles"] or before in words("people")["kin"]:
        return True
    if before in words("people")["in_turn"] or _YEARS_OLD.search(ahead):
        return True
    if _AGE.match(sentence.text, end - sentence.start) or _told_of(sentence, end):
        return True
    if posts.around(sentence, Span(first, last)):
        return True
    saying = words("speech")["say"]
    near = sentence.tokens[max(0, first - 2) : first] + sentence.tokens[last + 1 : last + 3]
    return any(t.lower in saying for t in near)


def _told_of(sentence: Sentence, end: int) -> bool:
    """Whether what follows is told of persons only: ", who", "was arrested", "'s widow"."""
    return _of_persons().match(sentence.low, end - sentence.start) is not None


@cache
def _of_persons() -> re.Pattern[str]:
    rows = words("people")
    return re.compile(
        r"(?:,? who(?:se|m)?\b"
        rf"|,? (?:(?:has|had|have|was|were|is|been|being|reportedly|also) ){{0,3}}"
        rf"(?:{either(rows['befalls'])})\b"
        rf"|'s? (?:{either(rows['befalling'] | rows['kin'])})\b)"
    )


def joined(sentence: Sentence, one: Naming, other: Naming) -> bool:
    """Whether a comma or "and" alone stands between two names: both are persons or neither is."""
    first, second = sorted((one, other), key=lambda naming: naming.start)
    between = sentence.text[first.end - sentence.start : second.start - sentence.start]
    return between.strip(" ") in {",", "and", ", and", "&"}


def of_a_thing(sentence: Sentence, start: int) -> bool:
    """Whether an article, a number or a ship's prefix stands right before an offset.

    "The 2018 Jeep", "the Ronald Reagan", "USS Carl Vinson" name things.
    """
    before = sentence.text[: start - sentence.start].rstrip().rsplit(" ", 1)[-1]
    return before.lower() in _OF_THINGS or before.isdecimal()
