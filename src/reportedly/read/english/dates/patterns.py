"""The forms of date expressions, the most telling first: what one takes, later ones pass over."""

import re

from reportedly.read.english.dates import resolve
from reportedly.read.english.dates.resolve import Resolve
from reportedly.read.english.dates.words import FEASTS, MONTHS, NEAR, NUMBERS, PARTS, WEEKDAYS
from reportedly.read.english.lexicon import either

_MONTH = rf"(?P<month>{either(MONTHS)})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = rf"(?P<weekday>{either(WEEKDAYS)})\.?"
_N = rf"(?P<n>[0-9]{{1,3}}|{either(NUMBERS)})"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_PART = rf"(?:(?:the )?(?:{either(PARTS)})[ -])?"
_WHAT = r"(?P<what>(?!that|which|the fact)\w[\w'-]*(?: \w[\w'-]*)?)"

_FORMS: tuple[tuple[str, Resolve], ...] = (
    (rf"(?:just )?{_N} {_UNIT} (?P<side>after|before|later than) {_WHAT}", resolve.leaning),
    (_YEAR + r"-(?P<m>\d\d)-(?P<day>\d\d)", resolve.iso),
    (rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}", resolve.full),
    (rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY},? {_YEAR}", resolve.full),
    (r"juche (?P<n>\d{2,3})", resolve.juche),
    (rf"{_PART}{_MONTH}(?: of)?,? {_YEAR}", resolve.month_year),
    (rf"{_PART}{_MONTH} (?:of )?(?P<rel>last|this|that|the previous) year", resolve.month_of_year),
    (rf"(?P<feast>{either(FEASTS)})(?:,? {_YEAR})?", resolve.feast),
    (rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}", resolve.day_month),
    (rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}", resolve.day_month),
    (rf"{_N} {_UNIT} (?:ago|earlier|back)", resolve.ago),
    (rf"(?P<near>{either(NEAR)})", resolve.near),
    (
        rf"{_PART}(?P<rel>last|this|earlier this|the previous|the current) "
        r"(?P<unit>week|month|year|decade)",
        resolve.unit,
    ),
    (rf"(?:(?P<rel>last|this|on|past) )?{_WEEKDAY}", resolve.weekday),
    (
        r"(?:in |since |until |by |during |from )?"
        rf"(?:(?P<rel>last|this) )?{_PART}{_MONTH}",
        resolve.month,
    ),
    (_PART + _YEAR, resolve.year),
)

RULES: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(rf"(?<![\w-]){form}(?![\w-])"), meaning) for form, meaning in _FORMS
)
"""Patterns over text in lower case, each with what it means."""
