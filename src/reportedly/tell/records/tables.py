"""Tables of records and scores, for the terminal."""

from collections.abc import Sequence

from rich.table import Table

from reportedly.packs import Pack
from reportedly.tell.records.phrases import NONE, is_few, percent, plural, span
from reportedly.tell.view import table, words
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import Record, Score


def records_table(rows: Sequence[Record], pack: Pack, *, who: bool) -> Table:
    """Records, one a line: of whom, where that is not one and the same, and on what, likewise.

    A star at a share stands for fewer settled cases than can say more than their counts.
    """
    numbers = ("shown\ntrue", "shown\nfalse", "never\nseen", "open", "share", "90 %", "bounds")
    kinds = {row.what for row in rows}
    alike = who and len(kinds) == 1
    title = f"On {plural(kinds.pop())}" if alike else None
    heads = (*(("source",) if who else ()), *(() if alike else ("of",)))
    made = table(*heads, *numbers, title=title)
    for column in made.columns:
        column.no_wrap = column.header != "source"
        column.min_width = max(map(len, str(column.header).split("\n")))
        column.justify = "right" if column.header in numbers else "left"
    for row in rows:
        counts = row.counts
        star = "*" if is_few(row, pack) else " "
        made.add_row(
            *([words(row.who)] if who else []),
            *([] if alike else [words(plural(row.what))]),
            *(words(n) for n in (counts.held, counts.failed, counts.unseen, counts.open)),
            words(f"{percent(row.mean)}{star}" if counts.reported else f"{NONE} "),
            words(span(row.low, row.high) if counts.reported else NONE),
            words(span(row.floor, row.ceiling)),
        )
    return made


def scores_table(scores: Sequence[Score]) -> Table:
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


def reliability_table(reliability: Reliability) -> Table:
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
