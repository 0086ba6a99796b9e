"""The items of readings that belong to what is told."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from reportedly.model import Assertion, Context, Figure, Reading, Remark, Silence
from reportedly.tell.evidence import Evidence, cite
from reportedly.tell.nouns import Citation
from reportedly.tell.scope import Scope

Item = Assertion | Context | Figure | Remark | Silence
ItemT = TypeVar("ItemT", Assertion, Context, Figure, Remark, Silence)


def items(
    scope: Scope, evidence: Evidence, listed: Callable[[Reading], tuple[ItemT, ...]]
) -> Iterator[tuple[Reading, ItemT]]:
    """Items of one list of readings, with the reading that each stands in.

    Args:
        scope: what is told.
        evidence: the picture.
        listed: which list (`lambda r: r.remarks`).

    Yields:
        All items of the readings in scope, and those about its persons from others, oldest first.
    """
    whole = {r.report for r in scope.readings}
    for reading in evidence.readings:
        if reading.report not in evidence.reports:
            continue
        for item in listed(reading):
            person = getattr(item, "person", None)
            if reading.report in whole or (person and person in scope.persons):
                yield reading, item


def cite_item(evidence: Evidence, reading: Reading, item: Item) -> Citation:
    """The citation of an item."""
    return cite(evidence.reports[reading.report], item.id, item.quote)
