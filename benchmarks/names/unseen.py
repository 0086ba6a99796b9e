"""Pairs of spellings that no rule was made from, two ways: collected, and generated.

Collected are `unseen.csv`: public office holders and athletes of both states, each in the spellings
that are in use for them. They are split by person; rules may be mended on the half `tune`, the half
`held` is only ever counted.
"""

import csv
import hashlib
import random
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Literal, NamedTuple

from benchmarks.names.pairs import Pair
from benchmarks.names.romanise import SYSTEMS, romanise
from reportedly.names.initials import partners
from reportedly.names.marks import fold

FILE = Path(__file__).with_name("unseen.csv")
Half = Literal["tune", "held"]

_MOST_POSITIVES = 8
"""Pairs a person, so that nobody counts for a crowd."""

_MOST_NEGATIVES = 4
"""Pairs for each two persons."""

_KINDS = ("LL", "LH", "LJ", "HJ")


class _Spelling(NamedTuple):
    person: str
    group: str
    script: str
    text: str


def half_of(person: str) -> Half:
    """Return the half that a person belongs to, by the digest of the name in Hangul."""
    return "held" if hashlib.sha256(person.encode()).digest()[0] % 2 else "tune"


def collected(half: Half) -> list[Pair]:
    """Pairs of one half: positives of one person, negatives of two who differ in one syllable."""
    persons: dict[str, list[_Spelling]] = {}
    with FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if half_of(row["person"]) == half:
                own = persons.setdefault(row["person"], [])
                own.append(_Spelling(row["person"], row["group"], row["script"], row["spelling"]))
    pairs = [pair for own in persons.values() for pair in _positives(own)]
    for one, two in combinations(sorted(persons), 2):
        if _one_syllable_apart(one, two):
            pairs += _negatives(persons[one], persons[two])
    return pairs


def _positives(own: Sequence[_Spelling]) -> list[Pair]:
    pairs = [_pair(one, two, same=True) for one, two in combinations(own, 2)]
    fit = [p for p in pairs if p.group[-2:] in _KINDS and fold(p.a) != fold(p.b)]
    return sorted(fit, key=_shuffled)[:_MOST_POSITIVES]


def _negatives(one: Sequence[_Spelling], two: Sequence[_Spelling]) -> list[Pair]:
    pairs = [_pair(a, b, same=False) for a, b in product(one, two)]
    fit = [p for p in pairs if p.group[-2:] in _KINDS]
    return sorted(fit, key=_shuffled)[:_MOST_NEGATIVES]


def _pair(one: _Spelling, two: _Spelling, same: bool) -> Pair:
    one, two = sorted((one, two), key=lambda each: "LHJ".index(each.script))
    group = one.group if one.group == two.group else "MIX"
    return Pair(f"{group} {one.script}{two.script}", one.text, two.text, same)


def _shuffled(pair: Pair) -> bytes:
    return hashlib.sha256(f"{pair.a}|{pair.b}".encode()).digest()


def _one_syllable_apart(one: str, two: str) -> bool:
    """Tell whether two names differ in one syllable, and are not written alike in Latin letters.

    Those that are, such as 리영호 and 리용호, nobody can tell apart by the letters.
    """
    if len(one) != len(two) or one == two:
        return False
    apart = [(a, b) for a, b in zip(one, two, strict=True) if a != b and b not in partners(a)]
    alike = any(_plain(one, system) == _plain(two, system) for system in SYSTEMS)
    return len(apart) == 1 and not alike


def _plain(name: str, system: str) -> str:
    return fold(romanise(name, system))


_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배"
    "백허남심노하곽차주우구민나진지엄채원천방공현"
)
_GIVEN = (
    "영철성정호용수현경희명남일학진준길순옥춘혁선동광석국금봉환화인주기상식은복덕룡태원훈연종승병창"
    "해민송미재규심언관란향숙혜근익설강실월건만삼백운욱웅찬충택"
)


def generated(seed: int, persons: int) -> Iterator[Pair]:
    """Yield drawn names in every two systems, and each against a neighbour one syllable apart.

    Args:
        seed: of the draw; the same seed gives the same pairs.
        persons: how many names are drawn.
    """
    draw = random.Random(seed)
    for _ in range(persons):
        name = _name(draw)
        other = name[:-1] + draw.choice(_GIVEN)
        for one, two in combinations(SYSTEMS, 2):
            yield Pair("drawn LL", romanise(name, one), romanise(name, two), True)
            if _one_syllable_apart(name, other):
                yield Pair("drawn LL", romanise(name, one), romanise(other, two), False)


def drawn(seed: int, count: int) -> Iterator[str]:
    """Yield drawn names, each in one of the systems, common surnames more often than rare ones."""
    draw, systems = random.Random(seed), tuple(SYSTEMS)
    weights = [1 / place for place in range(1, len(_SURNAMES) + 1)]
    for _ in range(count):
        surname = draw.choices(_SURNAMES, weights)[0]
        yield romanise(surname + _name(draw)[1:], draw.choice(systems))


def _name(draw: random.Random) -> str:
    return draw.choice(_SURNAMES) + "".join(draw.sample(_GIVEN, 2))
