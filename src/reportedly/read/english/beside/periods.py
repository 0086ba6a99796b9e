"""The period of a count: the date that goes with it, or the one it is compared with."""

import re
from functools import cache

from reportedly.model import Quote
from reportedly.read.english.beside.counted import measure_words
from reportedly.read.english.beside.measures import NUMBER, Count
from reportedly.read.english.dates import Dated
from reportedly.read.english.lexicon import either
from reportedly.read.english.scene import Scene
from reportedly.when import When

_MONTHS, _QUARTER = 12, 3
_BREAK = re.compile(r"[;:–—]| - |, and in ")
_THROUGH = ("as of", "by", "through", "until", "by the end of", "to the end of")
_YEARS = re.compile(r"((?:19|20)\d\d) ?[-–/] ?(\d\d(?:\d\d)?)\b")
_TIED = re.compile(
    r" ?(?:with|saw|had|at|:|=|\(|brought|counted) ?(?:just |only )?(?:the )?(?=\d[\d,]*(?![\d,]))"
)
"""What ties a date to the number right behind it ("2022 with 67")."""
_SPAN = 6
"""Code points behind a year in which the end of its span stands ("1950-53")."""
_NOW = frozenset({"today", "now", "yesterday"})
_THE_YEAR = re.compile(r"\b(?:of|in|during) the year$")
_WITHIN = re.compile(r"\d{4}-(Q\d|\d\d to \d{4}-\d\d|\d\d)$")


def period(scene: Scene, count: Count, before: str | None) -> tuple[str | None, Quote | None]:
    """When what was counted came about, with its words.

    The date nearest after the count, else nearest before; "as of" and "by" are "through".

    Args:
        scene: the sentence.
        count: the count in it.
        before: the period of the figure before it, of which "the same months" may speak.
    """
    best = _date(scene, count)
    if best is None:
        return None, None
    low = scene.sentence.low
    lead, own = low[: best.start].rstrip(), low[best.start :]
    spanned = _YEARS.search(low, best.start, best.end + _SPAN)
    if spanned is not None:
        lead = low[: spanned.start()].rstrip()
        return _span(spanned, lead), scene.sentence.cut(best.start, spanned.end())
    written = _written(best.when)
    if before is not None and _THE_YEAR.search(low[best.start : best.end]):
        written = _year_of(before) + written[4:]
    again = _WITHIN.search(before or "") if _same().search(lead) else None
    if again is not None and re.fullmatch(r"\d{4}", written):
        written = again.group().replace(again.group()[:4], written)
    form = ""
    for word in (*_THROUGH, "since"):
        if lead.endswith(word) or own.startswith(word + " "):
            form = "since " if word == "since" else "through "
            break
    return f"{form}{written}", scene.words_of(best)


def _year_of(before: str) -> str:
    """The last year that a period names: "the year" is the one told of."""
    return re.findall(r"\d{4}", before)[-1] if re.search(r"\d{4}", before) else ""


def _date(scene: Scene, count: Count) -> Dated | None:
    """The date that goes with a count; the day on which it was told is none."""
    start, end = (at - scene.sentence.start for at in (count.number.start, count.number.end))
    low = scene.sentence.low
    dated = [d for d in scene.dated if d.when.edtf is not None and not _of_telling(low, d)]
    earlier = max((d for d in dated if d.end <= start), key=lambda d: d.end, default=None)
    tied = {d.start: found.end() for d in dated if (found := _TIED.match(low, d.end))}
    if earlier is not None and tied.get(earlier.start) == start:
        return earlier
    later = (d for d in dated if d.start >= start and d.start not in tied)
    after = [d for d in later if not _BREAK.search(low, end, d.start)]
    best = min(after, key=lambda d: d.start, default=None)
    limit = _next_number(scene, count)
    if best is None or (limit is not None and best.start > limit):
        return earlier or best
    return best


def _of_telling(low: str, dated: Dated) -> bool:
    """Whether a day is that of the telling ("said on Monday", "data released Friday", "today")."""
    if dated.when.precision != "day":
        return False
    if low[dated.start : dated.end] in _NOW:
        return True
    return _tells().search(low[: dated.start]) is not None


@cache
def _tells() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{either(measure_words().tells)})(?: (?:here|on|late|early|in a \w+))* $"
    )


@cache
def _same() -> re.Pattern[str]:
    return re.compile(rf"\bsame (?:{either(measure_words().spans)})(?: (?:of|in|a|the|during))*$")


def _span(years: re.Match[str], lead: str) -> str:
    """Years from one to another; of "the end of the 1950-53 war" only the last counts."""
    first, last = years.group(1), years.group(2)
    last = last if len(last) == len(first) else first[: -len(last)] + last
    if re.search(r"\b(?:end|close) of the$", lead):
        return f"since {last}" if "since" in lead.split()[-6:] else last
    return f"{first} to {last}"


def _written(when: When) -> str:
    """A period as `YYYY`, `YYYY-Qn`, `YYYY-MM` or "YYYY-MM to YYYY-MM"."""
    first, last = when.earliest, when.latest
    if when.precision != "year" or first is None or last is None:
        return when.edtf or ""
    months = (first.month, last.month)
    if last.year != first.year or months == (1, _MONTHS):
        return when.edtf or ""
    if first.month % _QUARTER == 1 and last.month - first.month == _QUARTER - 1:
        return f"{first.year}-Q{last.month // _QUARTER}"
    return f"{first.year}-{first.month:02} to {last.year}-{last.month:02}"


def _next_number(scene: Scene, count: Count) -> int | None:
    """Where the next number stands that belongs to no date."""
    end = count.number.end - scene.sentence.start
    for found in NUMBER.finditer(scene.sentence.low, end):
        if not any(d.start <= found.start() < d.end for d in scene.dated):
            return found.start()
    return None
