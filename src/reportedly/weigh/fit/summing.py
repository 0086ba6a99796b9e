"""The words on one event in the order of their weight, each at the discount of its rank."""

from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.fit.cases import Told
from reportedly.weigh.fit.pooling import Weight


class Ranked(Noun, frozen=True):
    """One origin's word in the sum.

    Attributes:
        told: the word.
        weight: that of a flat word of its origin.
        rank: its place among those that say the same, from 1.
        discount: the share that its rank leaves of it.
        log_odds: what it adds to the sum, before the sum is scaled.
        variance: the variance of that.
    """

    told: Told
    weight: Weight
    rank: int
    discount: float
    log_odds: float
    variance: float


def ranked(words: Sequence[tuple[Told, Weight]], discount: float) -> tuple[Ranked, ...]:
    """Each word's part: those who assert, then those who deny, each side by what it weighs.

    Words of equal weight stand in the order of their variance, then of their origins' keys.
    """
    found = []
    for says in ("assert", "deny"):
        side = [(told, weight) for told, weight in words if told.says == says]
        side.sort(key=_order)
        for rank, (told, weight) in enumerate(side, 1):
            left = rank**-discount
            factor = left * told.share
            found.append(
                Ranked(
                    told=told,
                    weight=weight,
                    rank=rank,
                    discount=left,
                    log_odds=factor * weight.log_odds,
                    variance=factor * factor * weight.variance,
                )
            )
    return tuple(found)


def _order(word: tuple[Told, Weight]) -> tuple[float, float, str]:
    told, weight = word
    return (
        -abs(told.share * weight.log_odds),
        told.share * told.share * weight.variance,
        told.origin,
    )
