"""What is set beside the index: plain sketches of our own making, each clearly named."""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np

from reportedly.trace.reuse.units import Grams

Pairs = set[tuple[int, int]]

_HASHES = 128
_PRIME = np.uint64((1 << 31) - 1)


def minhash(sets: Sequence[Grams], bands: int) -> Pairs:
    """Plain MinHash with locality-sensitive hashing: 128 hashes, cut into bands (own, numpy)."""
    random = np.random.default_rng(1)
    a = random.integers(1, int(_PRIME), _HASHES, dtype=np.uint64)[:, None]
    b = random.integers(0, int(_PRIME), _HASHES, dtype=np.uint64)[:, None]
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    rows = _HASHES // bands
    for at, runs in enumerate(sets):
        if not runs:
            continue
        hashed = _hashed(runs)
        signature = ((a * hashed + b) % _PRIME).min(axis=1)
        for band in range(bands):
            buckets[band, signature[band * rows : (band + 1) * rows].tobytes()].append(at)
    return _together(buckets.values())


def simhash(sets: Sequence[Grams], most: int = 12) -> Pairs:
    """Plain simhash of 64 bits: pairs that differ in at most so many bits (own, numpy)."""
    places = [at for at, runs in enumerate(sets) if runs]
    prints = np.array([_simhash(sets[at]) for at in places], dtype=np.uint64)
    found: Pairs = set()
    for at, place in enumerate(places):
        apart = np.bitwise_count(prints[at + 1 :] ^ prints[at])
        found.update((place, places[at + 1 + int(n)]) for n in np.flatnonzero(apart <= most))
    return found


def _simhash(runs: Grams) -> int:
    low = _hashed(runs)
    high = (low * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)
    joined = (high << np.uint64(32)) | low
    bits = (joined[:, None] >> np.arange(64, dtype=np.uint64)) & np.uint64(1)
    weight = 2 * bits.sum(axis=0, dtype=np.int64) - len(joined)
    return int(sum(1 << n for n in range(64) if weight[n] > 0))


def _hashed(runs: Iterable[str]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([zlib.crc32(run.encode()) % int(_PRIME) for run in runs], dtype=np.uint64)


def _together(buckets: Iterable[list[int]]) -> Pairs:
    count: Counter[tuple[int, int]] = Counter()
    for members in buckets:
        count.update(combinations(members, 2))
    return set(count)
