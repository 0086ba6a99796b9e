"""Copies found by their text, beside brute force and peers: `python -m benchmarks.copies FOLDER`.

FOLDER holds the bodies of FNC-1 (`train_bodies.csv`, `competition_test_bodies.csv`). The whole of a
body is compared, quotations and all, as in the field's own figures; a pair counts from a
containment of .3.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.blocks import measured, put
from benchmarks.copies.bodies import FILES, bodies, compared
from benchmarks.copies.peers import Pairs, minhash, simhash
from reportedly.trace.reuse.pairs import alike, containment
from reportedly.trace.reuse.rules import rules
from reportedly.trace.reuse.units import Grams, grams

BLOCK = "benchmarks.copies"
LEAST = 0.3
HIGH = 0.8

T = TypeVar("T")


def main(arguments: Sequence[str]) -> int:
    """Measure and print; without a folder say that nothing was measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the bodies of FNC-1 lie")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    if asked.folder is None:
        print("skipped: no folder with the bodies of FNC-1 was named (docs/quality.md says which)")
        return 0
    missing = [name for name in FILES if not (asked.folder / name).is_file()]
    if missing:
        print(f"{asked.folder} lacks {', '.join(missing)}", file=sys.stderr)
        return 2
    told = list(lines(bodies(asked.folder)))
    print("\n".join(told))
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


def lines(texts: Sequence[str]) -> Iterator[str]:
    """The figures, line by line."""
    grams.cache_clear()
    sets, cutting = timed(lambda: compared(texts))
    truth, slow = timed(lambda: brute(sets))
    pairs = set(truth)
    partnered = {at for pair in pairs for at in pair}
    yield f"{len(texts)} bodies, {sum(map(bool, sets))} of them compared"
    yield (
        f"brute force, every pair by its sets: {len(pairs)} pairs with containment of at least "
        f"{LEAST}, {sum(share >= HIGH for share in truth.values())} of at least {HIGH}, "
        f"{len(partnered) / len(texts):.0%} of the bodies in one, {slow:.1f} s"
    )
    yield f"cutting into runs of five words: {cutting:.1f} s, in no row's time below"
    yield "times are seconds of one processor"
    yield ""
    yield f"{'':54}{'recall':>8}{'precision':>11}{'time':>9}"
    for name, find in _finders(sets):
        found, took = timed(find)
        hits = len(found & pairs)
        precision = hits / len(found) if found else 1.0
        yield f"{name:54}{hits / len(pairs):>8.3f}{precision:>11.3f}{took:>7.1f} s"


def _finders(sets: Sequence[Grams]) -> Iterator[tuple[str, Callable[[], Pairs]]]:
    def ours(sample: int) -> Pairs:
        return {(p.left, p.right) for p in alike(sets, LEAST, sample=sample)}

    sample = rules().sample
    yield "reportedly, exact index", lambda: ours(1)
    yield f"reportedly, sketch of one run in {sample}, then exact", lambda: ours(sample)
    for bands in (32, 64):
        name = f"plain MinHash-LSH, 128 hashes, {bands} bands (ours)"
        yield name, lambda bands=bands: minhash(sets, bands)  # type: ignore[misc]
    yield "plain simhash, 64 bits, at most 12 apart (ours)", lambda: simhash(sets)


def brute(sets: Sequence[Grams]) -> dict[tuple[int, int], float]:
    """Every pair, by going through all of them."""
    full = [(at, runs) for at, runs in enumerate(sets) if runs]
    found = {}
    for place, (left, one) in enumerate(full):
        for right, two in full[place + 1 :]:
            if not one.isdisjoint(two) and (share := containment(one, two)) >= LEAST:
                found[left, right] = share
    return found


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What some work gives, and how many seconds of one processor it took."""
    started = time.process_time()
    done = work()
    return done, time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
