"""The numbers that the weigher takes from the pack beside those of the fit, by name."""

import math
from typing import Self

import msgspec

from reportedly.packs import Pack

_POSITIVE = ("sighting_eps", "sighting_seen", "silence_benign")


class Parameters(msgspec.Struct, frozen=True, kw_only=True):
    """The weigher's parameters; the pack's file of weights has the reason for each.

    Log-odds are natural logarithms; factors multiply the log-odds of what they qualify.
    """

    hedge: float
    hedge_possible: float
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
    implied: float
    silence_benign: float
    silence_cap: float
    silence_least: float
    cap: float

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """The parameters of a pack.

        Raises:
            PackError: one is missing, is no finite number, or is not positive where it must be.
        """
        return cls(**pack.weights.told(cls.__struct_fields__, positive=_POSITIVE))

    @property
    def sighting(self) -> float:
        """The log-odds of a later dated image: mistaken for the person, against seen by now."""
        told = math.log(self.sighting_eps / self.sighting_seen)
        return max(-self.cap, min(told, 0.0))
