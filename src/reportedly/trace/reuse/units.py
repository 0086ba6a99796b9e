"""What of two texts is compared: runs of five words of letters and digits, in lower case.

In scripts that are written without blanks, or that put blanks now here, now there (Han, kana,
Hangul, Thai), every character is a unit of its own and counts half a word: a run is then ten of
them. Texts of both kinds mix freely.
"""

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

WORDS: Final = 5
"""Words in a run."""

_DENSE = (
    r"\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
    r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3\u0e00-\u0e7f"
)
_UNIT = re.compile(rf"[{_DENSE}]|[^\W_{_DENSE}]+")
_IS_DENSE = re.compile(rf"[{_DENSE}]")

Grams = frozenset[str]


def units(text: str) -> list[str]:
    """The words of a text in lower case, and the characters of scripts without blanks."""
    return _UNIT.findall(normalize("NFKC", text).casefold())


@lru_cache(maxsize=2048)
def grams(text: str) -> Grams:
    """The runs of five words that stand in a text, each once."""
    found = units(text)
    if text.isascii() or not any(_IS_DENSE.match(unit) for unit in found):
        return frozenset(" ".join(found[at : at + WORDS]) for at in range(len(found) - WORDS + 1))
    return frozenset(_mixed(found))


def grams_of(stretches: tuple[str, ...]) -> Grams:
    """The runs of some stretches of text; none goes over from one into the next."""
    return frozenset().union(*(grams(stretch) for stretch in stretches))


def _mixed(found: list[str]) -> list[str]:
    """Runs that weigh as much as five words, a character of a dense script half a word."""
    weights = [1 if _IS_DENSE.match(unit) else 2 for unit in found]
    runs, end, held = [], 0, 0
    for start, weight in enumerate(weights):
        while held < 2 * WORDS and end < len(found):
            held += weights[end]
            end += 1
        if held < 2 * WORDS:
            break
        runs.append(" ".join(found[start:end]))
        held -= weight
    return runs
