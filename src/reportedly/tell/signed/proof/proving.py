"""Proving a fact: that the words that are bound to a slot tell what it holds, and nothing else.

It reads the item and the words, and nothing of the code that drafts: `proof/words.yaml` has its own
lists.
"""

from enum import Enum
from typing import Any

from reportedly.model import Claim, Event, Figure, Person, Remark, Report, Silence
from reportedly.tell.signed.pieces import Bound
from reportedly.tell.signed.proof.items import Items
from reportedly.tell.signed.proof.lexicon import even, exact, proof_words
from reportedly.tell.signed.proof.slots import (
    Proof,
    affirming,
    counts,
    is_comparator,
    is_date,
    is_named,
    is_named_so,
    is_noun,
    is_period,
    is_place,
    is_quote,
    is_source,
    is_status,
    is_told,
    is_value,
    is_whom,
)


class Verdict(Enum):
    """What comes of a proof."""

    BORNE_OUT = "borne out"
    WRONG = "not borne out"
    NO_PROOF = "no proof of its own"
    NO_ITEM = "no such item"


_CLAIM: dict[str, Proof] = {
    "post": is_named_so,
    "from": is_place,
    "to": is_place,
    "when": is_date,
    "charge": is_quote,
    "method": is_quote,
    "manner_words": is_quote,
    "origins": is_source,
    "chain": is_source,
    "party": is_named_so,
    "by": is_named_so,
    "country": is_place,
}
_EVENT: dict[str, Proof] = {
    "when": is_date,
    "last_seen": is_date,
    "from": is_place,
    "to": is_place,
    "post": is_named_so,
}
_REPORT: dict[str, Proof] = {
    "outlet": is_source,
    "published": is_date,
    "name": is_quote,
    "title": is_quote,
}
_FIGURE: dict[str, Proof] = {
    "measure": is_quote,
    "period": is_period,
    "origins": is_source,
    "chain": is_source,
}
_OTHER: dict[str, Proof] = {
    "who": is_named_so,
    "standing": is_named_so,
    "text": is_quote,
    "measure": is_quote,
    "what": is_quote,
    "about": is_named_so,
    "origins": is_source,
    "chain": is_source,
}


def prove(fact: Bound, items: Items, *, slots: frozenset[tuple[str, str]]) -> Verdict:
    """Whether bound words are borne out.

    Args:
        fact: the words, the item and the slot.
        items: the evidence.
        slots: item and slot of every fact of the same sentence.

    Returns:
        `NO_PROOF` where the slot is one of which only the program's own words can be told.
    """
    item = items.by_id.get(fact.item)
    if item is None:
        return Verdict.NO_ITEM
    if not fact.words.strip():
        return Verdict.WRONG
    if isinstance(item, Person):
        return _verdict(_person(fact, item, items))
    if isinstance(item, Claim):
        return _verdict(_claim(fact, item, items))
    if isinstance(item, Event):
        return _verdict(_event(fact, item, items))
    if isinstance(item, Figure):
        return _verdict(_figure(fact, item, items, slots))
    table = _REPORT if isinstance(item, Report) else _OTHER
    if isinstance(item, Remark) and fact.slot == "text":
        return _verdict(is_quote(fact.words, item.text, items))
    if isinstance(item, Silence) and fact.slot == "form":
        told = proof_words()["silences"].get(item.form, ())
        return _verdict(even(fact.words).casefold() in told if told else None)
    if isinstance(item, Report) and fact.slot.startswith("cited."):
        return _verdict(_cited(fact, item, items))
    return _verdict(_slot(fact, item, items, table))


def _verdict(borne: bool | None) -> Verdict:
    if borne is None:
        return Verdict.NO_PROOF
    return Verdict.BORNE_OUT if borne else Verdict.WRONG


def _person(fact: Bound, person: Person, items: Items) -> bool | None:
    if fact.slot == "native":
        return person.native is not None and even(fact.words) == even(person.native)
    if fact.slot == "name" or fact.slot.partition(".")[0] == "names":
        return is_named(fact.words, person, items)
    return None


def _claim(fact: Bound, claim: Claim, items: Items) -> bool | None:
    listed, words = proof_words(), even(fact.words).casefold()
    match fact.slot:
        case "who":
            return is_whom(fact.words, claim, items)
        case "kind" | "manner" | "mode" | "stage":
            return is_told(fact.words, claim, items)
        case "polarity":
            return claim.polarity == "denied" and words in listed["denials"]
        case "stance":
            return words in listed["stances"].get(claim.stance, ())
        case "certainty":
            return words in listed["certainties"].get(claim.certainty, ())
        case "basis":
            basis = claim.basis if claim.basis in listed["bases"] else "own"
            return words in listed["bases"][basis]
        case "cue":
            return claim.cue is not None and is_quote(fact.words, claim.cue.text, items)
    return _slot(fact, claim, items, _CLAIM)


def _event(fact: Bound, event: Event, items: Items) -> bool | None:
    match fact.slot:
        case "who":
            return is_whom(fact.words, event, items)
        case "kind":
            return is_noun(fact.words, event)
        case "status":
            return is_status(fact.words, event)
        case "origins.number":
            return counts(fact.words, affirming(event, items))
    head, _, rest = fact.slot.partition(".")
    if head == "origins" and rest.removesuffix(".name").isdigit():
        number = int(rest.removesuffix(".name"))
        named = [o.name for o in event.origins[number : number + 1]]
        return bool(named) and is_source(fact.words, named[0], items)
    if head == "outcome" and event.outcome is not None and rest in {"by", "because"}:
        return exact(fact.words, getattr(event.outcome, rest))
    if head == "outcome" and event.outcome is not None and rest == "known":
        return is_date(fact.words, event.outcome.known or "", items)
    return _slot(fact, event, items, _EVENT)


def _cited(fact: Bound, report: Report, items: Items) -> bool:
    """Whether words are a source that a report names."""
    names = [c.name for r in items.evidence.readings if r.report == report.id for c in r.cited]
    number = fact.slot.removeprefix("cited.")
    named = names[int(number) :][:1] if number.isdigit() else []
    return bool(named) and is_source(fact.words, named[0], items)


def _figure(
    fact: Bound, figure: Figure, items: Items, slots: frozenset[tuple[str, str]]
) -> bool | None:
    if fact.slot == "value":
        return is_value(fact.words, figure, compares=(fact.item, "comparator") in slots)
    if fact.slot == "comparator":
        return is_comparator(fact.words, figure)
    return _slot(fact, figure, items, _FIGURE)


def _slot(fact: Bound, item: Any, items: Items, table: dict[str, Proof]) -> bool | None:
    head, _, number = fact.slot.partition(".")
    proof = table.get(head)
    if proof is None:
        return None
    value = getattr(item, "from_" if head == "from" else head, None)
    if isinstance(value, tuple):
        at = int(number) if number.isdigit() else 0 if not number else len(value)
        value = value[at] if at < len(value) else None
    elif number:
        return None
    if head == "name" and isinstance(item, Report):
        value = item.name
    if value is None:
        # Told of a report whose outlet is not known, in the program's own words.
        return None if isinstance(item, Report) else False
    return proof(fact.words, str(value), items)
