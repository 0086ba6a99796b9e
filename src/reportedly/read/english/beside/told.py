"""What marks the sentences beside the claims, as `data/told.yaml` lists it."""

import re
from functools import cache

import msgspec

from reportedly.model import Kind
from reportedly.read.english.lexicon import alternation, either, table


class _ActRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: tuple[str, ...]
    of: tuple[str, ...]


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    assertions: tuple[str, ...]
    record: tuple[str, ...]
    record_kinds: dict[str, Kind]
    silences: dict[str, tuple[str, ...]]
    acts: dict[str, _ActRow]
    ties: tuple[str, ...]
    tied: tuple[str, ...]
    tied_how: tuple[str, ...]
    topics: dict[str, tuple[str, ...]]


class Act(msgspec.Struct, frozen=True):
    """An act or policy.

    Attributes:
        what: how it is called.
        forms: the words for doing it.
        of: the words for what it is done to.
    """

    what: str
    forms: re.Pattern[str]
    of: re.Pattern[str]


class Told(msgspec.Struct, frozen=True):
    """The rows of `told.yaml`, compiled; the file says what each list is.

    `silent` and `acting` find any silence and any act: most sentences hold none.
    """

    assertions: tuple[re.Pattern[str], ...]
    record: re.Pattern[str]
    record_kinds: tuple[tuple[re.Pattern[str], Kind], ...]
    silences: tuple[tuple[str, re.Pattern[str]], ...]
    silent: re.Pattern[str]
    acts: tuple[Act, ...]
    acting: re.Pattern[str]
    ties: re.Pattern[str]
    topics: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def told() -> Told:
    """The rows of `told.yaml`."""
    rows = table("told", _Rows)
    return Told(
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in rows.assertions),
        alternation(rows.record),
        tuple((re.compile(rf"\b{stem}"), kind) for stem, kind in rows.record_kinds.items()),
        tuple((form, alternation(phrases)) for form, phrases in rows.silences.items()),
        alternation(p for phrases in rows.silences.values() for p in phrases),
        tuple(Act(w, alternation(r.forms), alternation(r.of)) for w, r in rows.acts.items()),
        alternation(form for row in rows.acts.values() for form in row.forms),
        _ties(rows),
        tuple((topic, alternation(listed)) for topic, listed in rows.topics.items()),
    )


def _ties(rows: _Rows) -> re.Pattern[str]:
    """Phrases of ties, and "is the younger sister of" with or without its verb and article."""
    of = (
        r"(?:(?:is|was|are|were) )?(?:(?:an?|the) )?"
        rf"(?:(?:{either(rows.tied_how)})[ -])?(?:{either(rows.tied)}) of"
    )
    return re.compile(rf"(?<!\w)(?:{either(rows.ties)}|{of})(?!\w)")
