"""What is compared: each learns from some rumours and gives the probability of others."""

from collections.abc import Callable, Sequence
from importlib.util import find_spec

import msgspec

from benchmarks.weighing.dawid_skene import dawid_skene
from benchmarks.weighing.emergent import Rumour, case
from reportedly.packs import load
from reportedly.weigh.fit import Numbers, Told, fit

Method = Callable[[Sequence[Rumour], Sequence[Rumour]], list[float]]
"""From rumours with their truth and others without it to the probabilities of these others."""

OURS = "reportedly"
WITHOUT_RECORDS = "reportedly, without source records"
LOGISTIC = "logistic regression, counts"
LOGISTIC_LOG = "logistic regression, log(1 + counts)"


def methods(numbers: Numbers | None = None) -> dict[str, Method]:
    """The methods by name, those left out whose library is not installed."""
    chosen = numbers or Numbers.of(load())
    found: dict[str, Method] = {
        "constant (share true)": _constant,
        "majority vote": _majority,
        "vote share": _share,
        "Dawid-Skene, with labels": dawid_skene,
    }
    if find_spec("sklearn"):
        found[LOGISTIC] = lambda known, asked: _logistic(known, asked, log=False)
        found[LOGISTIC_LOG] = lambda known, asked: _logistic(known, asked, log=True)
    found[WITHOUT_RECORDS] = lambda known, asked: _ours(known, asked, chosen, records=False)
    found[OURS] = lambda known, asked: _ours(known, asked, chosen, records=True)
    return found


def _constant(known: Sequence[Rumour], asked: Sequence[Rumour]) -> list[float]:
    share = (sum(r.true for r in known) + 1) / (len(known) + 2)
    return [share for _ in asked]


def _majority(known: Sequence[Rumour], asked: Sequence[Rumour]) -> list[float]:
    def vote(rumour: Rumour) -> float:
        more = rumour.count("assert") - rumour.count("deny")
        return 0.5 if more == 0 else float(more > 0)

    return [vote(rumour) for rumour in asked]


def _share(known: Sequence[Rumour], asked: Sequence[Rumour]) -> list[float]:
    return [(r.count("assert") + 1) / (r.count("assert") + r.count("deny") + 2) for r in asked]


def _logistic(known: Sequence[Rumour], asked: Sequence[Rumour], *, log: bool) -> list[float]:
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    def counts(rumours: Sequence[Rumour]) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
        told = [[r.count("assert"), r.count("deny"), r.count("observe")] for r in rumours]
        found = np.array(told, dtype=np.float64)
        return np.log1p(found) if log else found

    model = LogisticRegression(max_iter=1000)
    model.fit(counts(known), [r.true for r in known])
    return [float(p) for p in model.predict_proba(counts(asked))[:, 1]]


def _ours(
    known: Sequence[Rumour], asked: Sequence[Rumour], numbers: Numbers, *, records: bool
) -> list[float]:
    def kept(rumour: Rumour) -> tuple[Told, ...]:
        words = case(rumour).told
        if records:
            return words
        # An outlet that is another one in each rumour has no record.
        return tuple(msgspec.structs.replace(w, origin=f"{rumour.id} {w.origin}") for w in words)

    cases = [msgspec.structs.replace(case(rumour), told=kept(rumour)) for rumour in known]
    fitted = fit(cases, numbers)
    return [fitted.believe("rumour", kept(rumour)).probability for rumour in asked]
