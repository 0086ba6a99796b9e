"""The numbers of the fit, by name."""

import math
from typing import Final, Self

from reportedly.model import Noun
from reportedly.packs import Pack

_ANY: Final = frozenset({"discount", "open_weight", "two_origins", "scale_from", "c_from"})
"""Those that may be zero; none may be negative, and all others are positive."""


class Numbers(Noun, frozen=True):
    """What the fit takes from the pack's weights; their file has the reason for each.

    Attributes:
        r_assert: prior likelihood ratio of one flat assertion.
        r_deny: prior likelihood ratio of one flat denial.
        c0: settled cases that these ratios are worth.
        m_type: settled cases that all sources are worth against those of one group.
        m_origin: settled cases that a group is worth against one source.
        pool_kind: settled cases that all kinds are worth against one, in the share that is true.
        discount: exponent of the discount by rank.
        sd_base: standard deviation of the log-odds of a kind of which nothing is known.
        sd_kind: standard deviation of a kind's base about that of all kinds.
        sd_scale: standard deviation of the scale of the sum about 1.
        c_widen: widening of the interval below `c_from` settled cases.
        c_from: settled cases from which the interval is trusted as it is.
        z_interval: standard deviations on either side of the interval.
        scale_from: settled cases from which the scale of the sum is fitted; it is 1 below.
        open_weight: settled cases that one open case is worth in the base of its kind.
        two_origins: share of settled cases with two origins below which the worth of the average
            source cannot be told apart from the base.
    """

    r_assert: float
    r_deny: float
    c0: float
    m_type: float
    m_origin: float
    pool_kind: float
    discount: float
    sd_base: float
    sd_kind: float
    sd_scale: float
    c_widen: float
    c_from: float
    z_interval: float
    scale_from: float
    open_weight: float
    two_origins: float

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """The numbers of a pack.

        Raises:
            PackError: one is missing, is no finite number, or is not positive where it must be.
        """
        positive = [name for name in cls.__struct_fields__ if name not in _ANY]
        return cls(**pack.weights.told(cls.__struct_fields__, positive=positive, negative=False))

    def prior(self, says: str) -> float:
        """The log-odds of one flat word before any record: of an assertion, a denial, or neither.

        To observe that others tell it says nothing: counted, it would make mere coverage evidence.
        """
        if says == "assert":
            return math.log(self.r_assert)
        return math.log(self.r_deny) if says == "deny" else 0.0
