"""What we believed of past cases while they were still undecided."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from reportedly.model import Noun
from reportedly.weigh.fit.cases import Case, Told
from reportedly.weigh.record.standing import standing

LAGS = (0, 7, 30)
"""Days after the first report on which a belief is scored."""

_KIND_FROM = 10
"""Cases of other kinds that the share of a kind starts from."""

Believe = Callable[[str, Sequence[Told], str], float]
"""The probability of an event of a kind, of which so much was told, without the case of an id."""

Fitting = Callable[[Sequence[Case]], Believe]
"""What makes beliefs out of cases."""


class Forecast(Noun, frozen=True):
    """One belief of ours on one day, with what came true later.

    Attributes:
        case: id of the case.
        lag: days after its first report.
        day: the day.
        probability: what we believed, from what was told by then and had become known before the
            month, this case left out.
        base: the share of the kind that had held among cases settled before the month.
        truth: 1 where it was shown true later, 0 where false.
    """

    case: str
    kind: str
    lag: int
    day: date
    probability: float
    base: float
    truth: float


def forecasts(
    cases: Sequence[Case],
    fitting: Fitting,
    *,
    of: Callable[[Case], bool] = lambda case: True,
    lags: Sequence[int] = LAGS,
) -> tuple[Forecast, ...]:
    """What we would have believed of each settled case at its first report, and some days on.

    A belief is made from the words said by its day and the outcomes public before its month,
    without the case itself: beliefs are fitted anew each month. A case is no longer scored from
    the day on which its outcome became public; what a state announces of itself never is.

    Args:
        cases: all cases with their outcomes.
        fitting: makes beliefs out of cases as they stood.
        of: which cases to score.
        lags: days after the first report.
    """
    found = []
    months: dict[date, tuple[tuple[Case, ...], Believe]] = {}
    for case in cases:
        first = min((t.said for t in case.told if t.said and t.says != "observe"), default=None)
        if case.truth is None or case.own_act or first is None or not of(case):
            continue
        for lag in lags:
            day = first + timedelta(days=lag)
            if case.known is None or case.known <= day:
                continue
            before = day.replace(day=1) - timedelta(days=1)
            if before not in months:
                known = standing(cases, before)
                months[before] = known, fitting(known)
            known, believe = months[before]
            (then,) = standing([case], day)
            found.append(
                Forecast(
                    case=case.id,
                    kind=case.kind,
                    lag=lag,
                    day=day,
                    probability=believe(case.kind, then.told, case.id),
                    base=_share([c for c in known if c.id != case.id], case.kind),
                    truth=case.truth,
                )
            )
    return tuple(found)


def _share(cases: Sequence[Case], kind: str) -> float:
    """The share of a kind that held, drawn towards that of all kinds, and that to even odds."""
    settled = [c for c in cases if c.truth is not None and not c.own_act]
    share = (_held(settled) + 1) / (len(settled) + 2)
    alike = [c for c in settled if c.kind == kind]
    return (_held(alike) + _KIND_FROM * share) / (len(alike) + _KIND_FROM)


def _held(cases: Sequence[Case]) -> int:
    return sum(case.outcome == "held" for case in cases)
