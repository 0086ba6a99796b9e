"""Events made up from known truth: kinds, origins with their own habits, and outlets that copy.

Four kinds of event of different base rates; three groups of origins, each origin with its own share
of true events that it asserts and of false ones, drawn from a Beta distribution about its group's,
the false share shifted by kind; denials, hedges, and copies by outlets, which may be traced to
their origin or not. Who made the events also knows what the evidence is worth: the oracle's
probability is that of Bayes' rule with the true parameters.
"""

import math
import random
from collections.abc import Mapping
from typing import Final

from reportedly.model import Noun
from reportedly.weigh.fit import Case, Says, Told
from reportedly.weigh.likelihood import probability

BASES: Final[Mapping[str, float]] = {"purge": 0.35, "defection": 0.7, "launch": 0.8, "death": 0.3}
SHIFTS: Final[Mapping[str, float]] = {
    "purge": 0.15,
    "defection": -0.15,
    "launch": -0.1,
    "death": 0.1,
}
GROUPS: Final[Mapping[str, tuple[int, float, float]]] = {
    "press": (15, 0.75, 0.55),
    "agency": (4, 0.8, 0.3),
    "inside": (8, 0.7, 0.35),
}
"""How many origins of each group, and the share of true and of false events that they assert."""

STRENGTH: Final = 12.0
DENIED: Final = {True: 0.25, False: 0.7}
"""Of what is not asserted, the share that is denied, of a true and of a false event."""

HEDGED: Final = 0.4
"""The share of words that are hedged, and what a hedge leaves of a word's log-odds."""

SHARE: Final = 0.5
"""What the shipped weights leave of a hedged word: not what this world leaves of it."""

MOST_ORIGINS: Final = 6
OUTLETS: Final = 60
COPIES: Final = 4.0
VIRAL: Final = 3.0
MOST_COPIES: Final = 40
EDGE: Final = 0.02


class Origin(Noun, frozen=True):
    """One origin: what share of true events it asserts, and of false ones before any shift."""

    id: str
    group: str
    true: float
    false: float

    def shares(self, kind: str, *, hedged: bool) -> Mapping[bool, Mapping[Says, float]]:
        """The share of each stance given the truth.

        A hedged word has the flat word's log likelihood ratio shrunk to `HEDGED` of it.
        """
        asserts = {True: self.true, False: _within(self.false + SHIFTS[kind])}
        flat: dict[bool, dict[Says, float]] = {}
        for truth, share in asserts.items():
            denied = (1.0 - share) * DENIED[truth]
            flat[truth] = {"assert": share, "deny": denied, "observe": 1.0 - share - denied}
        if not hedged:
            return flat
        shrunk: dict[bool, dict[Says, float]] = {}
        for truth in (True, False):
            near, far = (1 + HEDGED) / 2, (1 - HEDGED) / 2
            told = {x: flat[truth][x] ** near * flat[not truth][x] ** far for x in flat[truth]}
            whole = math.fsum(told.values())
            shrunk[truth] = {x: share / whole for x, share in told.items()}
        return shrunk


class Happening(Noun, frozen=True):
    """One event with its truth.

    Attributes:
        told: one word an origin.
        copies: for each origin's word the outlets that copied it.
        oracle: the probability that it is true, by the true parameters.
    """

    id: str
    kind: str
    true: bool
    told: tuple[Told, ...]
    copies: tuple[tuple[str, ...], ...]
    oracle: float


def world(seed: int, events: int, *, viral: bool) -> tuple[Happening, ...]:
    """Events of one world; in a viral one false assertions are copied three times as much."""
    drawn = random.Random(seed)
    origins = [
        Origin(id=f"{group} {i}", group=group, true=_beta(drawn, true), false=_beta(drawn, false))
        for group, (count, true, false) in GROUPS.items()
        for i in range(count)
    ]
    return tuple(_happening(drawn, str(i), origins, viral=viral) for i in range(events))


def seen(event: Happening, known: float, seed: int) -> Case:
    """An event as it reaches us, each copy traced to its origin with a probability.

    A copy that is not traced passes for an origin of its own, one that nobody else copies.
    """
    drawn = random.Random(f"{seed} {event.id}")
    words = list(event.told)
    for word, outlets in zip(event.told, event.copies, strict=True):
        missed = [outlet for outlet in outlets if drawn.random() >= known]
        words += [
            Told(origin=outlet, group="outlet", says=word.says, share=word.share)
            for outlet in missed
        ]
    return Case(
        id=event.id,
        kind=event.kind,
        outcome="held" if event.true else "failed",
        told=tuple(words),
    )


def _happening(drawn: random.Random, id_: str, origins: list[Origin], *, viral: bool) -> Happening:
    kind = drawn.choice(list(BASES))
    true = drawn.random() < BASES[kind]
    speaking = drawn.sample(origins, min(1 + _poisson(drawn), MOST_ORIGINS))
    told, copies = [], []
    log_odds = [math.log(BASES[kind] / (1.0 - BASES[kind]))]
    for origin in speaking:
        hedged = drawn.random() < HEDGED
        shares = origin.shares(kind, hedged=hedged)
        says = drawn.choices(list(shares[true]), list(shares[true].values()))[0]
        log_odds.append(math.log(shares[True][says] / shares[False][says]))
        share = SHARE if hedged else 1.0
        told.append(Told(origin=origin.id, group=origin.group, says=says, share=share))
        mean = COPIES * (VIRAL if viral and says == "assert" and not true else 1.0)
        count = min(_geometric(drawn, mean), MOST_COPIES)
        copies.append(tuple(f"outlet {i}" for i in drawn.sample(range(OUTLETS), count)))
    return Happening(
        id=id_,
        kind=kind,
        true=true,
        told=tuple(told),
        copies=tuple(copies),
        oracle=probability(math.fsum(log_odds)),
    )


def _beta(drawn: random.Random, mean: float) -> float:
    return _within(drawn.betavariate(STRENGTH * mean, STRENGTH * (1.0 - mean)))


def _within(share: float) -> float:
    return min(max(share, EDGE), 1.0 - EDGE)


def _poisson(drawn: random.Random) -> int:
    """Poisson with mean 1, by Knuth's product of uniform numbers."""
    count, product = 0, drawn.random()
    while product > math.exp(-1.0):
        count, product = count + 1, product * drawn.random()
    return count


def _geometric(drawn: random.Random, mean: float) -> int:
    """Geometric from 0 on, with that mean."""
    return int(math.log(1.0 - drawn.random()) / math.log(mean / (1.0 + mean)))
