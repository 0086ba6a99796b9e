"""Reading and comparing names, beside the likeness of strings that is commonly used for it."""

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from benchmarks.names.pairs import Pair
from benchmarks.names.speed import names_read, pairs_compared
from benchmarks.speed.timing import Row, beside, of_job
from reportedly.packs import load


def rows(rounds: int = 5) -> Iterator[Row]:
    """All names of the pack's office holders, each against each."""
    pairs = _pairs()
    read = 1 / names_read(pairs)
    compared = 1 / pairs_compared(pairs)
    plain = of_job(lambda: [JaroWinkler.similarity(p.a, p.b) for p in pairs], rounds) / len(pairs)
    yield beside("read a name for the first time", read, "Jaro-Winkler of a pair", plain)
    yield beside("compare two names that were read", compared, "Jaro-Winkler of a pair", plain)


def _pairs() -> list[Pair]:
    named = [(holder.id, name) for holder in load().holders for name in holder.names]
    return [Pair("pack", a, b, x == y) for (x, a), (y, b) in combinations(named, 2)]
