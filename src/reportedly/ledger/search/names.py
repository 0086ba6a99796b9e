"""Names in texts and readings, found again by whatever can be the same name.

A name is looked up by keys, one for each Hangul surname with each syllable that it can have at each
place; whoever shares a key for every place is then compared as `names.compare` does, and only a
match counts: neither a slip of the pen nor a Chinese reading does.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from reportedly import names
from reportedly.model import Reading

_HANJA_NAME = re.compile(
    r"(?<![\u3400-\u9fff])[\u3400-\u9fff\uf900-\ufaff]{3,4}(?![\u3400-\u9fff])"
)
_LONGEST = 200
"""Characters of a name under which it is looked up as it is written."""

_SYLLABLES = 3
"""Syllables of a name in Hangul that is looked for in running text: shorter ones are words too."""

_SPELT = 64
"""Hangul spellings of a name that are looked for in texts in Hangul, the likeliest ones."""


class Written(NamedTuple):
    """A name as some text writes it, and where."""

    name: str
    start: int
    end: int


def written_in(text: str) -> Iterator[Written]:
    """Korean names that running text shows by their form: in Latin letters, or in Hanja alone."""
    for found in names.find(text):
        if found.strength == "strong":
            yield Written(found.text, found.start, found.end)
    for run in _HANJA_NAME.finditer(text):
        if names.read(run.group()).is_korean:
            yield Written(run.group(), *run.span())


def named_by(reading: Reading) -> frozenset[str]:
    """The names of whom a reading mentions: in their fullest form, and in every other whole one."""
    found = {mention.name for mention in reading.mentions}
    for mention in reading.mentions:
        found |= {s for s in mention.spellings if names.read(s).is_korean}
    found |= {
        c.who for c in (*reading.claims, *reading.claims_beyond) if names.read(c.who).is_korean
    }
    return frozenset(found)


def keys_of(name: str) -> tuple[frozenset[str], ...]:
    """The keys under which a name is found, place by place, for each length that it can have.

    Names that match share, at one of the lengths or as written, a key at every place.
    """
    read = names.read(name)
    found: dict[tuple[int, int], set[str]] = {}
    if read.folded:
        found[0, 0] = {f"={read.folded[:_LONGEST]}"}
    for hypothesis in read.hypotheses:
        length = len(hypothesis.positions)
        for place, syllables in enumerate(hypothesis.sets[1:], 1):
            keys = found.setdefault((length, place), set())
            keys |= {f"{length}{place}{a}{b}" for a, b in product(hypothesis.sets[0], syllables)}
    return tuple(frozenset(keys) for _, keys in sorted(found.items()))


@lru_cache(1 << 14)
def same(one: str, other: str) -> bool:
    """Whether two written names can be one."""
    return names.compare(one, other).answer == "match"


@lru_cache(1 << 10)
def spelt(name: str) -> tuple[str, ...]:
    """How a text in Hangul may write a name."""
    likely = names.likely(name, _SPELT)
    return tuple(hangul for hangul in likely if len(hangul) >= _SYLLABLES)


def as_name(words: str) -> str | None:
    """Words of a query as the name that their form shows, None where they show none.

    In Latin letters that is a surname and two given syllables, in whatever case; other forms of
    names ("Kim Song", "Yong-ho Thae") only with their capitals, since other words have them too. In
    Hangul and Hanja it is whatever can be read as a name of three syllables or more.
    """
    asked = " ".join(words.split())
    if names.read(asked).script in {"hangul", "hanja"}:
        read = names.read(asked)
        shown = any(len(h.positions) >= _SYLLABLES for h in read.hypotheses)
        return asked if shown else None
    form = asked.title() if asked.islower() else asked
    for found in names.find(form):
        sure = found.strength == "strong" or not asked.islower()
        if sure and (found.start, found.end) == (0, len(form)):
            return form
    return None
