"""What a description of somebody unnamed says of who it may be."""

import re
from functools import lru_cache
from importlib.resources import files

import yaml

_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@lru_cache(maxsize=1)
def mosaic_words() -> dict[str, frozenset[str]]:
    """The lists of `mosaic.yaml`, by name."""
    raw = yaml.safe_load(files(__package__).joinpath("mosaic/mosaic.yaml").read_text("utf-8"))
    return {name: frozenset(str(w) for w in words) for name, words in raw.items()}


def narrowing(description: str) -> frozenset[str]:
    """The words of a description that narrow down who is meant: trades, ties, places, pasts."""
    words = mosaic_words()
    found = {w.casefold().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(description)}
    return frozenset(found - words["common"] - words["offices"])


def telling_source(description: str) -> bool:
    """Whether the description of an unnamed source says who it may be."""
    if not re.match(r"(?:an?|one|another|two|several|some)\s", description, re.IGNORECASE):
        return False
    return bool(narrowing(description) - mosaic_words()["plain_sources"])


def telling_beside_a_journey(description: str) -> bool:
    """Whether a description of a source says more than what office or trade of news it has.

    In a report of somebody's journey whoever "lent him a phone" or lives "on the third floor" can
    be found, and the traveller by them: so nothing passes there but the words of the lists.
    """
    words = mosaic_words()
    return bool(narrowing(description) - words["plain_sources"] - words["beside_a_journey"])
