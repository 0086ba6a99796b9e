"""Names in Hanja: other forms of a character brought together, then Sino-Korean readings."""

import unicodedata
from functools import cache

from reportedly.names.hangul import LONGEST, SHORTEST
from reportedly.names.hypothesis import Hypothesis, Position, position
from reportedly.names.tables import surname_order, table

_BLOCKS = (("㐀", "䶿"), ("一", "鿿"), ("豈", "龎"), ("\U00020000", "\U0003ffff"))
_READINGS = ("hanja/readings_ga_to_ba", "hanja/readings_sa_to_ha", "hanja/readings_beyond")


def is_hanja(letter: str) -> bool:
    """Tell whether a character is a CJK ideograph."""
    return any(first <= letter <= last for first, last in _BLOCKS)


def standard_form(text: str) -> str:
    """Return Hanja in the forms of KS X 1001: 张成泽 becomes 張成澤."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(_variants().get(letter, letter) for letter in plain)


@cache
def readings(character: str) -> tuple[str, ...]:
    """Return the Sino-Korean readings of a character in its standard form; none if unknown."""
    return _readings().get(character, ())


def read_hanja(text: str) -> tuple[Hypothesis, ...]:
    """Return the way to read a name in Hanja; none if a character has no known reading."""
    name = "".join(letter for letter in standard_form(text) if is_hanja(letter))
    if not SHORTEST <= len(name) <= LONGEST:
        return ()
    own = [_surname(name[0]), *(readings(each) for each in name[1:])]
    if not all(own):
        return ()
    positions: tuple[Position, ...] = tuple(position("", each) for each in own)
    return (Hypothesis(positions, 0, name[0], name[1:]),)


def _surname(character: str) -> tuple[str, ...]:
    fixed = table("hanja/surnames").get(character)
    if fixed is not None:
        return (fixed,)
    all_readings = readings(character)
    return tuple(each for each in all_readings if each in surname_order()) or all_readings


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in _READINGS:
        for reading, characters in table(name).items():
            for character in characters:
                found[character] = (*found.get(character, ()), reading)
    return found


@cache
def _variants() -> dict[str, str]:
    pairs = " ".join(table("hanja/variants").values()).split()
    return {pair[0]: pair[1] for pair in pairs}
