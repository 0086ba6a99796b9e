"""What a judgement does: which persons come of it, compared with those before."""

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.account.held import ineffective
from reportedly.account.judging import RefusedJudgement, contradicts
from reportedly.account.sides import Side
from reportedly.model import Decision, Judgement, Person, Picture


class Changed(NamedTuple):
    """A person who is not as before.

    Attributes:
        person: as it is now.
        was: ids of the persons whose mentions these were, in order.
    """

    person: Person
    was: tuple[str, ...]


def changed(before: Picture, after: Picture) -> tuple[Changed, ...]:
    """The persons of the later picture whose mentions, or candidates, were not one's before."""
    owner = {place: p.id for p in before.persons for place in p.mentions}
    known = {(p.id, p.mentions, p.candidates) for p in before.persons}
    return tuple(
        Changed(p, tuple(sorted({owner[m] for m in p.mentions if m in owner})))
        for p in after.persons
        if (p.id, p.mentions, p.candidates) not in known
    )


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
