"""What in a sentence has the shape of a name, whatever stands beside it."""

from functools import lru_cache

import msgspec

from reportedly import names
from reportedly.read.english.people import other_names


class Candidates(msgspec.Struct, frozen=True):
    """What in a text has the shape of a name, whatever stands beside it.

    Attributes:
        korean: by their syllables.
        others: by a listed given name or surname, or as a run of capitalised words.
        texts: all of them as written.
    """

    korean: tuple[names.Found, ...]
    others: tuple[other_names.Candidate, ...]
    texts: tuple[str, ...]


@lru_cache(maxsize=1024)
def candidates(text: str) -> Candidates:
    """The candidates of one sentence; it is asked for twice, before and after the parse."""
    korean, others = names.find(text), other_names.candidates(text)
    written = (*(k.text for k in korean), *(text[o.start : o.end] for o in others))
    return Candidates(korean, others, written)
