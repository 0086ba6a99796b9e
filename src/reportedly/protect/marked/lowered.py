"""For whom the rules for private persons do not hold, because somebody said so and why."""

from msgspec.structs import replace

from reportedly.model import Claim, Picture
from reportedly.protect.holding import Holding
from reportedly.protect.relatives import Relatives


def lowered(sure: Holding, picture: Picture, kin: Relatives) -> Holding:
    """What is surely about holders of office, with those persons for whom the rules are lowered.

    They are told as holders are, with cities and days of their public acts. It never holds for
    whoever is told of as somebody's kin: that is not theirs alone to lift.

    Args:
        sure: what is surely about holders of public office.
        picture: with the markings that its audience may see.
        kin: who is told of as kin.
    """
    wanted = {p for m in picture.markings if m.lowers for p in m.persons}
    if not wanted:
        return sure
    tied = kin.everywhere.union(*kin.here.values())
    persons = [p for p in picture.persons if p.id in wanted and not tied & {p.name, *p.names}]
    ids = {p.id for p in persons}
    places = frozenset(m for p in persons for m in p.mentions)
    claims = {c.id for c in _claims(picture) if c.person in ids}
    return replace(sure, places=sure.places | places, claims=sure.claims | claims)


def _claims(picture: Picture) -> list[Claim]:
    return [c for r in picture.readings for c in (*r.claims, *r.claims_beyond)]
