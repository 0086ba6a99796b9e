"""Where the pages of a site lie: no address tells a name."""

import hashlib
import re

_PLAIN = re.compile(r"[a-z]{1,2}-[0-9a-f]{6,64}")
"""An id that is made of a digest, and so tells nothing."""


def event(id_: str) -> str:
    """The page of an event."""
    return f"events/{_leaf('e', id_)}.html"


def report(id_: str) -> str:
    """The page of a report."""
    return f"reports/{_leaf('r', id_)}.html"


def person(id_: str) -> str:
    """The page of a person."""
    return f"persons/{_leaf('p', id_)}.html"


def source(key: str) -> str:
    """The page of a source."""
    return f"sources/{_leaf('s', key)}.html"


def brief(id_: str) -> str:
    """The page of the drafted brief on an event."""
    return f"briefs/{_leaf('e', id_)}.html"


def signed(id_: str) -> str:
    """The page of a signed brief."""
    return f"briefs/{_leaf('d', id_)}.html"


def series(id_: str) -> str:
    """The page of a series of figures."""
    return f"figures/{_leaf('m', id_)}.html"


def _leaf(letter: str, id_: str) -> str:
    """An id that tells nothing as it is, any other as a digest of it.

    A pack names its holders by their names, and a source is known by its name: file names are read
    in logs and mails by people who never open the page.
    """
    if _PLAIN.fullmatch(id_):
        return id_
    return f"{letter}-{hashlib.sha256(id_.encode()).hexdigest()[:12]}"
