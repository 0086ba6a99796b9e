"""The words that tell of a happening, as the files of `data/kinds` list them."""

import re
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Literal, get_args

import msgspec

from reportedly.model import Kind
from reportedly.read.english.lexicon import alternation, table


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """One row of the file, which says what each slot means."""

    forms: tuple[str, ...]
    who: Literal["subject", "object", "of", "after", "near", "next", "doer", "is"]
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")
    place: Literal["to", "haven", "either", "at"] | None = None
    amid: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    weak: bool = False
    absent: bool = False
    denies: bool = False
    lacks: bool = False
    state: bool = False
    beside: bool = False
    caption: bool = False
    never: tuple[str, ...] = ()
    office: bool = False
    shares: bool = False
    manner: str | None = None
    aside: bool = False

    @cached_property
    def asked(self) -> tuple[re.Pattern[str] | None, ...]:
        """What `with`, `follows` and `amid` look for, in this order; None where they are empty."""
        return _patterns(self.with_, self.follows, self.amid)

    @cached_property
    def barred(self) -> tuple[re.Pattern[str] | None, ...]:
        """What `unless`, `not_before` and `never` look for, in this order; None for the empty."""
        return _patterns(self.unless, self.not_before, self.never)


def _patterns(*lists: tuple[str, ...]) -> tuple[re.Pattern[str] | None, ...]:
    return tuple(alternation(listed) if listed else None for listed in lists)


class Trigger(msgspec.Struct, frozen=True):
    """A row with the kind that it tells of."""

    kind: Kind
    row: Row


class Triggers(msgspec.Struct, frozen=True):
    """Triggers that are looked for together: of two that overlap the longer counts.

    Attributes:
        by_form: the triggers of each form.
        pattern: what finds any form in text in lower case.
        telling: the same without the forms that only tell who shared in what another did.
    """

    by_form: dict[str, tuple[Trigger, ...]]
    pattern: re.Pattern[str]
    telling: re.Pattern[str]


@cache
def triggers() -> tuple[Triggers, ...]:
    """The triggers of all kinds, each kind's own file in its order.

    Appearances apart: "arrived in" tells of one, and must not hide the "arrived" of a defection.
    """
    kinds: tuple[Kind, ...] = get_args(Kind)
    return (_listed([k for k in kinds if k != "appearance"]), _listed(["appearance"]))


def _listed(kinds: Sequence[Kind]) -> Triggers:
    by_form: dict[str, tuple[Trigger, ...]] = {}
    for kind in kinds:
        for row in table(f"kinds/{kind}", tuple[Row, ...]):
            for form in dict.fromkeys(row.forms):
                by_form[form] = (*by_form.get(form, ()), Trigger(kind, row))
    telling = [f for f, told in by_form.items() if not all(t.row.beside for t in told)]
    return Triggers(by_form, alternation(by_form), alternation(telling))
