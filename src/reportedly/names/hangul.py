"""Names in Hangul."""

from reportedly.names.hypothesis import Hypothesis, position
from reportedly.names.jamo import is_syllable
from reportedly.names.style import is_northern_hangul
from reportedly.names.tables import table

SHORTEST, LONGEST = 2, 5
"""Syllables of a Korean name, surname included."""


def read_hangul(text: str) -> tuple[Hypothesis, ...]:
    """Return the one way to read a name in Hangul; none if it is no Korean name by its length.

    Whether 남궁민 is 남궁 and 민 or 남 and 궁민 makes no difference to the syllables.
    """
    syllables = [letter for letter in text if is_syllable(letter)]
    if not SHORTEST <= len(syllables) <= LONGEST:
        return ()
    name = "".join(syllables)
    cut = 2 if len(name) > 2 and name[:2] in table("surnames")["hangul_two"] else 1
    surname = position("", (name[0],), is_northern_hangul(name))
    positions = (surname, *(position("", (each,)) for each in name[1:]))
    return (Hypothesis(positions, 0, name[:cut], name[cut:]),)
