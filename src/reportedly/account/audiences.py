"""What each audience would see of a ledger, or of one thing in it: the holder's own view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from reportedly.account.clearing import clearing
from reportedly.account.leaving import Question, told_of
from reportedly.model import Noun, Picture
from reportedly.packs import Pack
from reportedly.protect import HOLDER, Audience, told_for
from reportedly.protect.audience import Level
from reportedly.protect.withheld import Withheld, withheld
from reportedly.tell.evidence import Evidence
from reportedly.tell.scope import scope_of

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


class Seen(Noun, frozen=True):
    """What one audience would be told.

    Attributes:
        level: the audience.
        label: the highest label of TLP 2.0 that it sees.
        told: how many of each kind of thing.
        withheld: how many things by rule, kind and slot.
        items: the withheld things themselves, where one thing was asked for.
    """

    level: Level
    label: str
    told: dict[str, int]
    withheld: tuple[tuple[str, str, int], ...]
    items: tuple[tuple[str, str, str, str], ...] = ()


def audiences(
    ledger: Ledger, pack: Pack, question: Question, levels: Iterable[Level] = get_args(Level)
) -> tuple[Seen, ...]:
    """What each audience would see, from those who see least.

    Args:
        ledger: open.
        pack: what is known beforehand.
        question: as of when; of what, None for everything.
        levels: the audiences.

    Raises:
        LedgerError: the ledger cannot be read.
        NotFound: nothing answers to what is asked for.
    """
    whole = told_of(ledger, pack, HOLDER, question)
    about = None if question.wanted is None else _about(whole, pack, question.wanted)
    kept = ledger.learned(question.recorded)
    everything = question._replace(wanted=None)
    found = []
    for to in map(_audience, levels):
        # A picture of its own is made only where something is left out of it.
        is_whole = clearing(kept, pack, to).is_empty
        told = told_for(whole, to, pack) if is_whole else told_of(ledger, pack, to, everything)
        found.append(_seen(whole, told, to, about))
    return tuple(found)


def _about(whole: Picture, pack: Pack, wanted: str) -> frozenset[str]:
    """Ids of the reports, claims, persons and events that belong to what is asked for."""
    own = {r.id for r in whole.reports if wanted in {r.id, r.name}}
    if own:
        read = (r for r in whole.readings if r.report in own)
        return frozenset(own | {c.id for r in read for c in (*r.claims, *r.claims_beyond)})
    scope = scope_of(Evidence(picture=whole, pack=pack), wanted)
    claims = {c for event in scope.events for c in event.claims}
    return frozenset(claims | {event.id for event in scope.events} | scope.persons)


def _audience(level: Level) -> Audience:
    named = {"for_whom": "a named recipient", "because": "a look"} if level == "red" else {}
    return Audience(level=level, **named)


def _seen(whole: Picture, told: Picture, to: Audience, about: frozenset[str] | None) -> Seen:
    kept = [w for w in withheld(whole, told) if about is None or about & {w.of, w.id}]
    counted = Counter((w.rule, f"{w.kind} {w.slot}".strip(" _")) for w in kept)
    return Seen(
        level=to.level,
        label=f"TLP:{to.highest}",
        told=_counts(told, about),
        withheld=tuple((*what, n) for what, n in sorted(counted.items())),
        items=() if about is None else tuple(sorted(map(_item, kept))),
    )


def _item(one: Withheld) -> tuple[str, str, str, str]:
    return one.rule, one.kind, one.id or one.of, one.slot.rstrip("_")


def _counts(told: Picture, about: frozenset[str] | None) -> dict[str, int]:
    claims = [c for r in told.readings for c in (*r.claims, *r.claims_beyond)]
    groups: dict[str, Iterable[Any]] = {
        "reports": told.reports,
        "claims": claims,
        "persons": told.persons,
        "events": told.events,
    }
    return {
        name: sum(about is None or noun.id in about for noun in nouns)
        for name, nouns in groups.items()
    }
