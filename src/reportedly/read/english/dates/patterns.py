"""The forms of date expressions, the most telling first: what one takes, later ones pass over."""

import re

from reportedly.read.english.dates import feasts, resolve
from reportedly.read.english.dates.resolve import Resolve
from reportedly.read.english.dates.words import (
    ANNIVERSARIES,
    BY_WEEKDAY,
    EASTER,
    FIXED,
    MONTHS,
    MOVING,
    NUMBERS,
    ROWS,
    WEEKDAYS,
)
from reportedly.read.english.lexicon import either

MONTH = rf"(?P<month>{either(MONTHS)})\.?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
N = rf"(?P<n>[0-9]{{1,3}}|{either(NUMBERS)})"
UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
PART = rf"(?:(?:the )?(?:{either(ROWS.parts)})[ -]?(?:the )?)?"
TIMES = r"(?:,? (?:early |late )?(?:morning|afternoon|evening|night|noon|midnight))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TO = r"(?: ?[-–—] ?| to | and | until | till | through )"
_UNTIL = rf"(?:{_TO}\d{{1,2}}(?:st|nd|rd|th)?(?!\d|,\d{{3}}))?"
_WEEKDAY = rf"(?P<weekday>{either(WEEKDAYS)})"
_ON = rf"(?:(?:{either([*WEEKDAYS, *ROWS.short_weekdays])})\.?{TIMES}(?:,? | ?\())?(?:the )?"
_WHAT = (
    r"(?P<what>(?!that|which|last|the fact|(?:of|in|at|on|from|by|for|with|and) )"
    rf"(?!{either([*MONTHS, *WEEKDAYS])}|\d)"
    r"\w[\w'-]*(?: \w[\w'-]*)?)"
)
_ABOUT = (
    r"(?:(?:just|only|about|around|some|roughly|nearly|almost|barely|exactly|more than|less than"
    r"|over|under) )?"
)
_ORDINAL = rf"{either(ROWS.ordinals)}|\d{{1,3}}(?:st|nd|rd|th)"
_HELD = r"(?:founding )?(?:anniversary|birthday)"
_FEAST = rf"(?P<feast>{either([*FIXED, *MOVING, *EASTER, *BY_WEEKDAY])})"
_NAMED = rf" (?:{either(ROWS.named_after_days)})\b"
_NO_NAME = rf"(?!{_NAMED})"
_OF = rf"(?: of| in)?(?: the)? {YEAR}|(?: of| in)? (?P<rel>last|this|the previous|the) year"
_BACK = either([w for w in ROWS.units_back if w != "past"])

_FORMS: tuple[tuple[str, Resolve], ...] = (
    (
        # "for two months before" is how long it went on.
        rf"(?<!for )(?<!for nearly )(?<!for almost )(?<!for about )(?<!for over )(?<!for some )"
        rf"(?:(?:just|only|some|about|barely) )?(?P<n>the|[0-9]{{1,3}}|{either(NUMBERS)}) {UNIT} "
        rf"(?P<side>after|before|later than|following|prior to|ahead of) {_WHAT}",
        resolve.leaning,
    ),
    (YEAR + r"[-./](?P<m>\d\d?)[-./](?P<day>\d\d?)", resolve.iso),
    (r"(?P<m>\d\d?)/(?P<day>\d\d?)/" + YEAR, resolve.slashed),
    (rf"{_ON}{_DAY}{_UNTIL}(?: of)? {MONTH},? {YEAR}", resolve.full),
    (rf"{_ON}{MONTH} {_DAY}{_UNTIL},? ?(?:of )?{YEAR}", resolve.full),
    (rf"{YEAR},? {MONTH} {_DAY}(?! years)", resolve.full),
    (rf"juche (?P<n>\d{{2,3}})(?: \({YEAR}\))?", resolve.juche),
    (
        rf"(?:(?P<ordinal>{_ORDINAL}) )?{_HELD}(?: of)?(?: the)? (?P<what>{either(ANNIVERSARIES)})"
        rf"|(?P<what2>{either(ANNIVERSARIES)})(?:'s)? (?:(?P<ordinal2>{_ORDINAL}) )?{_HELD}",
        feasts.anniversary,
    ),
    (rf"{PART}{MONTH}(?: of)?,? {YEAR}", resolve.month_year),
    (rf"{MONTH} (?:morning|afternoon|evening|night|day) (?:in|of) {YEAR}", resolve.month_year),
    (rf"{YEAR}, {PART}{MONTH}(?![ .]+\d)", resolve.month_year),
    (
        rf"{_ON}{PART}{MONTH}(?: {_DAY}{_UNTIL})?,? (?:of )?"
        r"(?P<rel>last|this|the previous|next) year",
        resolve.of_year,
    ),
    (rf"{_ON}{_DAY}(?: of)? {MONTH},? (?:of )?(?P<rel>last|this|next) year", resolve.of_year),
    (rf"(?P<span>{either(ROWS.spans)})(?:{_OF})", resolve.span),
    (
        rf"{MONTH}(?: ?[-–] ?| to | through )(?P<until>{either(MONTHS)})\.? (?:period|quarter)"
        rf"(?: of)?(?:,? {YEAR})?",
        resolve.months,
    ),
    (rf"(?:{YEAR}(?:'s)?|(?P<rel>last|this) year's) (?P<span>{either(ROWS.spans)})", resolve.span),
    (
        rf"(?P<span>{either(w for w in ROWS.spans if 'quarter' in w)})(?P<year>)(?P<rel>)",
        resolve.span,
    ),
    (
        rf"(?:(?P<eve>(?:the )?eve of )?(?:the |last )?){_FEAST}(?:,? (?:of |in )?{YEAR}"
        r"|,? (?:of )?(?P<rel>last|this) year)?",
        feasts.feast,
    ),
    (rf"{_ON}{_DAY}{_UNTIL}(?: of)? {MONTH}{_NO_NAME}", resolve.day_month),
    (rf"{_ON}{MONTH} {_DAY}{_UNTIL}{_NO_NAME}", resolve.day_month),
    (
        rf"(?:an? )?{_ABOUT}{N}(?: and a half)? {UNIT} (?:ago|back)"
        rf"(?: (?:on )?{_WEEKDAY}| (?P<sharp>this month|next month|this week|next week|today))?",
        resolve.ago,
    ),
    (rf"(?P<near>{either(ROWS.near)})", resolve.near),
    (r"the (?P<unit>week|month|year) before last", resolve.before_last),
    (
        rf"{PART}(?P<rel>{_BACK}|over the|at the|during the) "
        r"(?:full |fiscal |calendar |academic |school )?"
        r"(?P<unit>weekend|week|month|year|decade|quarter)",
        resolve.unit,
    ),
    (
        r"(?:(?P<rel>last|this coming|this past|this|on|past|the previous|next|the coming) )?"
        rf"{_WEEKDAY}{TIMES}",
        resolve.weekday,
    ),
    (
        r"(?P<rel>last|this past|this|the previous|in the|in|during the|since the|since|by the|by"
        r"|until|through the|early|mid|late)[ -](?:(?:early|mid|late|the)[ -])?"
        rf"(?P<season>{either(ROWS.seasons)})"
        rf"(?:(?: of)?,? {YEAR}|(?! of\b))",
        resolve.season,
    ),
    (
        r"(?:in |since |until |by |during |from )?"
        rf"(?:(?P<rel>last|this|next) )?{PART}(?!(?<=\d )(?:{either(MONTHS)}){_NAMED}){MONTH}"
        rf"(?! \d\d?{_NAMED})",
        resolve.month,
    ),
    (
        r"(?:on|until|till|by|since|of) the (?P<day>\d{1,2})(?:st|nd|rd|th)"
        rf"(?! (?:{either(ROWS.not_days)})\b)",
        resolve.day_only,
    ),
    (r"(?:the )?(?:(?:early|mid|late)[ -])?" + r"(?P<year>(?:19|20)\d0)'?s", resolve.decade),
    (PART + YEAR + r"(?:[-–/](?:(?:19|20)\d\d|\d\d))?", resolve.year),
    (r"(?:in|of|since|by|from|until) '(?P<short>\d\d)", resolve.short_year),
)

RULES: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(rf"(?<![\w-])(?:{form})(?![\w-])"), meaning) for form, meaning in _FORMS
)
"""Patterns over text in lower case, each with what it means."""
