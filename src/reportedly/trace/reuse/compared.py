"""Which reports are held against one another: within a window, about one person and kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reportedly.model import Report
from reportedly.trace.reuse.pairs import alike
from reportedly.trace.reuse.quotations import split
from reportedly.trace.reuse.rules import Rules
from reportedly.trace.reuse.units import Grams, grams_of

Key = tuple[str, str]
"""A person (or the name of one who has no id) and a kind of claim."""


class Text(NamedTuple):
    """A report to compare, with the keys of its claims and the day it came out, as far as known."""

    report: Report
    keys: frozenset[Key]
    day: date | None


def told(report: Report) -> Grams:
    """The runs of five words that a report tells itself, outside quotations."""
    return grams_of(split(report.text)[0])


def shares(texts: Iterable[Text], rules: Rules) -> dict[tuple[str, str], float]:
    """The containment of each pair of reports that may be one text, by their ids in order.

    What shares less than a slip in common would make enough is left out.
    """
    buckets: dict[Key, list[Text]] = {}
    for text in texts:
        for key in text.keys:
            buckets.setdefault(key, []).append(text)
    found: dict[tuple[str, str], float] = {}
    for bucket in buckets.values():
        for block in _blocks(bucket, rules.window):
            found.update(_within(block, rules))
    return found


def _blocks(bucket: Sequence[Text], window: int) -> Iterator[list[Text]]:
    """The reports of two windows at a time, so that any two a window apart are in one block.

    A report without a date can have come out in any of them.
    """
    undated = [text for text in bucket if text.day is None]
    spans: dict[int, list[Text]] = {}
    for text in bucket:
        if text.day is not None:
            spans.setdefault(text.day.toordinal() // window, []).append(text)
    for span in spans:
        block = spans[span] + spans.get(span + 1, []) + undated
        if len(block) > 1:
            yield block
    if not spans and len(undated) > 1:
        yield undated


def _within(block: Sequence[Text], rules: Rules) -> Mapping[tuple[str, str], float]:
    block = sorted(block, key=lambda text: text.report.id)
    sets = [told(text.report) for text in block]
    found: dict[tuple[str, str], float] = {}
    sample = rules.sample if len(block) > rules.crowd else 1
    for left, right, share in alike(sets, rules.least_with_slip, sample=sample):
        one, two = block[left], block[right]
        runs = min(len(sets[left]), len(sets[right]))
        whole = share == 1.0 if runs <= rules.short else True
        if runs >= rules.fewest and whole and _near(one, two, rules.window):
            found[one.report.id, two.report.id] = share
    return found


def _near(one: Text, two: Text, window: int) -> bool:
    return one.day is None or two.day is None or abs((one.day - two.day).days) <= window
