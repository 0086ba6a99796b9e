"""Tables of records and scores, for the terminal."""

from collections.abc import Iterable, Sequence

from rich.table import Table

from reportedly.packs import Pack
from reportedly.tell.records.phrases import NONE, denials, is_few, percent, plural, span
from reportedly.tell.view import table, words
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import Record, Score


def records_table(rows: Iterable[Record], pack: Pack, *, who: bool) -> Table:
    """Records, one a line; with whose they are where that is not one and the same.

    A star at a mean stands for fewer settled cases than can say more than their counts.
    """
    first = ("source",) if who else ()
    told = list(rows)
    denied = any(denials(row.counts) for row in told)
    last = ("denials",) if denied else ()
    numbers = (
        "shown\ntrue",
        "shown\nfalse",
        "never seen\nsince",
        "open",
        "share",
        "90 %",
        "bounds",
    )
    made = table(*first, "of", *numbers, *last)
    for column in made.columns:
        column.no_wrap = column.header not in {"source", "denials"}
        column.justify = "right" if column.header in numbers else "left"
    for row in told:
        counts = row.counts
        star = "*" if is_few(row, pack) else " "
        mean = f"{percent(row.mean)}{star}" if counts.reported else f"{NONE} "
        made.add_row(
            *([words(row.who)] if who else []),
            words(plural(row.what)),
            *(words(n) for n in (counts.held, counts.failed, counts.unseen, counts.open)),
            words(mean),
            words(span(row.low, row.high) if counts.reported else NONE),
            words(span(row.floor, row.ceiling)),
            *([words(denials(counts))] if denied else []),
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
