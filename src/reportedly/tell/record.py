"""How reports of some kinds by some types of source have turned out."""

from collections.abc import Iterator

from reportedly.model import Event, Origin
from reportedly.tell.accounts import affirming
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.nouns import Sentence
from reportedly.tell.records.history import past_words
from reportedly.tell.scope import Scope
from reportedly.tell.wording import bound, number_word, phrase, plural_of, wording
from reportedly.tell.words import NOTHING, Words, fact, filled, in_a_row

Asked = tuple[Event, Origin]


def turned_out(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """For each kind of event and type of source in scope, how many cases on file are settled.

    No rate is told below the number of settled cases that can bear one. Types of which the same is
    to be told stand in one sentence; those of which nothing is known come last.
    """
    same: dict[tuple[str, str, str | None], list[Asked]] = {}
    for event, origin in _asked(scope, evidence):
        past = past_words(event.kind, origin, evidence)
        counts = _counts(_settled(event, origin, evidence))
        same.setdefault((event.kind, counts, past), []).append((event, origin))
    unknown = [key for key in same if key[1] == bound("none_settled") and not key[2]]
    told: list[Sentence] = []
    for key in (k for k in same if k not in unknown):
        told += _turned_out(same[key], key[2], evidence)
    return (*told, *_unknown([same[key] for key in unknown], evidence))


def _unknown(groups: list[list[Asked]], evidence: Evidence) -> tuple[Sentence, ...]:
    """One sentence for all of which no settled case is on file, kinds by types of source."""
    by_types: dict[str, list[list[Asked]]] = {}
    for group in groups:
        by_types.setdefault(in_a_row(_type(e, o) for e, o in group).text, []).append(group)
    if not by_types:
        return ()
    kinds = [
        filled(
            phrase("unsettled_for"),
            kinds=in_a_row(_kinds(group[0][0]) for group in alike),
            types=in_a_row(_type(e, o) for e, o in alike[0]),
        )
        for alike in by_types.values()
    ]
    none = fact(bound("none_settled_for"), groups[0][0][0].id, "settled.none")
    words = filled(phrase("unsettled"), none=none, kinds=in_a_row(kinds))
    behind = [e for group in groups for each in group for e in _of_type(*each, evidence)]
    return say(words, evidence.cite_claims(c for e in behind for c in evidence.claims_of(e)))


def _asked(scope: Scope, evidence: Evidence) -> Iterator[Asked]:
    """Kinds and types of source, each once; machines and unknown kinds are left out."""
    seen: set[tuple[str, str]] = set()
    for event in scope.events:
        if event.kind in wording()["never_in_question"]:
            continue
        for origin in affirming(event, evidence):
            if (
                origin.type not in {"machine-written", "unknown"}
                and (event.kind, origin.type) not in seen
            ):
                seen.add((event.kind, origin.type))
                yield event, origin


def _of_type(event: Event, origin: Origin, evidence: Evidence) -> list[Event]:
    return [
        e
        for e in evidence.events
        if e.kind == event.kind and any(o.type == origin.type for o in affirming(e, evidence))
    ]


def _settled(event: Event, origin: Origin, evidence: Evidence) -> list[Event]:
    return [e for e in _of_type(event, origin, evidence) if _is_settled(e, origin.type)]


def _counts(settled: list[Event]) -> str:
    if not settled:
        return bound("none_settled")
    held = sum(1 for e in settled if e.belief and e.belief.status == "confirmed")
    number = number_word(len(settled))
    became = {0: "refuted", len(settled): "confirmed"}.get(held)
    if len(settled) == 1:
        return f"{number} case on file is settled: it was {became}"
    if became is not None:
        return f"{number} cases on file are settled, all of them {became}"
    parts = f"{number_word(held)} confirmed and {number_word(len(settled) - held)} refuted"
    return f"{number} cases on file are settled, {parts}"


def _turned_out(group: list[Asked], past: str | None, evidence: Evidence) -> tuple[Sentence, ...]:
    event, origin = group[0]
    settled = _settled(event, origin, evidence)
    few = settled and len(settled) < wording()["fewest_settled_cases"] and not past
    words = filled(
        phrase("settled"),
        kinds=_kinds(event),
        types=in_a_row(_type(e, o) for e, o in group),
        counts=fact(_counts(settled), event.id, "settled"),
        few="; " + fact(bound("too_few"), event.id, "settled.few") if few else NOTHING,
        past="; " + fact(past, event.id, "past") if past else NOTHING,
    )
    behind = settled or [e for each in group for e in _of_type(*each, evidence)]
    return say(words, evidence.cite_claims(c for e in behind for c in evidence.claims_of(e)))


def _kinds(event: Event) -> Words:
    return fact(plural_of(event.kind), event.id, "kind")


def _type(event: Event, origin: Origin) -> Words:
    place = [o.key for o in event.origins].index(origin.key)
    return fact(_in_words(origin.type), event.id, f"origins.{place}.type")


def _is_settled(event: Event, type_: str) -> bool:
    """Whether an event shows how reports of a type turn out: nobody is borne out by himself."""
    if event.belief is None:
        return False
    if event.belief.status == "refuted":
        return True
    return event.belief.status == "confirmed" and any(o.type != type_ for o in event.origins)


def _in_words(type_: str) -> str:
    special: str | None = wording()["types"].get(type_)
    return special or f"{'an' if type_[0] in 'aeiou' else 'a'} {type_}"
