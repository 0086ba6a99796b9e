"""Places in a sentence, and which of them a happening leads from and to."""

import re
from functools import cache

import msgspec

from reportedly.packs import Pack, Place
from reportedly.read.english.lexicon import fold
from reportedly.read.english.syntax import Sentence

_TO = frozenset(
    {
        "to",
        "into",
        "toward",
        "towards",
        "in",
        "for",
        "at",
        "reach",
        "reached",
        "reaching",
        "entered",
    }
)
_FROM = frozenset({"from", "out", "off", "left", "leaving", "fled", "flee", "fleeing", "escaped"})
_POSTED = re.compile(
    r"\b(?:posted|stationed|based|assigned|accredited|working|serving) (?:in|to|at)(?: the)? $"
)
_BETWEEN = re.compile(
    r"^(?:\s+(?:of|the|their|his|her|its|post|posting|embassy|mission|consulate|capital|city|a|an|of|in|at|north|korea|korean|korea's|secretive|communist|reclusive|isolated|neighbou?ring|nearby|democratic|rival|then))*\s*$",
    re.IGNORECASE,
)


class Spot(msgspec.Struct, frozen=True):
    """A place as it is named: offsets of the field. `adjective`: "Cuban" rather than "Cuba"."""

    start: int
    end: int
    text: str
    place: Place
    adjective: bool


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted({n.replace("’", "'") for n in names}, key=lambda n: (-len(n), n))
    # "the North Korean embassy" names no "the North".
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?=s?(?![\w-]| Korea))"
    )


def find(sentence: Sentence, pack: Pack) -> list[Spot]:
    """All places of a sentence, leftmost longest."""
    out = []
    for found in _pattern(pack.place_names).finditer(sentence.text.replace("’", "'")):
        place = pack.place(found.group())
        if place is not None:
            text = sentence.text[found.start() : found.end()]
            adjective = fold(text) in {fold(a) for a in place.adjectives}
            start = sentence.start + found.start()
            out.append(Spot(start, sentence.start + found.end(), text, place, adjective))
    return out


def led(sentence: Sentence, spots: list[Spot], way: str, start: int, end: int) -> Spot | None:
    """The place that "to" or "from" leads to, between two offsets of the field.

    Args:
        way: "to" or "from".
    """
    leads = _TO if way == "to" else _FROM
    words = [t for t in sentence.tokens if start <= t.start < end]
    for spot in spots:
        if spot.adjective or not start <= spot.start < end:
            continue
        before = [t for t in words if t.end <= spot.start]
        for token in reversed(before[-6:]):
            between = sentence.text[token.end - sentence.start : spot.start - sentence.start]
            if not _BETWEEN.match(between):
                break
            if token.lower in leads:
                return spot
    return None


def posted(sentence: Sentence, spots: list[Spot], end: int) -> Spot | None:
    """Where somebody was posted, told before his leaving ("a diplomat posted in Rome has ...")."""
    for spot in spots:
        before = sentence.text[: spot.start - sentence.start].lower()
        if spot.end <= end and not spot.adjective and _POSTED.search(before):
            return spot
    return None


def own(place: Place, state: str | None) -> bool:
    """Whether a place lies in somebody's own state."""
    return state is not None and place.state == state
