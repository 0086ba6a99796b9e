"""Quotations that two reports share: a hint that they had them from one place, and no copy."""

import re
from collections.abc import Iterable
from itertools import combinations

from reportedly.model import Echo, Report
from reportedly.trace.reuse.quotations import split
from reportedly.trace.reuse.rules import rules
from reportedly.trace.reuse.units import units

_SENTENCE_END = re.compile(r"[.!?。…]+[\s)]*")


def echoes(reports: Iterable[Report]) -> tuple[Echo, ...]:
    """The pairs that quote a sentence alike which hardly anybody else quotes.

    Args:
        reports: those of one event, in order of time; none that copies another.
    """
    known = tuple(reports)
    if len(known) < 2:
        return ()
    quoting: dict[str, list[int]] = {}
    for at, report in enumerate(known):
        for sentence in _sentences(report):
            quoting.setdefault(sentence, []).append(at)
    longest: dict[tuple[int, int], int] = {}
    for sentence, places in quoting.items():
        if len(places) <= rules().quoted_by:
            for pair in combinations(places, 2):
                longest[pair] = max(longest.get(pair, 0), sentence.count(" ") + 1)
    return tuple(
        Echo(report=known[later].id, of=known[first].id, words=longest[first, later])
        for first, later in sorted(longest)
    )


def _sentences(report: Report) -> frozenset[str]:
    """The quoted sentences that are long enough to be rare, as their words."""
    found = set()
    for quotation in split(report.text)[1]:
        for sentence in _SENTENCE_END.split(quotation):
            words = units(sentence)
            if len(words) >= rules().quotation:
                found.add(" ".join(words))
    return frozenset(found)
