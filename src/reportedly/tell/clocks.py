"""By which clocks a picture stands: the day of the world, the day of the ledger, what has none."""

from reportedly.model import Picture
from reportedly.tell.wording import counted


def undated(picture: Picture) -> int:
    """How many reports of a picture as of a day have no date: each counts from the day got."""
    return sum(report.published is None for report in picture.reports) if picture.as_of else 0


def clock_words(as_of: str | None, recorded: str | None, undated: int) -> str:
    """The days that were asked for, in sentences; empty where all of today's ledger was.

    Args:
        as_of: the day by which reports and rulings were public.
        recorded: the day by which the ledger had learned what it tells from.
        undated: how many of the reports have no date.
    """
    told = [f"As of {as_of}."] if as_of else []
    if recorded:
        told.append(f"As this ledger had it on {recorded}.")
    if undated:
        told.append(undated_words(undated))
    return " ".join(told)


def undated_words(undated: int) -> str:
    """The sentence that flags reports without a date."""
    many = undated != 1
    count, got = ("count", "they were got") if many else ("counts", "it was got")
    return f"{counted(undated, 'report')} without a date {count} from the day {got}."
