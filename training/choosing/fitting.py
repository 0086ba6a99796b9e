"""Logistic regression with a quadratic penalty, and the two thresholds of the choice."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.read.english.claims.choosing import picked
from training.choosing.examples import Example

Floats = NDArray[np.float64]
_ROUNDS, _STEP, _KEPT = 400, 0.05, 2
"""Rounds of Adam over all examples, its step, and in how many reports a feature must stand."""
_SMALL = 0.02
"""Weights below this are left out of the file."""


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """Weights by feature.

    Args:
        examples: candidates, right or wrong.
        penalty: strength of the penalty on large weights (half of it times their squares' sum).
    """
    names = _kept(examples)
    place = {name: n for n, name in enumerate(names)}
    rows = [[place[f] for f in e.told if f in place] for e in examples]
    at = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    columns = np.array([f for r in rows for f in r], dtype=np.int64)
    right = np.array([e.right for e in examples], dtype=np.float64)
    weights = _adam(at, columns, right, len(names), penalty)
    return {
        name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(w) > _SMALL
    }


def _kept(examples: Sequence[Example]) -> list[str]:
    """The features that stand in more reports than one, by name."""
    reports: dict[str, set[str]] = {}
    for example in examples:
        for name in example.told:
            reports.setdefault(name, set()).add(example.report)
    return sorted(name for name, told in reports.items() if len(told) >= _KEPT)


def _adam(
    at: NDArray[np.int64], columns: NDArray[np.int64], right: Floats, size: int, penalty: float
) -> Floats:
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for n in range(1, _ROUNDS + 1):
        sums = np.bincount(at, weights[columns], minlength=len(right))
        off = 1 / (1 + np.exp(-sums)) - right
        slope = np.bincount(columns, off[at], minlength=size) + penalty * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        step = (mean / (1 - 0.9**n)) / (np.sqrt(square / (1 - 0.999**n)) + 1e-8)
        weights = weights - _STEP * step
    return weights


def rate(examples: Sequence[Example], weights: Mapping[str, float]) -> list[float]:
    """The likelihood of each example."""
    sums = [sum(weights.get(f, 0.0) for f in e.told) for e in examples]
    return [float(1 / (1 + np.exp(-s))) for s in sums]


def f1(
    examples: Sequence[Example],
    rated: Sequence[float],
    wanted: Collection[tuple[str, str, str]],
    bars: Mapping[str, float] | None,
) -> float:
    """F1 of persons by report and kind, as the choice with some thresholds would make them.

    Args:
        examples: candidates, those of one happening side by side.
        rated: the likelihood of each.
        wanted: report, kind and person of every claim of the gold.
        bars: the thresholds of the choice; None for the rules alone.
    """
    made: dict[tuple[str, str, str], bool] = {}
    by_happening: dict[int, list[tuple[float, Example]]] = {}
    for p, example in zip(rated, examples, strict=True):
        by_happening.setdefault(example.happening, []).append((p, example))
    for rows in by_happening.values():
        if bars is None:
            kept = [e for _, e in rows if e.candidate.why == "rule"]
            kept = kept or [e for _, e in rows if e.candidate.why == "likeliest"]
        else:
            told = [(p, e.candidate) for p, e in rows]
            mine = picked(told, rows[0][1].proposal, bars)
            kept = [e for _, e in rows if e.candidate in mine]
        made.update({(e.report, e.kind, who): e.right for e in kept for who in e.who})
    hit = sum(made.values())
    return 2 * hit / (len(made) + len(wanted)) if made else 0.0
