"""The measure of the public article-extraction benchmark: runs of four words, page by page.

Words of letters and digits are cut into runs of four that overlap; a text of fewer is one run.
Hits are the runs that both texts have, as often as both have them. Precision and recall are
those of each page, averaged over the pages that have any run to judge by; F1 is of both averages.
"""

import re
from collections import Counter
from collections.abc import Iterable
from statistics import mean
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_RUN = 4


class Score(NamedTuple):
    """Averages over pages."""

    f1: float
    precision: float
    recall: float


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """The score of texts that were taken, each beside the one that is right: (right, taken)."""
    precisions, recalls = [], []
    for right, taken in pairs:
        wanted, got = runs(right), runs(taken)
        hits = sum((wanted & got).values())
        if got:
            precisions.append(hits / got.total())
        if wanted:
            recalls.append(hits / wanted.total())
    precision, recall = mean(precisions), mean(recalls)
    return Score(2 * precision * recall / (precision + recall), precision, recall)


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of a text with how often each is there."""
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - _RUN + 1))
    return Counter(run for start in starts if (run := tuple(words[start : start + _RUN])))
