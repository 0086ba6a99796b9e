"""Dates in running text, resolved against the day of publication.

The order of the rules matters. Without a day of publication only stated years resolve; all that is
relative stays open. A bare weekday is the latest one up to the day of publication; a month without a
year is the latest such month; "early", "late" and "the start of" give the year or month, no narrower.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import msgspec

from reportedly.errors import ImpossibleDate
from reportedly.read.english.lexicon import fold, raw
from reportedly.when import Leaning, When

_DATA = raw("dates")
_MONTHS: dict[str, int] = _DATA["months"]
_DAYS: dict[str, int] = _DATA["weekdays"]
_NUMBERS: dict[str, int] = _DATA["numbers"]
_FEASTS: dict[str, list[int]] = _DATA["feasts"]
_M = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_D = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:19|20)\d\d)"
_W = r"(?P<weekday>" + "|".join(sorted(_DAYS, key=len, reverse=True)) + r")\.?"
_N = r"(?P<n>\d{1,3}|" + "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True)) + ")"
_U = r"(?P<unit>day|week|month|year|decade)s?"
_PART = r"(?:(?:the )?(?:early|late|mid|middle of|beginning of|start of|end of|first half of|second half of|summer of|spring of|autumn of|winter of|fall of)[ -])?"


class Dated(msgspec.Struct, frozen=True):
    """A date expression: offsets into the text searched, and what it means."""

    start: int
    end: int
    when: When


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], date | None], When | None]]


def find(text: str, published: date | None) -> list[Dated]:
    """All date expressions of a text, leftmost longest, none overlapping."""
    low, out = fold(text), []
    for pattern, resolve in _RULES:
        for found in pattern.finditer(low):
            if any(d.start < found.end() and found.start() < d.end for d in out):
                continue
            if _auxiliary_may(text, found):
                continue
            when = _safe(resolve, found, published)
            if when is not None:
                out.append(Dated(found.start(), found.end(), _worded(when, text, found)))
    return sorted(out, key=lambda d: d.start)


def _worded(when: When, text: str, found: re.Match[str]) -> When:
    lean = when.leaning
    if lean is not None:
        lean = msgspec.structs.replace(
            lean, happening=text[found.start("what") : found.end("what")]
        )
    return msgspec.structs.replace(when, words=text[found.start() : found.end()], leaning=lean)


def _safe(
    resolve: Callable[[re.Match[str], date | None], When | None],
    found: re.Match[str],
    published: date | None,
) -> When | None:
    try:
        return resolve(found, published)
    except (ImpossibleDate, ValueError, OverflowError):
        return None


def _auxiliary_may(text: str, found: re.Match[str]) -> bool:
    """ "may" the verb and "march" the verb are no months: a lone one must be capitalised."""
    groups = found.groupdict()
    month = groups.get("month")
    if month not in {"may", "march", "mar", "sun", "sat", "dec", "jan"}:
        return False
    at = found.start("month")
    return not text[at].isupper()


def _year(found: re.Match[str], _: date | None) -> When:
    return When.year(int(found["year"]))


def _full(found: re.Match[str], _: date | None) -> When:
    return When.day(date(int(found["year"]), _MONTHS[found["month"]], int(found["day"])))


def _iso(found: re.Match[str], _: date | None) -> When:
    return When.day(date(int(found["year"]), int(found["m"]), int(found["day"])))


def _month_year(found: re.Match[str], _: date | None) -> When:
    return When.month(int(found["year"]), _MONTHS[found["month"]])


def _juche(found: re.Match[str], _: date | None) -> When:
    return When.year(int(found["n"]) + 1911)


def _day_month(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    month, day = _MONTHS[found["month"]], int(found["day"])
    year = published.year
    if (month, day) > (published.month, published.day):
        year -= 1
    return When.day(date(year, month, day), basis="relative")


def _month(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    month = _MONTHS[found["month"]]
    year = published.year - (month > published.month)
    before = found.groupdict().get("rel") or ""
    if before == "last" and month == published.month:
        year -= 1
    return When.month(year, month, basis="relative")


def _month_of_year(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    back = 0 if found["rel"] == "this" else 1
    return When.month(published.year - back, _MONTHS[found["month"]], basis="relative")


def _feast(found: re.Match[str], published: date | None) -> When | None:
    month, day = _FEASTS[found["feast"]]
    if found["year"]:
        return When.day(date(int(found["year"]), month, day))
    if published is None:
        return None
    year = published.year - ((month, day) > (published.month, published.day))
    return When.day(date(year, month, day), basis="relative")


def _weekday(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    back = (published.weekday() - _DAYS[found["weekday"]]) % 7
    if found["rel"] == "last" and back == 0:
        back = 7
    return When.day(published - timedelta(days=back), basis="relative")


def _near(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    back = 1 if found["near"] in {"yesterday", "last night", "overnight", "the day before"} else 0
    return When.day(published - timedelta(days=back), basis="relative")


def _ago(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    n = int(found["n"]) if found["n"].isdigit() else _NUMBERS[found["n"]]
    return _back(published, n, found["unit"])


def _last_unit(found: re.Match[str], published: date | None) -> When | None:
    if published is None:
        return None
    n = 0 if found["rel"] in {"this", "earlier this", "the current"} else 1
    return _back(published, n, found["unit"])


def _back(published: date, n: int, unit: str) -> When:
    if unit == "day":
        return When.day(published - timedelta(days=n), basis="relative")
    if unit == "week":
        monday = published - timedelta(days=published.weekday() + 7 * n)
        end = min(monday + timedelta(days=6), published)
        return When.between(monday, end, basis="relative")
    if unit == "month":
        months = published.year * 12 + published.month - 1 - n
        return When.month(months // 12, months % 12 + 1, basis="relative")
    return When.year(published.year - n * (10 if unit == "decade" else 1), basis="relative")


def _leaning(found: re.Match[str], _: date | None) -> When:
    n = int(found["n"]) if found["n"].isdigit() else _NUMBERS[found["n"]]
    unit = found["unit"]
    months = n * {"month": 1, "year": 12, "decade": 120}.get(unit, 0)
    days = n * {"day": 1, "week": 7}.get(unit, 0)
    side = "after" if found["side"] in {"after", "later than"} else "before"
    lean = Leaning(relation=side, happening=found["what"].strip(), months=months, days=days)  # type: ignore[arg-type]
    return When(basis="anchored", leaning=lean)


def _c(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])" + pattern + r"(?![\w-])")


_RULES: tuple[Rule, ...] = (
    (
        _c(
            rf"(?:just )?{_N} {_U} (?P<side>after|before|later than) (?P<what>(?!that|which|the fact)\w[\w'-]*(?: \w[\w'-]*)?)"
        ),
        _leaning,
    ),
    (_c(_Y + r"-(?P<m>\d\d)-(?P<day>\d\d)"), _iso),
    (_c(rf"(?:{_W},? )?(?:the )?{_D}(?: of)? {_M},? {_Y}"), _full),
    (_c(rf"(?:{_W},? )?{_M} {_D},? {_Y}"), _full),
    (_c(r"juche (?P<n>\d{2,3})"), _juche),
    (_c(rf"{_PART}{_M}(?: of)?,? {_Y}"), _month_year),
    (_c(rf"{_PART}{_M} (?:of )?(?P<rel>last|this|that|the previous) year"), _month_of_year),
    (_c(r"(?P<feast>" + "|".join(map(re.escape, _FEASTS)) + rf")(?:,? {_Y})?"), _feast),
    (_c(rf"(?:{_W},? )?(?:the )?{_D}(?: of)? {_M}"), _day_month),
    (_c(rf"(?:{_W},? )?{_M} {_D}"), _day_month),
    (_c(rf"{_N} {_U} (?:ago|earlier|back)"), _ago),
    (
        _c(
            r"(?P<near>yesterday|last night|overnight|today|tonight|this morning|this afternoon|this evening)"
        ),
        _near,
    ),
    (
        _c(
            rf"{_PART}(?P<rel>last|this|earlier this|the previous|the current) (?P<unit>week|month|year|decade)"
        ),
        _last_unit,
    ),
    (_c(rf"(?:(?P<rel>last|this|on|past) )?{_W}"), _weekday),
    (_c(rf"(?:in |since |until |by |during |from )?(?:(?P<rel>last|this) )?{_PART}{_M}"), _month),
    (_c(rf"{_PART}{_Y}"), _year),
)


def iter_years(text: str) -> Iterator[int]:
    """The years that a text names."""
    return (int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))
