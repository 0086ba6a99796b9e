"""The words of terms: who says what, in which manner, and what it counts for."""

from collections.abc import Mapping
from datetime import date

_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)

_PLURALS = frozenset({"media", "reports", "officials", "sources", "authorities", "lawmakers"})
"""Last words of names that take a verb in the plural."""


def times(factor: float) -> str:
    """A factor as it is written in a term: "x0.71"."""
    return "x" + f"{factor:.2f}".rstrip("0").rstrip(".")


def ordinal(rank: int) -> str:
    """A place in a row: "second" for 2, "12th" for 12."""
    if rank <= len(_ORDINALS):
        return _ORDINALS[rank - 1]
    teens = 11 <= rank % 100 <= 13
    return f"{rank}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(rank % 10, 'th')}"


def factor_words(factors: Mapping[str, float]) -> str:
    """How an origin says so: flatly, or what takes from it and how much."""
    if not factors:
        return "flatly"
    return "; ".join(f"{reason} ({times(factor)})" for reason, factor in factors.items())


def said(name: str, manner: str, *, deny: bool) -> str:
    """Who says so or denies it, and how."""
    many = is_plural(name)
    verb = ("deny it" if many else "denies it") if deny else ("say so" if many else "says so")
    return f"{name} {verb}, {manner}"


def is_plural(name: str) -> bool:
    """Whether a source's name takes a verb in the plural ("South Korean media")."""
    return name.rpartition(" ")[2].casefold() in _PLURALS


def ranked(words: str, rank: int, weight: float, *, deny: bool) -> str:
    """The words of an origin that is not the first to say the same."""
    if rank == 1:
        return words
    side = "deny it" if deny else "say so"
    return f"{words}; {ordinal(rank)} of those who {side}, {times(weight)}"


def more_outlets(count: int, name: str) -> str:
    """That copies and retellings add nothing."""
    outlets = "1 more outlet carries" if count == 1 else f"{count} more outlets carry"
    return f"copies: {outlets} what {name} {'say' if is_plural(name) else 'says'}, +0"


def seen(day: date, how: str, teller: str | None, kind: str) -> str:
    """A later sighting, or other sign of life, in words."""
    told = f", {teller}" if teller else ""
    what = "seen alive" if kind == "appearance" else f"{kind} told"
    return f"{what} on or after {day.isoformat()}, later than this is said to be ({how}{told})"
