"""The words that tell of a happening, as the files of `data/kinds` list them."""

import re
from functools import cache
from typing import Literal, get_args

import msgspec

from reportedly.model import Kind
from reportedly.read.english.lexicon import alternation, table


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of the file, which says what each slot means."""

    forms: tuple[str, ...]
    who: Literal["subject", "object", "of", "after", "next", "doer"]
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")
    place: Literal["to", "haven", "either", "at"] | None = None
    amid: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    weak: bool = False
    absent: bool = False
    denies: bool = False
    lacks: bool = False
    state: bool = False
    caption: bool = False
    never: tuple[str, ...] = ()
    office: bool = False
    shares: bool = False
    manner: str | None = None
    aside: bool = False


class Trigger(msgspec.Struct, frozen=True):
    """A row with the kind that it tells of."""

    kind: Kind
    row: Row


class Triggers(msgspec.Struct, frozen=True):
    """All triggers.

    Attributes:
        by_form: the triggers of each form.
        pattern: what finds any form in text in lower case.
    """

    by_form: dict[str, tuple[Trigger, ...]]
    pattern: re.Pattern[str]


@cache
def triggers() -> Triggers:
    """The triggers of all kinds, each kind's own file in its order."""
    by_form: dict[str, tuple[Trigger, ...]] = {}
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        for row in table(f"kinds/{kind}", tuple[Row, ...]):
            for form in dict.fromkeys(row.forms):
                by_form[form] = (*by_form.get(form, ()), Trigger(kind, row))
    return Triggers(by_form, alternation(by_form))
