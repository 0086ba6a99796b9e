"""The base of each kind: its log-odds before it is counted who says so.

Open cases are the difficulty. That somebody was executed is exposed as false when he reappears,
and never exposed as true: what is settled is no fair sample of what was reported. So an open case
enters the base of its kind, and that of all kinds, as true and false by halves; and the variance
of the base takes in how far it would move if all open cases were true, or all false. Between those
two bounds nothing is known, so that what is added is the variance of an even spread, width² / 12.
Open cases have no part in the scale of the sum, nor in anybody's record. Without open cases
nothing is changed.
"""

from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.fit.numbers import Numbers
from reportedly.weigh.fit.solving import Line, Normal, line, moved, points, top, top_at


class Base(Noun, frozen=True):
    """The base of a kind.

    Attributes:
        log_odds: before any word is counted.
        variance: of the log-odds.
        settled: settled cases of the kind behind it.
    """

    log_odds: float
    variance: float
    settled: int


class Summed(Noun, frozen=True):
    """A case as the bases see it: its kind, the sum of its words, what became of it.

    Attributes:
        truth: 1, 0, or None where it is open.
    """

    id: str
    kind: str
    sum: float
    truth: float | None


class Bases:
    """The scale of the sum, and the bases of all kinds, any case left out."""

    def __init__(self, cases: Sequence[Summed], numbers: Numbers) -> None:
        self._numbers = numbers
        self._cases = {case.id: case for case in cases}
        settled = [case for case in cases if case.truth is not None]
        self.line = _line(settled, numbers)
        self._settled: dict[str, int] = {}
        for case in settled:
            self._settled[case.kind] = self._settled.get(case.kind, 0) + 1
        self._middle = _Tops(cases, self.line, numbers, 0.5, numbers.open_weight)
        # The bounds are about every open case as a whole one, whatever it is worth in the middle.
        self._bounds = [
            _Tops(cases, self.line, numbers, truth, 1.0)
            for truth in (0.0, 1.0)
            if len(settled) < len(cases)
        ]

    def base(self, kind: str, without: str | None = None) -> Base:
        """The base of a kind, as known without one case."""
        left = self._cases.get(without) if without is not None else None
        at, second = self._middle.at(kind, left)
        settled = self._settled.get(kind, 0)
        if left is not None and left.kind == kind and left.truth is not None:
            settled -= 1
        variance = 1.0 / second if settled else self._numbers.sd_base**2
        if self._bounds:
            low, high = (tops.at(kind, left)[0] for tops in self._bounds)
            variance += (high - low) ** 2 / 12
        return Base(log_odds=at, variance=variance, settled=settled)


class _Tops:
    """The base of all kinds and of each, with the open cases taken for so much true."""

    def __init__(
        self, cases: Sequence[Summed], found: Line, numbers: Numbers, truth: float, weight: float
    ) -> None:
        self._scale = found.scale
        self._numbers = numbers
        self._truth, self._weight = truth, weight
        by_kind: dict[str, list[Summed]] = {}
        for case in cases:
            by_kind.setdefault(case.kind, []).append(case)
        told = points(self._taken(case) for case in cases)
        if any(case.truth is None for case in cases):
            self._whole = top(told, found.scale, Normal(mean=0.0, sd=numbers.sd_base))
        else:
            self._whole = top_at(found.base, told, found.scale, numbers.sd_base)
        prior = Normal(mean=self._whole.at, sd=numbers.sd_kind)
        self._kinds = {
            kind: top(points(map(self._taken, alike)), found.scale, prior)
            for kind, alike in by_kind.items()
        }

    def at(self, kind: str, left: Summed | None) -> tuple[float, float]:
        """A kind's base without one case, and minus the second derivative there."""
        n = self._numbers
        whole, of_kind = self._whole, self._kinds.get(kind)
        if left is None:
            return (whole.at, whole.second) if of_kind is None else (of_kind.at, of_kind.second)
        point = next(iter(points([self._taken(left)])), None)
        centre, bent = moved(whole, self._scale, n.sd_base, point, 0.0)
        if of_kind is None:
            return centre, bent
        own = point if left.kind == kind else None
        return moved(of_kind, self._scale, n.sd_kind, own, centre - whole.at)

    def _taken(self, case: Summed) -> tuple[float, float, float]:
        if case.truth is None:
            return (case.sum, self._truth, self._weight)
        return (case.sum, case.truth, 1.0)


def _line(settled: Sequence[Summed], numbers: Numbers) -> Line:
    """The base of all kinds and the scale of the sum, as the settled cases have them.

    Below `scale_from` cases the scale is 1: a few cases in which the words happened to be right
    would otherwise make every word weigh more.
    """
    told = points((case.sum, case.truth, 1.0) for case in settled if case.truth is not None)
    base = Normal(mean=0.0, sd=numbers.sd_base)
    if settled and len(settled) >= numbers.scale_from:
        return line(told, base, Normal(mean=1.0, sd=numbers.sd_scale))
    return Line(base=top(told, 1.0, base).at, scale=1.0, scale_variance=0.0)
