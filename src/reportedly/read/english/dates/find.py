"""Date expressions of a text, the most telling pattern first."""

import re
from datetime import date

from msgspec.structs import replace

from reportedly.errors import ImpossibleDate
from reportedly.read.english.dates.dated import Dated
from reportedly.read.english.dates.patterns import RULES
from reportedly.read.english.dates.pointing import (
    DISTANCE,
    POINTING,
    Point,
    backward,
    moved,
    seen_from,
)
from reportedly.read.english.dates.resolve import RELATIVE, Resolve
from reportedly.read.english.dates.seen import Seen
from reportedly.read.english.dates.words import (
    ANNIVERSARIES,
    BY_WEEKDAY,
    EASTER,
    FIXED,
    MONTHS,
    MOVING,
    ROWS,
    WEEKDAYS,
)
from reportedly.read.english.lexicon import either, fold
from reportedly.when import When

__all__ = ["Dated", "find"]

# Most sentences hold no date: one look spares them the patterns.
_NAMES = either(
    [*MONTHS, *WEEKDAYS, *FIXED, *MOVING, *EASTER, *BY_WEEKDAY, *ANNIVERSARIES, *ROWS.near]
)
_SIGN = re.compile(
    r"\d|day|week|month|year|decade|fortnight|quarter|anniversary|birthday|night|morning|evening"
    rf"|{either(ROWS.seasons)}|{_NAMES}"
)
_POINTS = re.compile(
    r"\b(?:that|same|following|next|previous|preceding|later|earlier|after|before|within|in|on)\b"
)
_DISTANT = 40
"""Code points before a date in which a distance from it may stand."""


def find(text: str, published: date | None, last: When | None = None) -> list[Dated]:
    """All date expressions of a text in order, none overlapping.

    Without a day of publication only what the words themselves date is resolved; what is relative
    to it is found, and open on both sides.

    Args:
        text: a sentence.
        published: the day on which it was published.
        last: the date told last before the sentence, at which "the next day" points.
    """
    low = fold(text)
    if not _SIGN.search(low):
        return []
    seen = Seen(published=published, last=last)
    pointing = _pointing(low)
    out: list[Dated] = []
    for pattern, resolve in RULES:
        for found in pattern.finditer(low):
            if _taken(found, out) or any(_meet(p, found) for p, _ in pointing):
                continue
            if _verb(text, found):
                continue
            when = _resolved(resolve, found, seen)
            if when is None and published is None and resolve in RELATIVE:
                when = When(basis="relative")  # told, though nobody can tell which day it was
            if when is not None:
                out.append(Dated(found.start(), found.end(), _worded(when, text, found)))
    out = [_at_distance(text, low, d) for d in sorted(out, key=lambda d: d.start)]
    return _pointed(text, pointing, _in_year(low, out, seen), seen)


def _taken(found: re.Match[str], out: list[Dated]) -> bool:
    return any(d.start < found.end() and found.start() < d.end for d in out)


def _meet(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _pointing(low: str) -> list[tuple[re.Match[str], Point]]:
    """The expressions that point at a date before them, in order of the text."""
    out: list[tuple[re.Match[str], Point]] = []
    for pattern, meaning in POINTING if _POINTS.search(low) else ():
        for found in pattern.finditer(low):
            if not any(_meet(p, found) for p, _ in out):
                out.append((found, meaning))
    return sorted(out, key=lambda row: row[0].start())


def _pointed(
    text: str, pointing: list[tuple[re.Match[str], Point]], out: list[Dated], seen: Seen
) -> list[Dated]:
    """The dates with those that point at one of them, or at the one before the sentence."""
    for found, meaning in pointing:
        if _taken(found, out):
            continue
        before = [d for d in out if d.end <= found.start() and d.when.earliest is not None]
        last = max(before, key=lambda d: d.start).when if before else seen.last
        whole = last is None or (last.precision != "day" and _daily(found))
        if whole and backward(found) and seen.published is not None:
            last = seen_from(seen.published)
        if last is None:
            continue
        try:
            when = meaning(found, last)
        except (ImpossibleDate, ValueError, OverflowError):
            when = None
        if when is not None:
            out.append(Dated(found.start(), found.end(), _worded(when, text, found)))
    return sorted(out, key=lambda d: d.start)


def _daily(found: re.Match[str]) -> bool:
    """Whether it counts in days: "the previous day" points at no month told before."""
    return found.groupdict().get("unit") in {"day", "night", "morning", "afternoon", "evening"}


def _at_distance(text: str, low: str, dated: Dated) -> Dated:
    """A date with the distance told before it ("two days after 10 October")."""
    start = max(0, dated.start - _DISTANT)
    found = DISTANCE.search(low[start : dated.start])
    when = moved(found, dated.when) if found is not None else None
    if found is None or when is None:
        return dated
    first = start + found.start()
    return Dated(first, dated.end, replace(when, words=text[first : dated.end]))


def _in_year(low: str, out: list[Dated], seen: Seen) -> list[Dated]:
    """Dates without a year behind one that opens the sentence ("In May 2015 ... on April 30")."""
    first = out[0].when if out and _OPENING.fullmatch(low, 0, out[0].start) else None
    if first is None or first.basis != "stated" or first.earliest is None or not seen.published:
        return out
    year = first.earliest.year
    if year == seen.published.year or first.precision not in {"year", "month", "day"}:
        return out
    kept = out[:1]
    for dated in out[1:]:
        when, day = dated.when, dated.when.earliest
        if when.basis == "relative" and _near(low, dated):
            continue  # "In 2012 he was sacked at a Sunday meeting"
        named = when.basis == "relative" and any(m in low[dated.start : dated.end] for m in MONTHS)
        yearless = named and not _FIXED_YEAR.search(low, dated.start, dated.end)
        if yearless and day is not None and when.precision in {"day", "month"}:
            again = _with_year(when, year)
            dated = dated if again is None else Dated(dated.start, dated.end, again)
        kept.append(dated)
    return kept


def _near(low: str, dated: Dated) -> bool:
    """Whether it is a bare weekday, which says no more of another year."""
    return low[dated.start : dated.end] in WEEKDAYS


_FIXED_YEAR = re.compile(r"\b(?:year|last|this|that|following|next|previous)\b")
_OPENING = re.compile(
    r"\W*(?:(?:but|and|then|later|also|back|as|early|late|until|only) )*"
    r"(?:(?:in|on|by|at|during|around|about|since|of) )?(?:the )?"
)
"""What may stand before a date that opens a sentence."""


def _with_year(when: When, year: int) -> When | None:
    day = when.earliest
    if day is None:
        return None
    try:
        if when.precision == "day":
            again = When.day(day.replace(year=year), basis="relative")
        else:
            again = When.month(year, day.month, basis="relative")
    except ValueError:
        return None
    return replace(again, words=when.words)


def _verb(text: str, found: re.Match[str]) -> bool:
    """Whether it is "may" or "march" the verb: such a month must be capitalised."""
    if found.groupdict().get("month") not in ROWS.verbs_too:
        return False
    return not text[found.start("month")].isupper()


def _resolved(resolve: Resolve, found: re.Match[str], seen: Seen) -> When | None:
    try:
        return resolve(found, seen)
    except (ImpossibleDate, ValueError, OverflowError):
        return None  # "31 February", "900 decades ago": no calendar has it


def _worded(when: When, text: str, found: re.Match[str]) -> When:
    lean = when.leaning
    if lean is not None:
        lean = replace(lean, happening=text[found.start("what") : found.end("what")])
    # The search went over lower case: the words are taken from the text itself.
    return replace(when, words=text[found.start() : found.end()], leaning=lean)
