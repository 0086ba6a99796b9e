"""What the address of a page says beyond its title."""

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from reportedly.protect.lexicon import gate_words
from reportedly.protect.marking import Marker
from reportedly.protect.shapes import harmless_words

_PARTS = re.compile(r"[\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_DATE = len("20240131")


def says_more(url: str, title: str, marker: Marker) -> bool:
    """Whether the address of a page about a private journey says more than its title.

    Pages are named after their whole titles, with the towns and relatives in them. Names that may
    be told beside the journey, countries, dates and words of the trade are no more than the title.

    Args:
        url: the address of the page.
        title: of its title, what is told.
        marker: knows whether the report tells of a journey, and what may stand beside one.
    """
    if marker.near.harmless is None:
        return False
    path = unquote(unquote(urlsplit(url).path, errors="replace"), errors="replace").casefold()
    known = _parts(title.casefold()) | marker.near.harmless | _plain() | _countries(marker)
    return any(_tells(part) and part not in known for part in _parts(path))


def _tells(part: str) -> bool:
    """Whether a part of an address is a word, or a number too long for a date."""
    return len(part) > (1 if _LETTER.search(part) else _DATE)


def _parts(words: str) -> frozenset[str]:
    return frozenset(_PARTS.split(words)) - {""}


def _countries(marker: Marker) -> frozenset[str]:
    level = gate_words()["country_level"]
    places = (p for p in marker.lexicon.pack.places if p.kind in level)
    return frozenset(part for p in places for n in p.names for part in _parts(n.casefold()))


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    return harmless_words() | frozenset(gate_words()["address_words"])
