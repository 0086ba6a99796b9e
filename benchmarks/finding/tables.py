"""Results as text for the terminal and as a block of Markdown for a page."""

from collections.abc import Iterator
from datetime import date

from benchmarks.finding.finders import KOREAN_ONLY, PEER, finders
from benchmarks.finding.gold import KINDS, Kind
from benchmarks.finding.results import READER, Results
from reportedly import __version__

BLOCK = "benchmarks.finding"
"""The name of the block of figures in a page."""

_MEANING = {"korean": "full Korean names", "other": "full names of other persons"}
_LINE = "{:<9} {:<29} {:>5} {:>6} {:>6}  {:>5} {:>5}"


def text(results: Results, *, errors: bool = False) -> str:
    """Everything, a line a finder and part.

    Args:
        results: of one run.
        errors: whether to add what the reader and the strong shapes got wrong: on the samples that
            may be tuned on only, so that the held-out third stays unseen.
    """
    lines = [f"reportedly {__version__}"]
    for kind in KINDS:
        lines += ["", _MEANING[kind]]
        lines.append(_LINE.format("samples", "finder", "gold", "taken", "right", "P", "R"))
        for part, finder, *cells in _cells(results, kind):
            lines.append(_LINE.format(part, finder, *cells))
    lines += ["", _standing(results)]
    if f"spaCy {PEER}" not in finders():
        lines.append(f"{PEER} is not installed: without that peer")
    if errors:
        lines += ["", *_errors(results)]
    return "\n".join(lines)


def markdown(results: Results) -> str:
    """The figures as Markdown, a table a kind of name."""
    lines = [f"Measured {date.today()} by `python -m {BLOCK}` with reportedly {__version__}.", ""]
    for kind in KINDS:
        lines += [
            f"{_MEANING[kind][:1].upper()}{_MEANING[kind][1:]}:",
            "",
            "| samples | finder | gold | taken | right | P | R |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
            *("| " + " | ".join(map(str, row)) + " |" for row in _cells(results, kind)),
            "",
        ]
    return "\n".join([*lines, _standing(results)])


def plain(results: Results) -> dict[str, object]:
    """The figures as JSON has them; a share of nothing is null."""
    return {
        "version": __version__,
        "scores": {
            kind: {
                finder: {
                    part: {
                        "gold": (got := results.counts(finder, part, kind)).gold,
                        "taken": got.taken,
                        "right": got.right,
                        "precision": got.precision,
                        "recall": got.recall,
                    }
                    for part in results.parts
                }
                for finder in results.outcomes
            }
            for kind in KINDS
        },
        "with a post": {role: list(counts) for role, counts in results.standing.items()},
    }


def _cells(results: Results, kind: Kind) -> Iterator[tuple[str | int, ...]]:
    for part in results.parts:
        for finder in results.outcomes:
            if kind == "other" and finder in KOREAN_ONLY:
                continue
            got = results.counts(finder, part, kind)
            rates = (_share(got.precision), _share(got.recall))
            yield part, finder, got.gold, got.taken, got.right, *rates


def _standing(results: Results) -> str:
    told = (f"{role} {a} of {b}" for role, (a, b) in results.standing.items())
    return f"mentions that carry a post, all samples: {', '.join(told)}"


def _errors(results: Results) -> Iterator[str]:
    for finder in (READER, "reader, each naming", "names.find strong"):
        for report in results.parts["tuned"]:
            outcome = results.outcomes[finder][report]
            yield from (f"{finder}: {report}: MISSED {words!r}" for words in outcome.missed)
            yield from (f"{finder}: {report}: WRONG {words!r}" for words in outcome.wrong)


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"
