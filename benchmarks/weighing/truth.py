"""How near beliefs come to what one who knows the made-up world's parameters would believe."""

from collections.abc import Sequence
from importlib.util import find_spec
from statistics import fmean

from benchmarks.weighing.made_up import BASES, Happening, seen, world
from reportedly.model import Noun
from reportedly.weigh.fit import Case, Numbers, fit
from reportedly.weigh.fit.scores import brier

EVENTS = 400


class Near(Noun, frozen=True):
    """Figures of some worlds, the mean over them.

    Attributes:
        oracle: Brier score of the oracle.
        ours: of the fit.
        base: of the share of each kind's events that turned out true.
        vote: of the share of words that assert.
        logistic: of logistic regression on counts of words and the kind, None without its library.
        covered: share of events whose oracle probability lies within the interval.
    """

    oracle: float
    ours: float
    base: float
    vote: float
    logistic: float | None
    covered: float


def near(numbers: Numbers, *, labels: int, known: float, viral: bool, seeds: Sequence[int]) -> Near:
    """Learn from so many events of each world and believe the others."""
    rows = [_world(numbers, seed, labels=labels, known=known, viral=viral) for seed in seeds]
    logistic = [row.logistic for row in rows if row.logistic is not None]
    return Near(
        oracle=fmean(row.oracle for row in rows),
        ours=fmean(row.ours for row in rows),
        base=fmean(row.base for row in rows),
        vote=fmean(row.vote for row in rows),
        logistic=fmean(logistic) if logistic else None,
        covered=fmean(row.covered for row in rows),
    )


def _world(numbers: Numbers, seed: int, *, labels: int, known: float, viral: bool) -> Near:
    events = world(seed, EVENTS, viral=viral)
    cases = [seen(event, known, seed) for event in events]
    fitted = fit(cases[:labels], numbers)
    asked, words = events[labels:], cases[labels:]
    believed = [fitted.believe(case.kind, case.told) for case in words]
    within = [b.low <= e.oracle <= b.high for b, e in zip(believed, asked, strict=True)]
    return Near(
        oracle=_brier([event.oracle for event in asked], asked),
        ours=_brier([b.probability for b in believed], asked),
        base=_brier([_base(case, cases[:labels]) for case in words], asked),
        vote=_brier([_vote(case) for case in words], asked),
        logistic=_brier(_logistic(cases[:labels], words), asked) if find_spec("sklearn") else None,
        covered=fmean(within),
    )


def _brier(told: Sequence[float], events: Sequence[Happening]) -> float:
    return fmean(brier(p, held=e.true) for p, e in zip(told, events, strict=True))


def _base(case: Case, known: Sequence[Case]) -> float:
    alike = [other.outcome == "held" for other in known if other.kind == case.kind]
    return (sum(alike) + 1) / (len(alike) + 2)


def _counts(case: Case) -> list[float]:
    return [float(sum(w.says == says for w in case.told)) for says in ("assert", "deny", "observe")]


def _vote(case: Case) -> float:
    asserted, denied, _ = _counts(case)
    return (asserted + 1) / (asserted + denied + 2)


def _logistic(known: Sequence[Case], asked: Sequence[Case]) -> list[float]:
    from sklearn.linear_model import LogisticRegression

    def row(case: Case) -> list[float]:
        return [*_counts(case), *(float(case.kind == kind) for kind in BASES)]

    model = LogisticRegression(max_iter=1000)
    model.fit([row(case) for case in known], [case.outcome == "held" for case in known])
    return [float(p) for p in model.predict_proba([row(case) for case in asked])[:, 1]]
