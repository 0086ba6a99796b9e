"""What a judgement does: which persons come of it, compared with those before."""

from typing import NamedTuple

from reportedly.account.judging import RefusedJudgement
from reportedly.account.sides import Side
from reportedly.model import Judgement, Person, Picture


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


def check_effect(judgement: Judgement, sides: tuple[Side, Side], after: Picture) -> None:
    """Refuse a judgement that something else keeps from having its effect.

    Args:
        judgement: the one to be kept.
        sides: whom it is about.
        after: the persons on file once it is in force.

    Raises:
        RefusedJudgement: the two would not be one person, or would be one still.
    """
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
