"""The proof of each slot: whether words tell what an item has in it."""

import re
from collections.abc import Callable

from reportedly.model import Claim, Event, Figure, Person
from reportedly.tell.signed.proof.dates import tells
from reportedly.tell.signed.proof.items import Items
from reportedly.tell.signed.proof.lexicon import bare, even, exact, proof_words, same
from reportedly.tell.signed.proof.numbers import compared, number_of

_QUARTER = re.compile(r"(?:in )?the (first|second|third|fourth) quarter of (\d{4})")
_OF_WHOM = "unnamed source of "

Proof = Callable[[str, str, Items], bool]
"""Whether some words tell a value."""


def is_named(words: str, person: Person, items: Items) -> bool:
    """Whether words are a spelling of a person, and of nobody else on file."""
    told = even(words)
    if told == even(person.name):
        return True
    forms = {even(name) for name in (*person.names, person.native or "") if name}
    return told in forms and items.named.get(told, frozenset()) <= {person.id}


def is_whom(words: str, of: Claim | Event, items: Items) -> bool:
    """Whether words are whom a claim or event is about: as it is written there, or the person."""
    person = items.evidence.persons.get(of.person or "")
    if person is not None and is_named(words, person, items):
        return True
    article, space, rest = of.who.partition(" ")
    if person is None and space and even(words) == even(article.lower() + space + rest):
        return True
    return even(words) == even(of.who) or (not of.who[:1].isupper() and same(words, of.who))


def is_place(words: str, value: str, items: Items) -> bool:
    """Whether words are a place, by any of its names and no other's."""
    if same(words, value):
        return True
    place = items.evidence.pack.place(bare(words))
    return place is not None and place is items.evidence.pack.place(bare(value))


def is_source(words: str, value: str, items: Items) -> bool:
    """Whether words are a source, by any of its names and no other's."""
    if same(words, value):
        return True
    told, of, whose = bare(words).partition(_OF_WHOM)
    if of and not told:
        origin, same_of, named = bare(value).partition(_OF_WHOM)
        return bool(same_of) and not origin and is_source(whose, named, items)
    source = items.evidence.pack.source(_named(words))
    if source is None or source.collective:
        return False
    return source is items.evidence.pack.source(_named(value))


def is_date(words: str, value: str, _: Items) -> bool:
    """Whether words tell a date, as finely as it is known or less so."""
    return tells(words, value)


def is_period(words: str, value: str, items: Items) -> bool:
    """Whether words are a period: its date in words, or as the report has it."""
    if same(words, value) or is_date(words, value, items):
        return True
    quarter = _QUARTER.fullmatch(even(words).casefold())
    if quarter:
        return value == f"{quarter[2]}-Q{proof_words()['ordinals'].index(quarter[1]) + 1}"
    joint, _, day = even(words).casefold().partition(" ")
    before, space, date = value.partition(" ")
    return bool(space) and joint == before.casefold() and is_date(day, date, items)


def is_quote(words: str, value: str, _: Items) -> bool:
    """Whether words are those of a report, without quotation marks or a comma at their end."""
    told, wanted = (each.strip().rstrip(",") for each in (words, value))
    return exact(told, wanted) or exact(told.removesuffix("."), wanted.removesuffix("."))


def is_named_so(words: str, value: str, _: Items) -> bool:
    """Whether words are a value, whatever article stands before it."""
    return same(words, value)


def is_told(words: str, claim: Claim, items: Items) -> bool:
    """Whether words tell a claim's kind, as exactly as its own words do and no more so."""
    told = even(words).casefold()
    held = _held(claim)
    return any(
        told in row["told"] and ("needs" not in row or any(n in held for n in row["needs"]))
        for row in proof_words()["predicates"].get(claim.kind, ())
    )


def is_noun(words: str, event: Event) -> bool:
    """Whether words are the noun of an event's kind."""
    return bare(words) in proof_words()["nouns"].get(event.kind, ())


def is_status(words: str, event: Event) -> bool:
    """Whether words are the status that an event has, with what that status means."""
    if event.belief is None:
        return False
    return even(words).casefold() in proof_words()["statuses"][event.belief.status]


def is_value(words: str, figure: Figure, *, compares: bool) -> bool:
    """Whether words are a figure's number with its comparator.

    Args:
        words: as they stand.
        figure: the figure.
        compares: whether other words of the sentence are bound to the comparator.
    """
    told = compared(words)
    if told is None:
        return False
    comparator, value = told
    bare_number = compares and comparator == "="
    return value == figure.value and (bare_number or comparator == figure.comparator)


def is_comparator(words: str, figure: Figure) -> bool:
    """Whether words are a figure's comparator."""
    return even(words).casefold() in proof_words()["comparators"][figure.comparator]


def counts(words: str, number: int) -> bool:
    """Whether words are a number, or begin with one and name what is counted."""
    told = even(words).casefold()
    if told in proof_words()["none"] or told.partition(" ")[0] in proof_words()["none"]:
        return number == 0
    parts = told.split(" ")
    longest = next((n for n in range(len(parts), 0, -1) if _number(parts[:n]) is not None), 0)
    return longest > 0 and _number(parts[:longest]) == number and len(parts) - longest <= 2


def affirming(event: Event, items: Items) -> int:
    """How many origins say that an event happened, counted by their claims."""
    told = items.evidence.claims
    return sum(
        any(
            told[c].polarity == "affirmed" and told[c].stance in {"own", "relays"}
            for c in origin.claims
            if c in told
        )
        for origin in event.origins
    )


def _number(parts: list[str]) -> int | None:
    return number_of(" ".join(parts))


def _named(words: str) -> str:
    told = even(words)
    return told[4:] if told.casefold().startswith("the ") else told


def _held(claim: Claim) -> str:
    """What a claim's own words hold: its quote, the words of its slots, manner, mode and stage."""
    words = [claim.quote.text, *(quote.text for quote in claim.words.values())]
    words += [word for word in (claim.manner, claim.mode, claim.stage) if word]
    return even(" ".join(words)).casefold()
