"""Every pair of texts that shares enough, by an exact index of their runs of five words."""

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.trace.reuse.units import Grams


class Pair(NamedTuple):
    """Two texts by their places in the sequence, and the containment between them."""

    left: int
    right: int
    share: float


def containment(one: Grams, two: Grams) -> float:
    """|A ∩ B| / min(|A|, |B|): a short story inside a long piece is wholly contained.

    0 where either text has no run.
    """
    least = min(len(one), len(two))
    return len(one & two) / least if least else 0.0


def alike(sets: Sequence[Grams], least: float, *, sample: int = 1) -> Iterator[Pair]:
    """All pairs of texts with at least that containment, by left place, then right.

    With `sample` 1 every pair is found. With more, only runs whose checksum that number divides
    are indexed (a scaled MinHash sketch: Irber et al., "Lightweight compositional analysis of
    metagenomes with FracMinHash and minimum metagenome covers", 2022), and the containment of what
    shares any of them is counted exactly: what is found is right, and a pair that shares little
    may be missed.

    Args:
        sets: the runs of each text.
        least: the containment from which a pair counts, above 0.
        sample: one run in so many is indexed.
    """
    standing = _recurring(sets, sample)
    where: dict[str, list[int]] = {}
    found: list[Pair] = []
    for right, runs in enumerate(sets):
        shared: Counter[int] = Counter()
        for run in runs & standing:
            before = where.setdefault(run, [])
            shared.update(before)
            before.append(right)
        for left, count in shared.items():
            if sample == 1:
                share = count / min(len(runs), len(sets[left]))
            else:
                share = containment(runs, sets[left])
            if share >= least:
                found.append(Pair(left, right, share))
    yield from sorted(found)


def _recurring(sets: Sequence[Grams], sample: int) -> frozenset[str]:
    """The runs that stand in more than one text: the others, nearly all, need no place."""
    count: Counter[str] = Counter()
    for runs in sets:
        count.update(runs if sample == 1 else (run for run in runs if sampled(run, sample)))
    return frozenset(run for run, times in count.items() if times > 1)


def sampled(run: str, sample: int) -> bool:
    """Whether a run is in the sketch of every text that has it, on every machine."""
    return zlib.crc32(run.encode()) % sample == 0
