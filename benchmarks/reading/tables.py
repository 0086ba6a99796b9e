"""Results as text for the terminal and as a block of Markdown for the page on quality."""

from collections.abc import Callable, Iterator
from math import isnan

from benchmarks.reading.results import OURS, PARTS, Results
from benchmarks.reading.scoring import Score

BLOCK = "benchmarks.reading"
"""The name of the block of figures in a page."""
_SLOTS = ("origins", "chain", "when", "post", "where", "to", "certainty", "hedged", "core")


def text(results: Results, *, errors: bool = False) -> str:
    """Everything, a line a reader and part.

    Args:
        results: of one run.
        errors: whether to add what the shipped reader got wrong, a line each: on the samples that
            may be tuned on only, so that the held-out third stays unseen.
    """
    lines = [results.versions, f"kinds: {', '.join(results.kinds)}"]
    for part, meaning in PARTS.items():
        lines += ["", f"{part}: {meaning}"]
        lines += [f"  {who}: {parts[part].line()}" for who, parts in results.scores.items()]
    lines += ["", "found/gold/predicted by kind, all ten kinds:"]
    kinds = results.scores[OURS]["all ten kinds"].kinds
    lines += [f"  {kind}: {'/'.join(map(str, counts))}" for kind, counts in kinds.items()]
    if errors:
        lines += ["", *results.scores[OURS]["tuned"].errors]
    return "\n".join(lines)


def markdown(results: Results) -> str:
    """The figures as Markdown: claims and figures found, then the slots of the claims."""
    found = ("reports", "gold claims", "F1", "P", "R", "core R", "figures F1", "false on controls")
    lines = [
        f"Measured {results.day.isoformat()} by `python -m benchmarks.reading` with "
        f"{results.versions}. Kinds: {', '.join(results.kinds)}.",
        "",
        "Claims and figures found:",
        "",
        *_table(results, found, _found),
        "",
        "Slots of the claims found, share right:",
        "",
        *_table(results, _SLOTS, _slots),
    ]
    return "\n".join(lines)


def _table(
    results: Results, heads: tuple[str, ...], cells: Callable[[Score], list[str]]
) -> Iterator[str]:
    yield "| samples | reader | " + " | ".join(heads) + " |"
    yield "| --- | --- |" + " ---: |" * len(heads)
    for part in PARTS:
        for who, parts in results.scores.items():
            yield f"| {part} | {who} | " + " | ".join(cells(parts[part])) + " |"


def _found(one: Score) -> list[str]:
    rates = (one.f1, one.precision, one.recall, one.core, one.figures)
    return [
        str(one.documents),
        str(one.gold),
        *map(_share, rates),
        f"{one.false} on {one.controls}",
    ]


def _slots(one: Score) -> list[str]:
    return [_share(one.slots.get(slot, float("nan"))) for slot in _SLOTS]


def _share(share: float) -> str:
    return "–" if isnan(share) else f"{share:.2f}"
