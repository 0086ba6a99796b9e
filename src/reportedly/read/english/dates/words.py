"""The words of dates: the rows of `data/dates.yaml`, `data/feasts.yaml` and `data/numbers.yaml`."""

from datetime import date

import msgspec

from reportedly.read.english.lexicon import fold, table

Day = tuple[int, int]
"""Month and day, or first and last month."""


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: tuple[str, ...]
    verbs_too: frozenset[str]
    near: dict[str, int]
    parts: tuple[str, ...]
    seasons: dict[str, int]
    spans: dict[str, Day]
    units_back: dict[str, int]
    ordinals: dict[str, int]
    not_days: tuple[str, ...]
    named_after_days: tuple[str, ...]
    said_nouns: frozenset[str]
    said_verbs: frozenset[str]
    perfect: frozenset[str]
    present: frozenset[str]
    pluperfect: frozenset[str]
    sees: frozenset[str]
    occurs: frozenset[str]
    happening_nouns: dict[str, frozenset[str]]
    relatives: frozenset[str]
    modals: frozenset[str]


class _Anniversary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]
    first: date


class _Feasts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fixed: dict[str, dict[str, Day]]
    moving: dict[str, dict[int, Day]]
    same: dict[str, str]
    easter: dict[str, int]
    by_weekday: dict[str, tuple[int, int, int]]
    anniversaries: dict[str, tuple[_Anniversary, ...]]


ROWS = table("dates", _Rows)
"""The rows of `dates.yaml`; the file says what each list is."""

_FEASTS = table("feasts", _Feasts)
_NUMBERS = table("numbers", dict[str, dict[str, int]])

MONTHS, WEEKDAYS = ROWS.months, ROWS.weekdays
"""Months from 1 and weekdays from 0 for Monday, by their words."""

NUMBERS = _NUMBERS["cardinals"] | _NUMBERS["vague"]
"""What stands for a number before a unit of time."""

FIXED: dict[str, Day] = {w: day for rows in _FEASTS.fixed.values() for w, day in rows.items()}
"""Feasts on a fixed day."""

MOVING: dict[str, dict[int, Day]] = _FEASTS.moving | {
    w: _FEASTS.moving[of] for w, of in _FEASTS.same.items()
}
"""Feasts that move, by year."""

BY_WEEKDAY = _FEASTS.by_weekday
"""Feasts by month, weekday from 0 for Monday, and which such day of the month."""

EASTER = _FEASTS.easter
"""Feasts by their distance in days from Easter Sunday."""

ANNIVERSARIES: dict[str, date] = {
    fold(word): row.first
    for rows in _FEASTS.anniversaries.values()
    for row in rows
    for word in row.words
}
"""What has anniversaries, and its first day."""
