"""What came between two days of one event: who began to say what, who was seen, what was ruled."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import Claim, Event, Origin
from reportedly.tell.dates import date_words
from reportedly.tell.history.again import Teller, carried, told_again, verb
from reportedly.tell.history.mark import Mark, mark
from reportedly.tell.wording import listed
from reportedly.trace import asserts, denies
from reportedly.weigh.phrases import is_plural

_SLOTS = (("when", "when"), ("from_", "from"), ("to", "to"))


def moved(
    before: Event | None,
    after: Event,
    claims: Mapping[str, Claim],
    tellers: Mapping[str, Teller] | None = None,
) -> tuple[Mark, ...]:
    """What is there on the later day that was not on the earlier one.

    Args:
        before: the event on the earlier day, None where nobody told of it yet.
        after: the event on the later day.
        claims: every claim that is on file on the later day, by id.
        tellers: who brought each of them, by its id.
    """
    return (
        *_origins(before, after, claims, tellers or {}),
        *_sightings(before, after, claims),
        *_decided(before, after),
        *_slots(before, after),
    )


def _origins(
    before: Event | None,
    after: Event,
    claims: Mapping[str, Claim],
    tellers: Mapping[str, Teller],
) -> Iterator[Mark]:
    held = {origin.key: origin for origin in (before.origins if before else ())}
    for origin in after.origins:
        old = held.get(origin.key)
        known = old.claims if old else ()
        sides = [claims[c] for c in known if c in claims]
        fresh = [claims[c] for c in origin.claims if c in claims and c not in known]
        more = [outlet for outlet in origin.outlets if old is None or outlet not in old.outlets]
        for what, of_side in (("origin", asserts), ("denial", denies)):
            said = [c for c in fresh if of_side(c)]
            if said and any(map(of_side, sides)):
                yield from told_again(origin, what, said, more, tellers)
            elif said:
                yield _first(origin, what, said, sides)
        retold = [c for c in fresh if not (asserts(c) or denies(c))]
        if retold:
            how = "to refute it" if any(c.stance == "refutes" for c in retold) else "in doubt"
            again = f"{listed(more) or origin.name} {verb('retells', more)} it {how}, +0"
            yield mark("retelling", again, retold)
        if more and not fresh:
            yield carried(origin, more, ())


def _first(origin: Origin, what: str, fresh: Sequence[Claim], known: Sequence[Claim]) -> Mark:
    """That an origin takes a side for the first time, perhaps after another one."""
    now = "now " if any(asserts(c) or denies(c) for c in known) else ""
    if what == "origin":
        says = "say" if is_plural(origin.name) else "says"
        return mark("origin", f"{origin.name} {now}{says} so{_through(origin)}", fresh)
    return mark("denial", f"{origin.name} {now}denies it{_through(origin)}", fresh)


def _through(origin: Origin) -> str:
    """The outlets that brought it, where the origin is none of them."""
    outlets = [outlet for outlet in origin.outlets if outlet != origin.name]
    return f" ({listed(outlets)})" if outlets else ""


def _sightings(before: Event | None, after: Event, claims: Mapping[str, Claim]) -> Iterator[Mark]:
    old = set(before.sightings) if before else set()
    fresh = [claims[s] for s in after.sightings if s not in old and s in claims]
    for words in dict.fromkeys(_seen(c) for c in fresh):
        yield mark("sighting", words, [c for c in fresh if _seen(c) == words])
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
        old, new = (_shown(field, getattr(event, field)) for event in (before, after))
        if old != new:
            yield Mark(what="slot", words=f"{name}: {_now(old, new)}")


def _now(old: str | None, new: str | None) -> str:
    """What is told now and was until then, so that no reader takes the two for one date."""
    if old is None:
        return f"now {new}, not told until then"
    if new is None:
        return f"no longer told, until then told as {old}"
    return f"now {new}, until then told as {old}"


def _shown(field: str, value: str | None) -> str | None:
    return date_words(value) if field == "when" else value
