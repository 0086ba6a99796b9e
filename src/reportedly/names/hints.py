"""What the rest of a spelling tells about letters that can stand for several sounds.

A writer who marks some breves marks them all, so that his plain "o" is ㅗ; one who writes "th"
means ㄷ by "t". Hints put readings in order and exclude none: writers are not consistent.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reportedly.names.jamo import decompose
from reportedly.names.tables import CACHED

_WITH_H = re.compile(r"[ktp]h")
_PLAIN_STOP = re.compile(r"[ktp](?!h|')")
_PLAIN_CH = re.compile(r"ch(?!')")
_PLAIN_O = re.compile(r"(?<![eo])o(?![eoui])")
_PLAIN_U = re.compile(r"(?<![eo])u")


class Hints(NamedTuple):
    """Habits that a written name shows.

    Attributes:
        vowels: it tells ㅓ from ㅗ and ㅡ from ㅜ, by breves or by "eo" and "eu".
        stops: it tells aspirated consonants, by marks or by h.
        plain_ch: it writes ``ch'`` or breves, as McCune-Reischauer, so that "ch" is ㅈ.
        has_j: it writes j for ㅈ, so that "ch" is ㅊ.
    """

    vowels: bool
    stops: bool
    plain_ch: bool
    has_j: bool


NO_HINTS = Hints(False, False, False, False)


@lru_cache(CACHED)
def hints_of(plain: str) -> Hints:
    """Return the habits of a name in normalised Latin letters."""
    breves, apostrophe = "ŏ" in plain or "ŭ" in plain, "'" in plain
    return Hints(
        vowels=breves or "eo" in plain or "eu" in plain,
        stops=breves or apostrophe or _WITH_H.search(plain) is not None,
        plain_ch=breves or apostrophe,
        has_j="j" in plain,
    )


@lru_cache(CACHED)
def ordered(letters: str, readings: tuple[str, ...], hints: Hints) -> tuple[str, ...]:
    """Return the readings of one syllable, those that the hints speak against last.

    Args:
        letters: the syllable in normalised Latin letters.
        readings: the Hangul syllables that it can stand for, likeliest first.
        hints: the habits of the whole name.
    """
    if hints == NO_HINTS:
        return readings
    return tuple(sorted(readings, key=lambda each: _against(letters, each, hints)))


def _against(letters: str, hangul: str, hints: Hints) -> int:
    """Return how many hints speak against one reading."""
    onset, nucleus, _ = decompose(hangul)
    against = 0
    if hints.stops and onset in "ㅋㅌㅍ" and _PLAIN_STOP.match(letters):
        against += 1
    if _PLAIN_CH.match(letters):
        if hints.plain_ch:
            against += onset == "ㅊ"
        elif hints.has_j:
            against += onset == "ㅈ"
    if hints.vowels:
        against += nucleus in "ㅓㅕ" and _PLAIN_O.search(letters) is not None
        against += nucleus == "ㅡ" and _PLAIN_U.search(letters) is not None
    return against
