"""What bears a person's name, or looks like one, and is no person: squares, schools, ships."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.names.tables import table, words

_BEFORE = 24
"""Characters before a name in which a word such as "freighter" tells that it is a ship's."""


def listed(run: Sequence[Sequence[str]]) -> int:
    """Return how many words at the head of a run name a listed thing ("Hong Kong"), 0 if none."""
    if run[0][0].lower() not in _first_words():
        return 0
    for length in (3, 2):
        if " ".join("-".join(word) for word in run[:length]).lower() in _things():
            return min(length, len(run))
    return 0


@cache
def _things() -> frozenset[str]:
    return frozenset(table("detection")["things"])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split("[ -]", thing)[0] for thing in _things())


def bears_name(text: str, start: int, end: int) -> bool:
    """Tell whether words are the name of a thing that bears it: "Kim Il Sung Square".

    Args:
        text: the text that the name stands in.
        start: where the name begins.
        end: where it ends.
    """
    if _after().match(text, end) is not None:
        return True
    return _before().search(text, max(0, start - _BEFORE), start) is not None


@cache
def _after() -> re.Pattern[str]:
    nouns, between = ("|".join(sorted(words("detection", k))) for k in ("bearers", "of_bearers"))
    joined = r"(?:-[A-Z]\w+(?:[ -][A-Z]?\w+){1,2})?"  # "Kim Il Sung-Kim Jong Il Foundation"
    return re.compile(rf"{joined}[ \u00a0]?(?:(?:{between}) ){{0,4}}(?:{nouns})(?![a-z’'])")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('detection', 'before_things')))}) ?[“\"‘']?$")
