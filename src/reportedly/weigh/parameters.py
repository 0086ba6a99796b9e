"""The numbers that the weigher takes from the pack, by name."""

import math
from typing import Self

import msgspec

from reportedly.errors import PackError
from reportedly.packs import Pack

_POSITIVE = ("r_assert", "r_deny", "sighting_eps", "sighting_seen", "sd_base", "c0")


class Parameters(msgspec.Struct, frozen=True, kw_only=True):
    """The weigher's parameters; the pack's file of weights has the reason for each.

    Log-odds are natural logarithms; factors multiply the log-odds of what they qualify.
    """

    base: float
    r_assert: float
    r_deny: float
    hedge: float
    hedge_possible: float
    discount: float
    unnamed: float
    collective: float
    unattributed: float
    background: float
    machine_written: float
    state_denial: float
    authority: float
    ruling: float
    sighting_eps: float
    sighting_seen: float
    list_mode: float
    met_mode: float
    undated_mode: float
    unstated_mode: float
    activity: float
    dismissal_sighting: float
    cap: float
    sd_base: float
    c_widen: float
    z_interval: float
    c0: float
    m_type: float
    m_origin: float

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """The parameters of a pack.

        Raises:
            PackError: one is missing, is no finite number, or is not positive where it must be.
        """
        values: dict[str, float] = {}
        for name in cls.__struct_fields__:
            weight = pack.weights.parameters.get(name)
            if weight is None:
                raise PackError(
                    f"the weights lack '{name}'; add it with its value and the reason for it"
                )
            if not math.isfinite(weight.value):
                raise PackError(f"the weight '{name}' is {weight.value}; give a finite number")
            if name in _POSITIVE and weight.value <= 0:
                raise PackError(f"the weight '{name}' is {weight.value}; give a positive number")
            values[name] = weight.value
        return cls(**values)

    def ratio(self, *, deny: bool) -> float:
        """The log-odds of one flat assertion (never negative) or denial (never positive)."""
        if deny:
            return min(math.log(self.r_deny), 0.0)
        return max(math.log(self.r_assert), 0.0)

    @property
    def sighting(self) -> float:
        """The log-odds of a later dated image: mistaken for the person, against seen by now."""
        told = math.log(self.sighting_eps / self.sighting_seen)
        return max(-self.cap, min(told, 0.0))

    @property
    def cases(self) -> float:
        """How many settled cases stand behind the ratio of one origin before it has a record.

        A source is never given more than its type holds, nor a type more than all sources.
        """
        return min(self.c0, self.m_type, self.m_origin)
