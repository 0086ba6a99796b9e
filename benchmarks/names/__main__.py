"""Print the figures: `python -m benchmarks.names PAIRS_DIR`."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from benchmarks.names.pairs import Pair, load
from benchmarks.names.scores import Score, best_score, score
from benchmarks.names.speed import names_read, pairs_compared
from reportedly import names
from reportedly.names.marks import normalise

GROUPS = {
    "NK Latin-Latin": ("NK LL",),
    "NK across scripts": ("NK LH", "NK LJ", "NK HJ", "MIX LH", "MIX LJ", "MIX HJ"),
    "SK": ("SK LL", "SK LH", "SK LJ", "SK HJ"),
}

_LINE = "{:<20} {:<29} {:>5} {:>5}  {:>5.3f} {:>5.3f} {:>5.3f}"


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
    print(f"{'group':<20} {'way':<29} {'pos':>5} {'neg':>5}  {'P':>5} {'R':>5} {'F1':>5}")
    for group, lists in GROUPS.items():
        _print_group(group, [pair for pair in pairs if pair.group in lists])
    _print_lists(pairs)
    print(f"\nnames read:     {read_speed:>9,.0f} a second, each for the first time")
    print(f"pairs compared: {pairs_compared(pairs):>9,.0f} a second, names already read")
    return 0


def _print_group(group: str, pairs: Sequence[Pair]) -> None:
    _print_score(group, "reportedly.names", score(pairs, _same))
    for way, likeness in LIKENESSES.items():
        best, threshold = best_score(pairs, likeness)
        _print_score(group, f"{way} >= {threshold:.2f}", best)


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


def _folded(measure: Callable[[str, str], float], scale: float) -> Callable[[str, str], float]:
    """Return a likeness on lower case letters without marks, as its users would prepare them."""
    return lambda a, b: measure(_prepared(a), _prepared(b)) / scale


def _prepared(text: str) -> str:
    if names.read(text).script != "latin":
        return text
    plain = normalise(text).replace("ŏ", "o").replace("ŭ", "u").replace("'", "")
    return " ".join(plain.replace("-", " ").replace(",", " ").split())


LIKENESSES = {
    "rapidfuzz ratio": _folded(fuzz.ratio, 100),
    "rapidfuzz token_sort": _folded(fuzz.token_sort_ratio, 100),
    "Jaro-Winkler": _folded(JaroWinkler.similarity, 1),
}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
