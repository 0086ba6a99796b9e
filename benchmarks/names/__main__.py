"""Print the figures: `python -m benchmarks.names PAIRS_DIR`."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.names import peers
from benchmarks.names.pairs import Pair, load
from benchmarks.names.scores import Score, best_score, score
from benchmarks.names.speed import names_read, pairs_compared
from benchmarks.names.unseen import collected, generated
from reportedly import names

GROUPS = {
    "NK Latin-Latin": ("NK LL",),
    "NK across scripts": ("NK LH", "NK LJ", "NK HJ", "MIX LH", "MIX LJ", "MIX HJ"),
    "SK": ("SK LL", "SK LH", "SK LJ", "SK HJ"),
    "drawn": ("drawn LL",),
}

_SEED, _DRAWN = 1, 300
_LINE = "{:<18} {:<38} {:>5} {:>5}  {:>5.3f} {:>5.3f} {:>5.3f}"
_HEAD = f"{'group':<18} {'way':<38} {'pos':>5} {'neg':>5}  {'P':>5} {'R':>5} {'F1':>5}"


def main(arguments: Sequence[str]) -> int:
    """Print scores by group, counts by script and speed; return the exit status."""
    if len(arguments) != 1:
        print("usage: python -m benchmarks.names PAIRS_DIR", file=sys.stderr)
        return 2
    try:
        pairs = load(Path(arguments[0]))
    except FileNotFoundError as missing:
        print(f"{missing.filename} is missing: name the folder of the pairs", file=sys.stderr)
        return 2
    read_speed = names_read(pairs)
    for title, those in _sets(pairs):
        print(f"{title}\n{_HEAD}")
        for group, lists in GROUPS.items():
            _print_group(group, [pair for pair in those if pair.group in lists])
        print()
    if peers.logic_v2() is None:
        print(f"{peers.MISSING}\n")
    _print_lists(pairs)
    print(f"\nnames read:     {read_speed:>9,.0f} a second, each for the first time")
    print(f"pairs compared: {pairs_compared(pairs):>9,.0f} a second, names already read")
    return 0


def _sets(pairs: Sequence[Pair]) -> Iterator[tuple[str, Sequence[Pair]]]:
    yield "development pairs", pairs
    yield "collected, the half that rules may be mended on", collected("tune")
    yield "collected, the half that is only counted", collected("held")
    yield f"drawn in five systems, seed {_SEED}", list(generated(_SEED, _DRAWN))


def _print_group(group: str, pairs: Sequence[Pair]) -> None:
    if not pairs:
        return
    _print_score(group, "reportedly.names", score(pairs, _same))
    native = any(pair.group[-2:] != "LL" for pair in pairs)
    for way, likeness in peers.peers().items():
        best, threshold = best_score(pairs, likeness)
        _print_score(group, f"{way} >= {threshold:.2f}", best)
        if native:
            best, threshold = best_score(pairs, peers.romanising(likeness))
            _print_score(group, f"{way}, romanised >= {threshold:.2f}", best)


def _print_score(group: str, way: str, got: Score) -> None:
    print(_LINE.format(group, way, got.positives, got.negatives, got.precision, got.recall, got.f1))


def _print_lists(pairs: Sequence[Pair]) -> None:
    answers = Counter((p.same, p.group, names.compare(p.a, p.b).answer) for p in pairs)
    for same in (True, False):
        print(f"\n{'one name' if same else 'two names':<12} {'match':>6} {'possible':>9} {'no':>6}")
        for group in sorted({group for truth, group, _ in answers if truth is same}):
            match, possible, no = (
                answers[same, group, answer] for answer in ("match", "possible", "no")
            )
            print(f"{group:<12} {match:>6} {possible:>9} {no:>6}")


def _same(a: str, b: str) -> bool:
    return names.compare(a, b).answer == "match"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
