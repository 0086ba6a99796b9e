"""What a decision does: which persons and events come of it, compared with those before."""

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.account.held import ineffective
from reportedly.account.judging import RefusedJudgement, contradicts
from reportedly.account.sides import Side
from reportedly.model import Decision, Event, Judgement, Person, Picture


class Changed(NamedTuple):
    """A person who is not as before.

    Attributes:
        person: as it is now.
        was: ids of the persons whose mentions these were, in order.
    """

    person: Person
    was: tuple[str, ...]


def changed(before: Picture, after: Picture, *, claims: bool = False) -> tuple[Changed, ...]:
    """The persons of the later picture whose mentions, or candidates, were not one's before.

    Args:
        before: the persons before something was decided.
        after: those of now.
        claims: whether those count too who were given other claims, by no other name.
    """
    owner = {place: p.id for p in before.persons for place in p.mentions}
    known = {_standing(p, claims=claims) for p in before.persons}
    return tuple(
        Changed(p, tuple(sorted({owner[m] for m in p.mentions if m in owner})))
        for p in after.persons
        if _standing(p, claims=claims) not in known
    )


def _standing(person: Person, *, claims: bool) -> tuple[object, ...]:
    return (person.id, person.mentions, person.candidates, person.claims if claims else ())


class Altered(NamedTuple):
    """An event that is not as before.

    Attributes:
        event: as it is now.
        was: ids of the events whose claims these were, in order.
        status: its status word before; None where its claims were those of other events.
    """

    event: Event
    was: tuple[str, ...]
    status: str | None


def altered(before: Picture, after: Picture) -> tuple[Altered, ...]:
    """The events of the later picture whose claims, person, status or outcome were not as now."""
    owner = {claim: e.id for e in before.events for claim in e.claims}
    known = {e.id: e for e in before.events}
    found = []
    for event in after.events:
        was = known.get(event.id)
        if was is None or _essence(was) != _essence(event):
            ids = tuple(sorted({owner[c] for c in event.claims if c in owner}))
            same = was is not None and was.claims == event.claims
            status = was.belief.status if same and was is not None and was.belief else None
            found.append(Altered(event, ids, status))
    return tuple(found)


def _essence(event: Event) -> tuple[object, ...]:
    status = None if event.belief is None else event.belief.status
    return (event.claims, event.person, status, event.outcome)


def check_effect(
    judgement: Judgement,
    sides: tuple[Side, Side],
    pictures: tuple[Picture, Picture],
    decisions: Sequence[Decision],
) -> None:
    """Refuse a judgement without effect, and one that would take another's effect away.

    Args:
        judgement: the one to be kept.
        sides: whom it is about.
        pictures: the persons on file before it is in force, and after.
        decisions: all that were made so far.

    Raises:
        RefusedJudgement: the two would not be one person, or would be one still; or an earlier
            judgement in force, which the message names, would hold no longer.
    """
    before, after = pictures
    missed = {j.id for j in ineffective(before, decisions)}
    for each in ineffective(after, (*decisions, judgement)):
        if each.id not in missed | {judgement.id}:
            raise RefusedJudgement(contradicts(each))
    owners = [_owners(s, after) for s in sides]
    together = len(owners[0] | owners[1]) == 1
    if judgement.verdict == "same" and not together:
        raise RefusedJudgement(
            "the two would stay two persons: something that was judged of the others who belong "
            "to one of them keeps them apart; see `reportedly judgements`"
        )
    if judgement.verdict != "same" and owners[0] & owners[1]:
        raise RefusedJudgement(
            "the two would stay one person: another judgement joins them; see "
            "`reportedly judgements`"
        )


def _owners(side: Side, picture: Picture) -> set[str]:
    if side.holder is not None:
        return {side.holder}
    return {p.id for p in picture.persons if not set(p.mentions).isdisjoint(side.places)}
