"""Results as text for the terminal and as a block of Markdown for the page on quality."""

from collections.abc import Callable, Iterator

from benchmarks.reading.results import OPEN, OURS, PARTS, Results
from benchmarks.reading.scoring import Score

BLOCK = "benchmarks.reading"
"""The name of the block of figures in a page."""
_SLOTS = ("origins", "chain", "when", "post", "where", "to", "certainty", "hedged", "core")


def text(results: Results, *, errors: bool = False) -> str:
    """Everything, a line a reader and part.

    Args:
        results: of one run.
        errors: whether to add what the shipped reader got wrong, a line each: on the reports that
            may be tuned on only, so that the others stay unseen.
    """
    lines = [results.versions]
    for part in results.parts:
        lines += ["", f"{part}: {PARTS[part]}"]
        lines += [f"  {who}: {parts[part].line()}" for who, parts in results.scores.items()]
        kinds = results.scores[OURS][part].kinds.items()
        told = ", ".join(f"{kind} {'/'.join(map(str, n))}" for kind, n in sorted(kinds))
        lines += [f"  by kind (found/gold/predicted): {told}"]
    if errors:
        for part in OPEN:
            if part in results.scores[OURS]:
                lines += ["", part, *results.scores[OURS][part].errors]
    return "\n".join(lines)


def markdown(results: Results) -> str:
    """The figures as Markdown: claims and figures found, then the slots of the claims."""
    found = ("reports", "gold claims", "F1", "P", "R", "core R", "figures F1", "false on controls")
    lines = [
        f"Measured {results.day.isoformat()} by `python -m benchmarks.reading` with "
        f"{results.versions}.",
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
    for part in results.parts:
        for who, parts in results.scores.items():
            yield f"| {part} | {who} | " + " | ".join(cells(parts[part])) + " |"


def _found(one: Score) -> list[str]:
    rates = (one.f1, one.precision, one.recall, one.core, one.figures_f1)
    return [
        str(one.documents),
        str(one.gold),
        *map(_share, rates),
        f"{one.false} on {one.controls}",
    ]


def _slots(one: Score) -> list[str]:
    return [_share(one.slot(slot)) for slot in _SLOTS]


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"
