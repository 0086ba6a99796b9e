"""One Latin syllable, read as the Hangul syllables that it can stand for."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from reportedly.names.jamo import compose
from reportedly.names.tables import CACHED, given_order, inventory, table

LONGEST = 7
"""Most letters that one syllable is written with (aspiration marks not counted)."""

MOST_SYLLABLES = 3
"""Most syllables of a given name."""


_LONGEST_ONSET = 4
_LONGEST_NUCLEUS = 4


class Reading(NamedTuple):
    """One Hangul syllable for some Latin letters.

    Attributes:
        hangul: the syllable.
        rare: whether some letter stands for something it rarely stands for.
        place: 0 where every letter stands for what it most often does, more where not.
    """

    hangul: str
    rare: bool
    place: int


class _Letter(NamedTuple):
    """What one group of Latin letters can stand for."""

    jamo: str
    rare: bool
    place: int


@cache
def _letters(name: str) -> dict[str, tuple[_Letter, ...]]:
    """Return a table of letters, where ``ㅋ(ㄱ)`` is ㅋ and, rarely, ㄱ."""
    return {
        latin: tuple(_alternatives(written)) for latin, written in table(name)["readings"].items()
    }


def _alternatives(written: str) -> Iterator[_Letter]:
    common, _, rare = written.rstrip(")").partition("(")
    for place, jamo in enumerate(common + rare):
        yield _Letter(jamo, place >= len(common), place)


@lru_cache(CACHED)
def read_syllable(letters: str, before_sonorant: bool = False) -> tuple[Reading, ...]:
    """Return the readings of one written syllable, the likeliest first; none if it is no syllable.

    Args:
        letters: normalised Latin letters, such as ``"yong"`` or ``"ch'ŏl"``.
        before_sonorant: whether the next syllable begins with n, m, r or l, before which ``ng`` may
            stand for ㄱ and ``m`` for ㅂ.
    """
    best: dict[str, Reading] = {}
    for onset, nucleus, coda in _divisions(letters):
        for reading in _compositions(onset, nucleus, coda, before_sonorant):
            known = best.get(reading.hangul)
            if known is None or _order(reading) < _order(known):
                best[reading.hangul] = reading
    return tuple(sorted(best.values(), key=_order))


def _order(reading: Reading) -> tuple[bool, int, int, str]:
    common = given_order()
    usual = common.get(reading.hangul, len(common))
    return reading.rare, usual, reading.place, reading.hangul


def _divisions(letters: str) -> Iterator[tuple[str, str, str]]:
    """Yield every way to divide letters into onset, nucleus and coda."""
    onsets, nuclei, codas = _letters("onsets"), _letters("nuclei"), _letters("codas")
    only_before = table("onsets")["only_before"]
    without_onset = table("nuclei")["without_onset"]
    for start in range(min(_LONGEST_ONSET + 1, len(letters))):
        onset = letters[:start]
        if onset not in onsets:
            continue
        for end in range(start + 1, min(start + _LONGEST_NUCLEUS, len(letters)) + 1):
            nucleus, coda = letters[start:end], letters[end:]
            if nucleus not in nuclei or coda not in codas:
                continue
            if onset in only_before and nucleus not in only_before[onset]:
                continue
            if onset and nucleus in without_onset:
                continue
            yield onset, nucleus, coda


def _compositions(onset: str, nucleus: str, coda: str, before_sonorant: bool) -> Iterator[Reading]:
    known = inventory()
    alternatives = (
        _letters("onsets")[onset],
        _nuclei(onset, nucleus, coda),
        _codas(coda, before_sonorant),
    )
    for parts in product(*alternatives):
        syllable = compose(*(part.jamo for part in parts))
        if syllable in known:
            rare = any(part.rare for part in parts)
            yield Reading(syllable, rare, sum(part.place for part in parts))


@cache
def _nuclei(onset: str, nucleus: str, coda: str) -> tuple[_Letter, ...]:
    """Return the vowels, with those that the letters around them allow besides."""
    vowels = list(_letters("nuclei")[nucleus])
    if onset in table("onsets")["plain_vowel_after"]:
        plain = table("nuclei")["plain"]
        vowels += [v._replace(jamo=plain[v.jamo]) for v in vowels if v.jamo in plain]
    extra = table("nuclei")["before_coda"].get(coda, {}).get(nucleus)
    if extra is not None:
        vowels.append(_Letter(extra, False, 1))
    return tuple(vowels)


@cache
def _codas(coda: str, before_sonorant: bool) -> tuple[_Letter, ...]:
    """Return the last consonants, with what assimilation hides."""
    consonants = _letters("codas")[coda]
    hidden = table("codas")["before_sonorant"].get(coda)
    if before_sonorant and hidden is not None:
        return (*consonants, _Letter(hidden, False, 1))
    return consonants


@lru_cache(CACHED)
def divide(word: str) -> tuple[tuple[str, ...], ...]:
    """Return every way to divide a word into at most three written syllables, fewest first."""
    return tuple(sorted(_ways(word, MOST_SYLLABLES), key=lambda way: (len(way), way)))


def _ways(word: str, most: int) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
        return
    if len(word) > most * LONGEST:
        return
    for end in range(1, min(len(word), LONGEST) + 1):
        if read_syllable(word[:end]):
            for rest in _ways(word[end:], most - 1):
                yield (word[:end], *rest)
