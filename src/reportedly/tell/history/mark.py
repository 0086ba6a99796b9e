"""One thing that became public of an event on a day."""

from collections.abc import Iterable
from typing import Literal

from reportedly.model import Claim, Noun

Moved = Literal[
    "origin", "denial", "copy", "retelling", "sighting", "ruling", "slot", "name", "settled", "else"
]
"""What kind of thing moved a belief, or was seen not to."""


class Mark(Noun, frozen=True):
    """One thing that became public.

    Attributes:
        what: its kind.
        words: who said or showed what.
        claims: ids of the claims that it rests on.
    """

    what: Moved
    words: str
    claims: tuple[str, ...] = ()


def mark(what: Moved, words: str, claims: Iterable[Claim]) -> Mark:
    """A mark that rests on claims, their ids in order."""
    return Mark(what=what, words=words, claims=tuple(sorted(c.id for c in claims)))
