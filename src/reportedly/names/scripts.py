"""Which script a name is written in, in the words that people use for it."""

import unicodedata

from reportedly.names.name import read

_KOREAN = {"latin": "Latin", "hangul": "Hangul", "hanja": "Hanja"}


def script_of(name: str) -> str:
    """Return the script of a name, such as ``"Latin"``, ``"Hangul"``, ``"Hanja"``, ``"Cyrillic"``.

    Where letters of several scripts stand in it, it is that of the first; empty without letters.
    """
    known = _KOREAN.get(read(name).script)
    if known is not None:
        return known
    first = next((letter for letter in name if letter.isalpha()), "")
    return unicodedata.name(first, "").partition(" ")[0].capitalize() if first else ""


def is_native(name: str) -> bool:
    """Tell whether a name stands in another script than the Latin one of English reports."""
    return script_of(name) not in {"", "Latin"}
