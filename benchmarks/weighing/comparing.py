"""The same folds for every method; scores, and whether a gap could be chance."""

import math
import random
from collections.abc import Mapping, Sequence
from statistics import fmean

from benchmarks.weighing.emergent import Rumour
from benchmarks.weighing.methods import Method
from reportedly.model import Noun
from reportedly.weigh.fit.scores import scores

FOLDS = 10
DRAWS = 2000
TAIL = 0.05
CLAMP = 1e-6
"""Nearer to certain than this no forecast is taken to be, so that one that errs is not infinite."""

Forecasts = list[dict[str, float]]
"""For each repetition the probability of each rumour that was left out of learning, by its id."""


class Row(Noun, frozen=True):
    """Mean scores of one method."""

    brier: float
    log_loss: float
    auc: float


class Gap(Noun, frozen=True):
    """A mean difference in Brier score and its 90 % interval."""

    mean: float
    low: float
    high: float

    @property
    def tie(self) -> bool:
        """Whether it could be chance."""
        return self.low <= 0.0 <= self.high


def folded(
    rumours: Sequence[Rumour], methods: Mapping[str, Method], repeats: int
) -> dict[str, Forecasts]:
    """Cross-validation by rumour, each method on the same folds."""
    found: dict[str, Forecasts] = {name: [] for name in methods}
    for seed in range(repeats):
        order = list(rumours)
        random.Random(seed).shuffle(order)
        for name in methods:
            found[name].append({})
        for fold in range(FOLDS):
            asked = order[fold::FOLDS]
            known = [r for i, r in enumerate(order) if i % FOLDS != fold]
            for name, method in methods.items():
                found[name][-1].update(_given(method, known, asked))
    return found


def few(
    rumours: Sequence[Rumour], methods: Mapping[str, Method], labels: int, draws: int
) -> dict[str, Forecasts]:
    """Learning from so many rumours and giving all others; drawn so often."""
    found: dict[str, Forecasts] = {name: [] for name in methods}
    for seed in range(draws):
        order = list(rumours)
        random.Random(seed).shuffle(order)
        for name, method in methods.items():
            found[name].append(_given(method, order[:labels], order[labels:]))
    return found


def row(rumours: Sequence[Rumour], forecasts: Forecasts) -> Row:
    """The mean over the repetitions."""
    truth = {r.id: r.true for r in rumours}
    rows = [[(p, truth[id_]) for id_, p in sorted(told.items())] for told in forecasts]
    scored = [found for told in rows if (found := scores(told, CLAMP)) is not None]
    return Row(
        brier=fmean(one.brier for one in scored),
        log_loss=fmean(one.log_loss for one in scored),
        auc=fmean(auc(told) for told in rows),
    )


def auc(told: Sequence[tuple[float, bool]]) -> float:
    """The share of pairs of a true and a false event in which the true one has the higher p."""
    true = [p for p, held in told if held]
    false = [p for p, held in told if not held]
    won = sum((p > q) + 0.5 * (p == q) for p in true for q in false)
    return won / (len(true) * len(false)) if true and false else math.nan


def gap(rumours: Sequence[Rumour], one: Forecasts, other: Forecasts) -> Gap:
    """How much lower the Brier score of one is, by bootstrap over rumours."""
    losses = []
    for rumour in rumours:
        pairs = [(a, b) for a, b in zip(one, other, strict=True) if rumour.id in a]
        if pairs:
            losses.append(fmean(_loss(rumour, a) - _loss(rumour, b) for a, b in pairs))
    drawn = random.Random(0)
    means = sorted(fmean(drawn.choices(losses, k=len(losses))) for _ in range(DRAWS))
    return Gap(
        mean=fmean(losses), low=means[int(TAIL * DRAWS)], high=means[int((1 - TAIL) * DRAWS) - 1]
    )


def _loss(rumour: Rumour, told: Mapping[str, float]) -> float:
    return (told[rumour.id] - rumour.true) ** 2


def _given(method: Method, known: Sequence[Rumour], asked: Sequence[Rumour]) -> dict[str, float]:
    return {r.id: p for r, p in zip(asked, method(known, asked), strict=True)}
