"""Origins on one side added up, each further one at a discount for what they may share.

Ranked by weight, the j-th counts j to the minus gamma of itself. Such weights fall from rank to
rank, so that an origin more never takes from the sum, as a mean would.
"""

from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.stances import Stance


class Share(Noun, frozen=True):
    """One origin's part in the sum.

    Attributes:
        rank: its place among those of its side, from 1.
        weight: the share of its log-odds that counts.
        log_odds: what it adds.
        variance: what it adds to the variance of the sum.
    """

    stance: Stance
    rank: int
    weight: float
    log_odds: float
    variance: float


def shares(counted: Sequence[Stance], discount: float) -> tuple[Share, ...]:
    """Each origin's part, those who say so first, then those who deny, each by weight."""
    found = []
    for deny in (False, True):
        side = sorted(
            (stance for stance in counted if stance.deny is deny),
            key=lambda stance: (-abs(stance.log_odds), stance.key),
        )
        for rank, stance in enumerate(side, 1):
            weight = float(rank**-discount)
            found.append(
                Share(
                    stance=stance,
                    rank=rank,
                    weight=weight,
                    log_odds=weight * stance.log_odds,
                    variance=weight * weight * stance.variance,
                )
            )
    return tuple(found)
