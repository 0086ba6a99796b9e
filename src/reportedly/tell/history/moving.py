"""What came between two days of one event: who began to say what, who was seen, what was ruled."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from reportedly.model import Claim, Event, Noun, Origin, Term
from reportedly.tell.dates import date_words
from reportedly.tell.wording import listed
from reportedly.trace import asserts, denies

Moved = Literal[
    "origin", "denial", "copy", "retelling", "sighting", "ruling", "slot", "name", "settled", "else"
]
"""What kind of thing moved a belief, or was seen not to."""

_SLOTS = (("when", "when"), ("from_", "from"), ("to", "to"))


class Mark(Noun, frozen=True):
    """One thing that became public.

    Attributes:
        what: its kind.
        words: who said or showed what.
        claims: ids of the claims that it rests on.
    """

    what: Moved
    words: str
    claims: tuple[str, ...] = ()


def moved(before: Event | None, after: Event, claims: dict[str, Claim]) -> tuple[Mark, ...]:
    """What is there on the later day that was not on the earlier one.

    Args:
        before: the event on the earlier day, None where nobody told of it yet.
        after: the event on the later day.
        claims: every claim that is on file on the later day, by id.
    """
    return (
        *_origins(before, after, claims),
        *_sightings(before, after, claims),
        *_decided(before, after),
        *_slots(before, after),
    )


def rest(before: Event | None, after: Event) -> Mark:
    """What moved a belief where nothing new was told of the event itself.

    A term that was not there before; or, where the same terms only weigh otherwise, what became of
    other cases, since they tell what the word of a source is worth.
    """
    known = {_mark_of(term) for term in _terms(before)}
    new = [t for t in _terms(after) if t.log_odds and _mark_of(t) not in known]
    if before is not None and new:
        claims = tuple(sorted({c for t in new for c in t.claims}))
        return Mark(what="else", words="; ".join(t.words for t in new), claims=claims)
    return Mark(what="else", words="what became of other cases, by which sources are weighed")


def _terms(event: Event | None) -> tuple[Term, ...]:
    return event.belief.terms if event is not None and event.belief is not None else ()


def _mark_of(term: Term) -> tuple[str, ...]:
    """What a term is known by: the claims that it rests on, its words where it rests on none."""
    return term.claims or (term.words,)


def _origins(before: Event | None, after: Event, claims: dict[str, Claim]) -> Iterator[Mark]:
    held = {origin.key: origin for origin in (before.origins if before else ())}
    for origin in after.origins:
        old = held.get(origin.key)
        known = old.claims if old else ()
        sides = [claims[c] for c in known if c in claims]
        fresh = [claims[c] for c in origin.claims if c in claims and c not in known]
        more = [outlet for outlet in origin.outlets if old is None or outlet not in old.outlets]
        yield from _side(origin, "origin", sides, [c for c in fresh if asserts(c)], more)
        yield from _side(origin, "denial", sides, [c for c in fresh if denies(c)], more)
        retold = [c for c in fresh if not (asserts(c) or denies(c))]
        if retold:
            how = "to refute it" if any(c.stance == "refutes" for c in retold) else "in doubt"
            again = f"{listed(more) or origin.name} {_verb('retells', more)} it {how}, +0"
            yield _mark("retelling", again, retold)
        if more and not fresh:
            yield _copied(origin, more, ())


def _side(
    origin: Origin,
    what: Literal["origin", "denial"],
    known: Sequence[Claim],
    fresh: Sequence[Claim],
    more: Sequence[str],
) -> Iterator[Mark]:
    """That an origin takes a side for the first time, is carried by more, or says it again.

    Args:
        origin: who.
        what: the side.
        known: what it had said before.
        fresh: what it says on that side now.
        more: the outlets that carry it and did not before.
    """
    if not fresh:
        return
    of_side, says = (asserts, "says so") if what == "origin" else (denies, "denies it")
    if any(map(of_side, known)):
        yield (
            _copied(origin, more, fresh)
            if more
            else _mark("copy", f"{origin.name} {says} again", fresh)
        )
    else:
        now = "now " if any(asserts(c) or denies(c) for c in known) else ""
        yield _mark(what, f"{origin.name} {now}{says}{_through(origin)}", fresh)


def _copied(origin: Origin, more: Sequence[str], fresh: Sequence[Claim]) -> Mark:
    words = f"{listed(more)} {_verb('carries', more)} what {origin.name} says, +0"
    return _mark("copy", words, fresh)


def _verb(singular: str, subjects: Sequence[str]) -> str:
    """A verb for one subject or for several."""
    plural = {"carries": "carry", "retells": "retell"}
    return plural[singular] if len(subjects) > 1 else singular


def _through(origin: Origin) -> str:
    """The outlets that brought it, where the origin is none of them."""
    outlets = [outlet for outlet in origin.outlets if outlet != origin.name]
    return f" ({listed(outlets)})" if outlets else ""


def _sightings(before: Event | None, after: Event, claims: dict[str, Claim]) -> Iterator[Mark]:
    old = set(before.sightings) if before else set()
    fresh = [claims[s] for s in after.sightings if s not in old and s in claims]
    for words in dict.fromkeys(_seen(c) for c in fresh):
        yield _mark("sighting", words, [c for c in fresh if _seen(c) == words])
    last = before.last_seen if before else None
    if not fresh and after.last_seen and after.last_seen != last:
        yield Mark(what="sighting", words=f"last seen {date_words(after.last_seen)}")


def _seen(claim: Claim) -> str:
    what = "seen" if claim.kind == "appearance" else f"{claim.kind} told of the same person"
    when, by = date_words(claim.when), listed(claim.origins)
    details = [claim.mode if claim.kind == "appearance" else None, when, by or None]
    told = ", ".join(filter(None, details))
    return f"{what}: {told}" if told else what


def _decided(before: Event | None, after: Event) -> Iterator[Mark]:
    old, new = (before.outcome if before else None), after.outcome
    ruled = None if old is None else old.ruling
    if new is not None and new.ruling is not None and new.ruling != ruled:
        words = f"ruled by {new.by}: {new.outcome}; {new.because}"
        yield Mark(what="ruling", words=words, claims=new.claims)
    elif ruled is not None and (new is None or new.ruling is None):
        yield Mark(what="ruling", words="the ruling is lifted")
    elif new is not None and (old is None or old.outcome != new.outcome):
        shown = "it is shown true" if new.outcome == "held" else "it is shown false"
        yield Mark(what="settled", words=f"{shown}: {new.because}", claims=new.claims)


def _slots(before: Event | None, after: Event) -> Iterator[Mark]:
    if before is None:
        return
    if before.person is None and after.person is not None:
        yield Mark(what="name", words=f"{before.who} is named: {after.who}")
    for field, name in _SLOTS:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            shown = [_shown(field, value) or "not told" for value in (old, new)]
            yield Mark(what="slot", words=f"{name}: {shown[1]}, before {shown[0]}")


def _shown(field: str, value: str | None) -> str | None:
    return date_words(value) if field == "when" else value


def _mark(what: Moved, words: str, claims: Iterable[Claim]) -> Mark:
    return Mark(what=what, words=words, claims=tuple(sorted(c.id for c in claims)))
