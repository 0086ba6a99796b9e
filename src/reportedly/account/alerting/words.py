"""The words of things that stand in what is said of them."""

from collections.abc import Iterable, Iterator

from reportedly.model import Alert, Claim, Event, Noun, Person, Quote, Report
from reportedly.packs.pack import fold
from reportedly.tell.dates import date_words

_SLOTS: dict[type[Noun], tuple[str, ...]] = {
    Report: ("title", "outlet"),
    Person: ("name", "names", "native", "posts"),
    Event: ("who", "when", "from_", "to", "post", "last_seen"),
    Claim: ("who", "when", "from_", "to", "post", "origins", "chain", "party", "by", "charge",
            "manner", "method", "mode", "country", "quote", "words"),
}  # fmt: skip
"""What of a thing may be said of it, or be withheld."""


def words_of(things: Iterable[Noun]) -> frozenset[str]:
    """Every word of some things that may be said of them, as it is compared; dates as told."""
    return frozenset(
        fold(word)
        for thing in things
        for slot in _SLOTS.get(type(thing), ())
        for word in _strings(getattr(thing, slot))
        if word.strip()
    )


def said(alert: Alert, words: Iterable[str]) -> tuple[str, ...]:
    """Which of some words stand in what an alert says."""
    texts = (alert.heading, alert.text, *(c.words for c in alert.cites))
    whole = " ".join(fold(text) for text in texts)
    return tuple(sorted(word for word in words if word in whole))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        if value[:1].isdigit():
            yield date_words(value) or value
    elif isinstance(value, Quote):
        yield value.text
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
