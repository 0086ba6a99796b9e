"""Our beliefs as they are scored: made by the fit of the cases known by then."""

from collections.abc import Sequence

from reportedly.packs import Pack
from reportedly.weigh.fit import Numbers, Told, fit
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.record.forecasts import Believe, Fitting


def fitting(pack: Pack) -> Fitting:
    """What makes beliefs out of cases with a pack's numbers.

    Raises:
        PackError: the pack lacks one of them.
    """
    numbers = Numbers.of(pack)

    def fitted(cases: Sequence[Case]) -> Believe:
        made = fit([case for case in cases if case.teaches], numbers)

        def believe(kind: str, told: Sequence[Told], without: str) -> float:
            return made.believe(kind, told, without=without).probability

        return believe

    return fitted
