"""The words of dates, as `data/dates.yaml` and `data/numbers.yaml` list them."""

import msgspec

from reportedly.read.english.lexicon import table


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: dict[str, int]
    weekdays: dict[str, int]
    verbs_too: frozenset[str]
    near: tuple[str, ...]
    parts: tuple[str, ...]
    feasts: dict[str, tuple[int, int]]


_ROWS = table("dates", _Rows)
_NUMBERS = table("numbers", dict[str, dict[str, int]])

MONTHS, WEEKDAYS, FEASTS = _ROWS.months, _ROWS.weekdays, _ROWS.feasts
"""Months from 1, weekdays from 0 for Monday, and feasts as month and day, by their words."""

NUMBERS = _NUMBERS["cardinals"] | _NUMBERS["vague"]
"""What stands for a number before a unit of time."""

NEAR, PARTS, VERBS_TOO = _ROWS.near, _ROWS.parts, _ROWS.verbs_too
"""Words for today and yesterday; for parts of a year or month; months that are also verbs."""
