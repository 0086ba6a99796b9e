"""The figures as lines of text."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks.weighing import emergent
from benchmarks.weighing.comparing import Forecasts, few, folded, gap, row
from benchmarks.weighing.emergent import Rumour
from benchmarks.weighing.methods import LOGISTIC, OURS, methods
from benchmarks.weighing.truth import EVENTS, Near, near
from reportedly.packs import load
from reportedly.weigh.fit import Numbers

REPEATS = 5
FEW, FEW_DRAWS = 20, 20
SEEDS = range(12)
LABELS = (30, 100, 200)
KNOWN = (1.0, 0.5, 0.0)

_HEAD = f"{'':<36} {'Brier':>6} {'log':>6} {'AUC':>6}   ours less it, 90 % interval"


def on_emergent(folder: Path) -> Iterator[str]:
    """Emergent in full, without denials and with few labels; or that the file is not there."""
    path = emergent.found(folder)
    if path is None:
        yield f"Emergent: no {emergent.NAME} below {folder}"
        return
    given = emergent.rumours(path)
    earlier = emergent.before_denials(given)
    chosen = methods()
    yield (
        f"Emergent: {len(given)} decided rumours, {sum(r.true for r in given)} of them true;"
        f" {sum(len(r.reports) for r in given)} reports, one an outlet a rumour"
    )
    yield from ("", f"10-fold by rumour, {REPEATS} repeats, the same folds for all", _HEAD)
    yield from _rows(given, folded(given, chosen, REPEATS))
    yield from ("", "the same, reports that deny the rumour removed: before the debunk", _HEAD)
    yield from _rows(earlier, folded(earlier, chosen, REPEATS))
    yield from ("", f"{FEW} labels, the rest asked for, {FEW_DRAWS} draws", _HEAD)
    yield from _rows(given, few(given, chosen, FEW, FEW_DRAWS))
    yield from _scale(given, earlier)
    yield from _choices(path)


def on_made_up() -> Iterator[str]:
    """The made-up worlds: distance to the oracle, coverage, and what untraced copies cost."""
    numbers = Numbers.of(load())
    yield f"made-up truth: {EVENTS} events a world, {len(SEEDS)} worlds; Brier on unlabelled ones"
    yield (
        f"{'':<40} {'oracle':>6} {'ours':>6} {'gap':>6} {'logist.':>7} {'votes':>6} {'kind':>6}"
        f" {'covered':>8}"
    )
    for viral in (False, True):
        what = "false ones copied 3 times as much" if viral else "copied alike"
        yield what
        for labels in LABELS:
            found = near(numbers, labels=labels, known=1.0, viral=viral, seeds=SEEDS)
            yield _near(f"  {labels} labels, all origins traced", found)
        for known in KNOWN[1:]:
            found = near(numbers, labels=100, known=known, viral=viral, seeds=SEEDS)
            yield _near(f"  100 labels, {known:.0%} of copies traced", found)


def _rows(given: Sequence[Rumour], forecasts: Mapping[str, Forecasts]) -> Iterator[str]:
    for name, told in forecasts.items():
        found = row(given, told)
        line = f"{name:<36} {found.brier:6.4f} {found.log_loss:6.4f} {found.auc:6.4f}"
        if name == OURS:
            yield line
            continue
        apart = gap(given, forecasts[OURS], told)
        tie = "  (a tie)" if apart.tie else ""
        yield f"{line}   {apart.mean:+.4f} [{apart.low:+.4f}, {apart.high:+.4f}]{tie}"


def _scale(given: Sequence[Rumour], earlier: Sequence[Rumour]) -> Iterator[str]:
    """Whether the scale of the sum should be fitted to few labels."""
    numbers = Numbers.of(load())
    ways = {
        "scale fitted": msgspec.structs.replace(numbers, scale_from=0.0),
        "scale left at 1": msgspec.structs.replace(numbers, scale_from=float("inf")),
    }
    chosen = {name: methods(way)[OURS] for name, way in ways.items()}
    yield from ("", f"{FEW} labels: Brier and log loss, all reports; denials removed")
    everything, rest = (few(r, chosen, FEW, FEW_DRAWS) for r in (given, earlier))
    for name in chosen:
        one, other = row(given, everything[name]), row(earlier, rest[name])
        yield (
            f"{name:<36} {one.brier:6.4f} {one.log_loss:6.4f};"
            f" {other.brier:6.4f} {other.log_loss:6.4f}"
        )


def _choices(path: Path) -> Iterator[str]:
    """What it matters which of an outlet's differing rows is taken."""
    yield from ("", "of an outlet's rows that differ, which is taken: Brier and log loss, 10-fold")
    chosen = {name: method for name, method in methods().items() if name in (OURS, LOGISTIC)}
    for what, choose in emergent.CHOICES.items():
        given = emergent.rumours(path, choose)
        forecasts = folded(given, chosen, REPEATS)
        told = "; ".join(
            f"{name} {found.brier:.4f} {found.log_loss:.4f}"
            for name, found in ((n, row(given, forecasts[n])) for n in chosen)
        )
        yield f"{what:<28} {told}"


def _near(what: str, found: Near) -> str:
    logistic = "none" if found.logistic is None else f"{found.logistic:.4f}"
    return (
        f"{what:<40} {found.oracle:6.4f} {found.ours:6.4f} {found.ours - found.oracle:6.4f}"
        f" {logistic:>7} {found.vote:6.4f} {found.base:6.4f} {found.covered:8.3f}"
    )
