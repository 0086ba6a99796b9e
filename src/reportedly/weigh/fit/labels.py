"""Settled events counted by outcome, of all kinds and of each, with any one left out."""

import math
from collections import Counter
from collections.abc import Iterable

from reportedly.weigh.fit.cases import Case


class Labels:
    """How many events turned out true and false; of how many more than one source spoke."""

    def __init__(self, settled: Iterable[Case], pool_kind: float) -> None:
        self._pool = pool_kind
        self._own = {case.id: (case.kind, case.truth == 1.0) for case in settled}
        self._counts = Counter(self._own.values())
        self.true = sum(held for _, held in self._own.values())
        self.count = len(self._own)

    def of_kind(self, kind: str) -> int:
        """Settled events of one kind."""
        return self._counts[kind, True] + self._counts[kind, False]

    def prior(self, without: str | None = None) -> float:
        """Log-odds of the share of events that turned out true: (N1 + 1) / (N1 + N0 + 2)."""
        return logit(self._share(without))

    def prior_of(self, kind: str, without: str | None = None) -> float:
        """The same within a kind, pooled to all kinds: (M1 + m π) / (M1 + M0 + m)."""
        true, count = self._counts[kind, True], self.of_kind(kind)
        own = self._own.get(without) if without is not None else None
        if own is not None and own[0] == kind:
            true, count = true - own[1], count - 1
        return logit((true + self._pool * self._share(without)) / (count + self._pool))

    def _share(self, without: str | None) -> float:
        own = self._own.get(without) if without is not None else None
        gone = 0 if own is None else 1
        held = own is not None and own[1]
        return (self.true - held + 1) / (self.count - gone + 2)


def logit(share: float) -> float:
    """The log-odds of a share."""
    return math.log(share / (1.0 - share))
