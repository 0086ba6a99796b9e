"""The watches in force, and what each points at by now."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.account.once import claims_in
from reportedly.model import (
    Decision,
    Person,
    Picture,
    Watch,
    in_force,
    meant,
    place_of,
    pointed,
)


class Watched(NamedTuple):
    """A watch in force.

    Attributes:
        watch: the decision.
        persons: whom it means today: none where it is kept on nobody or its words are found no
            longer, several where the mentions that it stood for have been judged apart since.
        claims: ids of the claims of its event that are read today.
    """

    watch: Watch
    persons: tuple[Person, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of those persons; that of a holder whom no report names yet."""
        who = self.watch.who
        return tuple(p.id for p in self.persons) or ((who,) if isinstance(who, str) else ())


def watched(picture: Picture, decisions: Iterable[Decision]) -> tuple[Watched, ...]:
    """The watches in force, by the moment they were made, with what each means today.

    Args:
        picture: the persons on file, before the gate.
        decisions: all that were made.
    """
    held = [d for d in in_force(decisions) if isinstance(d, Watch)]
    if not held:
        return ()
    owner = {place: p.id for p in picture.persons for place in p.mentions}
    persons = {p.id: p for p in picture.persons}
    return tuple(
        Watched(w, _persons(w, picture, owner, persons), event_claims(w, picture)) for w in held
    )


def _persons(
    of: Watch, picture: Picture, owner: dict[str, str], persons: dict[str, Person]
) -> tuple[Person, ...]:
    ids = [of.who] if isinstance(of.who, str) else []
    for anchor in of.anchors:
        for reading in picture.readings:
            if reading.text_digest == anchor.text_digest:
                mention = meant(anchor, reading.mentions)
                if mention is not None:
                    ids.append(owner.get(place_of(reading.report, mention.quote), ""))
    return tuple(persons[id_] for id_ in dict.fromkeys(ids) if id_ in persons)


def event_claims(of: Watch, picture: Picture) -> tuple[str, ...]:
    """The claims of a watch's event that are read today, by their ids."""
    found = []
    for pointer in of.event:
        for reading in picture.readings:
            if reading.text_digest == pointer.at.text_digest:
                claim = pointed(pointer, claims_in(reading))
                if claim is not None:
                    found.append(claim.id)
    return tuple(dict.fromkeys(found))
