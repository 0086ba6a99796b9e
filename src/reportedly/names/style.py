"""Whether a name is in the North's own spelling, where 류 and 유 are two surnames."""

from collections.abc import Sequence
from functools import lru_cache

from reportedly.names.jamo import decompose
from reportedly.names.tables import CACHED, words


def is_northern_latin(surname: str, given: Sequence[str]) -> bool:
    """Tell whether a Latin spelling shows the North's habits and none of the South's.

    A spelling that could be of either is not northern: "Yu" may stand for 유 or, in a southern
    paper, for 류.

    Args:
        surname: the surname in normalised letters.
        given: the pieces of the given name in normalised letters.
    """
    if surname in words("style", "southern_surnames"):
        return False
    if any(_is_southern(letters) for letters in (surname, *given)):
        return False
    return surname in words("style", "northern_surnames") or any(map(_is_northern, given))


@lru_cache(CACHED)
def _is_southern(letters: str) -> bool:
    return any(group in letters for group in words("style", "southern_letters"))


@lru_cache(CACHED)
def _is_northern(letters: str) -> bool:
    return letters.startswith(tuple(words("style", "northern_onsets")))


def is_northern_hangul(name: str) -> bool:
    """Tell whether a Hangul name begins with ㄹ, as only the North writes: 리, 류, 로, 라."""
    return decompose(name[0])[0] == "ㄹ"
