"""Posts ordered by the pack's table of ranks."""

import re
from collections.abc import Iterable
from typing import Literal

from reportedly.packs import Pack, Rank

Order = Literal["above", "below", "level", "unknown"]

_APART = 2
"""Levels that must lie between posts of two services for one to stand above the other."""


class Ranks:
    """The table of ranks, asked by the words of posts."""

    def __init__(self, pack: Pack) -> None:
        """Read the titles of the pack, the longest first."""
        titles = [(_plain(title), rank) for rank in pack.ranks for title in rank.titles]
        self._titles = sorted(titles, key=lambda pair: (-len(pair[0]), pair[0]))

    def of(self, posts: Iterable[str]) -> Rank | None:
        """The rank of whoever held some posts: that which surely stands highest, if any is known.

        A former post counts as the post that it was.
        """
        found = [rank for post in posts if (rank := self._of_one(_plain(post))) is not None]
        return min(found, key=lambda rank: (lowest(rank), rank.level, rank.id), default=None)

    def _of_one(self, post: str) -> Rank | None:
        padded = f" {post} "
        return next((rank for title, rank in self._titles if f" {title} " in padded), None)


def order(one: Rank | None, other: Rank | None) -> Order:
    """How the first stands to the second, as far as the table can tell."""
    if one is None or other is None:
        return "unknown"
    gap = 1 if one.service == other.service else _APART
    if lowest(one) + gap <= other.level:
        return "above"
    if lowest(other) + gap <= one.level:
        return "below"
    certain = lowest(one) == one.level == other.level == lowest(other)
    return "level" if certain and one.service == other.service else "unknown"


def lowest(rank: Rank) -> int:
    """The lowest level that the words of a rank may mean."""
    return rank.level if rank.lowest is None else rank.lowest


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w']+", " ", words.replace("’", "'").casefold()).split())
