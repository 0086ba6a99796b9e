"""Reading, comparing and finding names, beside what is commonly used for it."""

import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from benchmarks.names.pairs import Pair
from benchmarks.names.peers import logic_v2
from benchmarks.names.speed import names_read, pairs_compared
from benchmarks.names.unseen import collected, drawn
from benchmarks.speed.timing import Row, beside, of_job
from reportedly import names

NAMES = 100_000
"""Names among which the nearest are looked for."""

_ASKED = 200
"""Names that are looked for; the median of their times is told."""

_PEERS_ASKED = 10
_LOGIC_PAIRS = 500


def rows(rounds: int = 5, among: int | None = None) -> Iterator[Row]:
    """Hard pairs, spellings of one name or of two a syllable apart; then one name among many.

    Args:
        rounds: how often a peer is timed.
        among: how many names the index holds, `NAMES` by default.
    """
    pairs = [*collected("tune"), *collected("held")]
    read = 1 / names_read(pairs)
    compared = 1 / pairs_compared(pairs)
    plain = of_job(lambda: [JaroWinkler.similarity(p.a, p.b) for p in pairs], rounds) / len(pairs)
    yield beside("read a name for the first time", read, "Jaro-Winkler of a pair", plain)
    yield beside("compare two names that were read", compared, "Jaro-Winkler of a pair", plain)
    if logic_v2() is not None:
        known = _logic_seconds(pairs[:_LOGIC_PAIRS])
        yield beside("the same", compared, "logic-v2 of nomenklatura, warm", known)
    yield from _nearest(NAMES if among is None else among)


def _logic_seconds(pairs: Sequence[Pair]) -> float:
    likeness = logic_v2()
    assert likeness is not None
    return of_job(lambda: [likeness(p.a, p.b) for p in pairs], 1) / len(pairs)


def _nearest(among: int) -> Iterator[Row]:
    texts = list(drawn(seed=1, count=among))
    asked = list(drawn(seed=2, count=_ASKED))
    start = time.process_time()
    index = names.Index(enumerate(texts))
    built = time.process_time() - start
    ours = _median_seconds(index.nearest, asked)
    linear = _median_seconds(lambda a: process.extract(a, texts), asked[:_PEERS_ASKED])
    peer = "rapidfuzz.process.extract over all"
    yield beside(f"put {among:,} names into an index, once", built, peer, linear)
    yield beside(f"the names nearest to one, among {among:,}", ours, peer, linear)


def _median_seconds(job: Callable[[str], object], asked: Sequence[str]) -> float:
    """Median seconds of processor time of a job over several names."""
    job(asked[0])
    taken = []
    for each in asked:
        start = time.process_time()
        job(each)
        taken.append(time.process_time() - start)
    return median(taken)
