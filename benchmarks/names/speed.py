"""How many names are read, and how many pairs compared, in a second of one core's time."""

import time
from collections.abc import Sequence

from benchmarks.names.pairs import Pair
from reportedly import names

_AT_LEAST = 1.0
"""Seconds of processor time for which pairs are compared."""


def names_read(pairs: Sequence[Pair]) -> float:
    """Return names read in a second, each for the first time.

    To be called before any of them has been read: what has been read is remembered.
    """
    texts = sorted({text for pair in pairs for text in (pair.a, pair.b)})
    for text in ("Hong Gil-dong", "홍길동", "洪吉童"):
        names.read(text)  # loads the tables
    start = time.process_time()
    for text in texts:
        names.read(text)
    return len(texts) / (time.process_time() - start)


def pairs_compared(pairs: Sequence[Pair]) -> float:
    """Return pairs compared in a second, of names already read."""
    known = [(names.read(pair.a), names.read(pair.b)) for pair in pairs]
    compared, start = 0, time.process_time()
    while time.process_time() - start < _AT_LEAST:
        for one, two in known:
            names.compare(one, two)
        compared += len(known)
    return compared / (time.process_time() - start)
