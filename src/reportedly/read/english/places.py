"""Places in a sentence, and which of them a happening leads from and to."""

import re
from functools import cache
from typing import Literal

import msgspec

from reportedly.packs import Pack, Place
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.text.sentence import Sentence

Way = Literal["to", "from"]
_NEAR = 8


class Spot(msgspec.Struct, frozen=True):
    """A place as it is named.

    Attributes:
        start: offset in the field.
        end: offset after its last code point.
        text: as written.
        place: what the pack knows of it.
        adjective: "Cuban" rather than "Cuba".
    """

    start: int
    end: int
    text: str
    place: Place
    adjective: bool


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    straight = {n.replace("’", "'") for n in names}
    firsts = "".join(sorted({re.escape(n[0]) for n in straight}))
    # "the North Korean embassy" names no "the North".
    return re.compile(
        rf"(?<![\w-])(?=[{firsts}])(?:{either(straight, folded=False)})(?=s?(?![\w-]| Korea))"
    )


@cache
def _posted() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('places')['posted'])}) (?:in|to|at)(?: the)? $")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{either(words('places')['between'])}))*\s*")


def find(sentence: Sentence, pack: Pack) -> list[Spot]:
    """All places of a sentence, leftmost longest."""
    out = []
    for found in _pattern(pack.place_names).finditer(sentence.text.replace("’", "'")):
        place = pack.place(found.group())
        if place is not None:
            words_ = sentence.cut(found.start(), found.end())
            adjective = fold(words_.text) in {fold(a) for a in place.adjectives}
            out.append(Spot(words_.start, words_.end, words_.text, place, adjective))
    return out


def led(sentence: Sentence, spots: list[Spot], way: Way, start: int, end: int) -> Spot | None:
    """The place that "to" or "from" leads to, between two offsets of the field."""
    left = led(sentence, spots, "from", start, end) if way == "to" else None
    leads = words("places")[way]
    for spot in spots:
        at = sentence.at(spot.start)
        if at is None or spot.adjective or not start <= spot.start < end:
            continue
        # "fled his post in Rome", "defected while posted in Cairo": no destination.
        if way == "to" and (spot == left or _is_post(sentence, spot)):
            continue
        for token in reversed(sentence.tokens[max(0, at - _NEAR) : at]):
            if token.start < start or not _between().fullmatch(
                sentence.low[token.end - sentence.start : spot.start - sentence.start]
            ):
                break
            if token.lower in leads:
                return spot
    return None


def posted(sentence: Sentence, spots: list[Spot], end: int) -> Spot | None:
    """Where somebody was posted, told before an offset ("a diplomat posted in Rome has ...")."""
    of_post = (s for s in spots if s.end <= end and not s.adjective and _is_post(sentence, s))
    return next(of_post, None)


def _is_post(sentence: Sentence, spot: Spot) -> bool:
    return _posted().search(sentence.low[: spot.start - sentence.start]) is not None
