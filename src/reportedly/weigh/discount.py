"""Origins on one side added up, each further one at a discount for what they may share.

Ranked by weight, the j-th counts j to the minus gamma of itself. Such weights fall from rank to
rank, so that an origin more never takes from the sum, as a mean would.
"""

from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.worth import Worth


class Share(Noun, frozen=True):
    """One origin's part in the sum.

    Attributes:
        rank: its place among those of its side, from 1.
        weight: the share of its log-odds that counts.
        log_odds: what it adds.
        variance: what it adds to the variance of the sum.
    """

    worth: Worth
    rank: int
    weight: float
    log_odds: float
    variance: float


def shares(counted: Sequence[Worth], discount: float) -> tuple[Share, ...]:
    """Each origin's part, those who say so first, then those who deny, each by weight."""
    found = []
    for deny in (False, True):
        side = sorted(
            (worth for worth in counted if worth.stance.deny is deny),
            key=lambda worth: (-abs(worth.log_odds), worth.stance.key),
        )
        for rank, worth in enumerate(side, 1):
            weight = float(rank**-discount)
            found.append(
                Share(
                    worth=worth,
                    rank=rank,
                    weight=weight,
                    log_odds=weight * worth.log_odds,
                    variance=weight * weight * worth.variance,
                )
            )
    return tuple(found)
