"""The Hangul that a written name most likely stands for."""

from collections.abc import Iterator
from itertools import product

from reportedly.names.hypothesis import Hypothesis
from reportedly.names.name import Name, read
from reportedly.names.tables import given_order

_TRIED = 4
"""Readings of a syllable that are tried, likeliest first."""

_UNCOMMON = 2
"""Places that a syllable which given names seldom have is put back."""


def likely(name: Name | str, most: int = 12) -> tuple[str, ...]:
    """Return the Hangul readings of a name, likeliest first; none if it is no Korean name.

    Args:
        name: a written name, or one already read.
        most: how many are returned at most.
    """
    name = read(name) if isinstance(name, str) else name
    found: dict[str, tuple[int, int, str]] = {}
    for hypothesis in name.hypotheses:
        for cost, hangul in _spelt(hypothesis):
            place = (hypothesis.rank, cost, hangul)
            found[hangul] = min(place, found.get(hangul, place))
    return tuple(sorted(found, key=found.__getitem__)[:most])


def _spelt(hypothesis: Hypothesis) -> Iterator[tuple[int, str]]:
    common = given_order()
    surname, *given = (tuple(enumerate(each.order[:_TRIED])) for each in hypothesis.positions)
    usual = ([(cost + _UNCOMMON * (s not in common), s) for cost, s in each] for each in given)
    for chosen in product(surname, *usual):
        yield sum(cost for cost, _ in chosen), "".join(syllable for _, syllable in chosen)
