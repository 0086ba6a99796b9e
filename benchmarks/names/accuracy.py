"""Precision, recall and F1 of names, beside other libraries in the same run."""

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.names import peers
from benchmarks.names.pairs import Pair
from benchmarks.names.scores import Score, best_score, score
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


def lines(pairs: Sequence[Pair]) -> Iterator[str]:
    """What to print: scores by set and group, then answers by whose names and which scripts."""
    for title, those in _sets(pairs):
        yield title
        yield _HEAD
        for group, lists in GROUPS.items():
            yield from _group(group, [pair for pair in those if pair.group in lists])
        yield ""
    if peers.logic_v2() is None:
        yield from (peers.MISSING, "")
    yield from _answers(pairs)


def _sets(pairs: Sequence[Pair]) -> Iterator[tuple[str, Sequence[Pair]]]:
    yield "development pairs", pairs
    yield "collected, the half that rules may be mended on", collected("tune")
    yield "collected, the half that is only counted", collected("held")
    yield f"drawn in five systems, seed {_SEED}", list(generated(_SEED, _DRAWN))


def _group(group: str, pairs: Sequence[Pair]) -> Iterator[str]:
    if not pairs:
        return
    yield _line(group, "reportedly.names", score(pairs, _same))
    native = any(pair.group[-2:] != "LL" for pair in pairs)
    for way, likeness in peers.peers().items():
        best, threshold = best_score(pairs, likeness)
        yield _line(group, f"{way} >= {threshold:.2f}", best)
        if native:
            best, threshold = best_score(pairs, peers.romanising(likeness))
            yield _line(group, f"{way}, romanised >= {threshold:.2f}", best)


def _line(group: str, way: str, got: Score) -> str:
    return _LINE.format(group, way, got.positives, got.negatives, got.precision, got.recall, got.f1)


def _answers(pairs: Sequence[Pair]) -> Iterator[str]:
    answers = Counter((p.same, p.group, names.compare(p.a, p.b).answer) for p in pairs)
    for same in (True, False):
        yield f"{'one name' if same else 'two names':<12} {'match':>6} {'possible':>9} {'no':>6}"
        for group in sorted({group for truth, group, _ in answers if truth is same}):
            match, possible, no = (
                answers[same, group, answer] for answer in ("match", "possible", "no")
            )
            yield f"{group:<12} {match:>6} {possible:>9} {no:>6}"
        yield ""


def _same(a: str, b: str) -> bool:
    return names.compare(a, b).answer == "match"
