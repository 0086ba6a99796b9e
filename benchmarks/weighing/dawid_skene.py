"""Dawid and Skene's model (Applied Statistics 28, 1979), with the truth of some events known.

Each outlet has a confusion table, the share of its words that assert and that deny, on true
events and on false ones. Expectation and maximisation in turn; the known events keep their truth.
One word is added to each cell of a table: without it an outlet that spoke once would be certain for
ever.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.weighing.emergent import Rumour
from reportedly.weigh.fit import Says
from reportedly.weigh.likelihood import probability

ROUNDS = 100
CLOSE = 1e-6
ADDED = 1.0
SIDES: tuple[Says, ...] = ("assert", "deny")

Tables = Mapping[str, Mapping[tuple[bool, Says], float]]


def dawid_skene(known: Sequence[Rumour], asked: Sequence[Rumour]) -> list[float]:
    """The probability of each rumour asked for, from the votes on it at the start."""
    believed = {r.id: float(r.true) for r in known} | {r.id: _vote(r) for r in asked}
    everything = [*known, *asked]
    for _ in range(ROUNDS):
        share = math.fsum(believed.values()) / len(believed)
        tables = confusion(everything, believed)
        found = {r.id: posterior(r, share, tables) for r in asked}
        moved = max((abs(found[id_] - believed[id_]) for id_ in found), default=0.0)
        believed |= found
        if moved < CLOSE:
            break
    return [believed[rumour.id] for rumour in asked]


def confusion(rumours: Iterable[Rumour], believed: Mapping[str, float]) -> Tables:
    """Each outlet's table: the share of its words of each side, on true and on false events."""
    counts: dict[str, dict[tuple[bool, Says], float]] = {}
    for rumour in rumours:
        for outlet, says in rumour.reports:
            if says not in SIDES:
                continue
            own = counts.setdefault(outlet, {(t, s): ADDED for t in (True, False) for s in SIDES})
            own[True, says] += believed[rumour.id]
            own[False, says] += 1.0 - believed[rumour.id]
    return {
        outlet: {(t, s): n / (own[t, "assert"] + own[t, "deny"]) for (t, s), n in own.items()}
        for outlet, own in counts.items()
    }


def posterior(rumour: Rumour, share: float, tables: Tables) -> float:
    """The probability of a rumour by Bayes' rule, its outlets independent given the truth."""
    told = [(tables[outlet], says) for outlet, says in rumour.reports if says in SIDES]
    terms = [math.log(table[True, says] / table[False, says]) for table, says in told]
    return probability(math.fsum([math.log(share / (1.0 - share)), *terms]))


def _vote(rumour: Rumour) -> float:
    asserted, denied = rumour.count("assert"), rumour.count("deny")
    return (asserted + 0.5) / (asserted + denied + 1.0)
