"""Tables of records and scores, for the terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from reportedly.packs import Pack
from reportedly.tell.fitted import Fitted
from reportedly.tell.records.phrases import NONE, is_few, percent, plural, span
from reportedly.tell.view import table, words
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import Record, Score

_NUMBERS = ("shown\ntrue", "shown\nfalse", "never\nseen", "open", "share", "90 %", "bounds")
_BAR = "0        50       100"


def records_tables(rows: Sequence[Record], pack: Pack) -> Group:
    """Records of several sources: a table a kind of claim, so that like stands beside like."""
    kinds = dict.fromkeys(row.what for row in rows)
    made: list[RenderableType] = []
    for kind in kinds:
        made += [""] if made else []
        made.append(records_table([row for row in rows if row.what == kind], pack, who=True))
    return Group(*made)


def records_table(rows: Sequence[Record], pack: Pack, *, who: bool) -> Fitted:
    """Records, one a line: of whom, where that is not one and the same, and on what, likewise.

    A star at a share stands for fewer settled cases than can say more than their counts; the
    interval is drawn beside its numbers where there is room.
    """
    kinds = {row.what for row in rows}
    alike = who and len(kinds) == 1
    title = f"On {plural(kinds.pop())}" if alike else None
    heads = (*(("source",) if who else ()), *(() if alike else ("of",)))
    made = table(*heads, *_NUMBERS, _BAR, title=title)
    made.pictures = frozenset({_BAR})
    for column in made.columns:
        column.no_wrap = column.header != "source"
        column.justify = "right" if column.header in _NUMBERS else "left"
    for row in rows:
        counts = row.counts
        star = "*" if is_few(row, pack) else " "
        told = counts.reported
        made.add_row(
            *([words(row.who)] if who else []),
            *([] if alike else [words(plural(row.what))]),
            *(words(n) for n in (counts.held, counts.failed, counts.unseen, counts.open)),
            words(f"{percent(row.mean)}{star}" if told else f"{NONE} "),
            words(span(row.low, row.high) if told else NONE),
            words(span(row.floor, row.ceiling)),
            Text(interval_bar(row.low, row.mean, row.high) if told else "", "dim"),
        )
    return made


def interval_bar(low: float, mean: float, high: float) -> str:
    """An interval between 0 and 1 as a bar of 21 characters: "     ├──●────┤       "."""
    ends = [round(20 * min(max(share, 0.0), 1.0)) for share in (low, mean, high)]
    bar = [" "] * 21
    bar[ends[0] : ends[2] + 1] = "─" * (ends[2] + 1 - ends[0])
    bar[ends[0]], bar[ends[2]] = "├", "┤"
    bar[ends[1]] = "●"
    return "".join(bar)


def scores_table(scores: Sequence[Score]) -> Fitted:
    """The scores of our own beliefs beside those of the share known by then."""
    made = table("when", "cases", "Brier", "base rate", "log score", "base rate", "skill")
    for column in made.columns[1:]:
        column.justify = "right"
    for score in scores:
        made.add_row(
            words("first report" if not score.lag else f"{score.lag} days on"),
            words(score.n),
            *(words(_three(n)) for n in (score.brier, score.base_brier)),
            *(words(_three(n)) for n in (score.log, score.base_log)),
            words(NONE if score.skill is None else f"{score.skill:+.2f}"),
        )
    return made


def reliability_table(reliability: Reliability) -> Fitted:
    """What we believed beside how much of it held, in rising steps."""
    made = table("believed", "cases", "held", "share")
    for column in made.columns:
        column.justify = "right"
    for step in reliability.steps:
        made.add_row(
            words(span(step.low, step.high)),
            words(step.count),
            words(round(step.held * step.count)),
            words(percent(step.held)),
        )
    return made


def _three(number: float | None) -> str:
    return NONE if number is None else f"{number:.3f}"
