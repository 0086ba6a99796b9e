"""Watching a person: whom some words mean, who is watched by now, and taking it back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportedly.account.judging import Said
from reportedly.account.sides import Side, UnknownSide, side
from reportedly.errors import NotFound, ReportedlyError
from reportedly.identify import find, unseen
from reportedly.model import (
    Decision,
    Person,
    Picture,
    Undo,
    Watch,
    after,
    digest,
    in_force,
    meant,
    place_of,
)
from reportedly.packs import Pack


class RefusedWatch(ReportedlyError):
    """A watch of somebody without a name, or who is watched already."""


class Watched(NamedTuple):
    """A watch in force.

    Attributes:
        watch: the decision.
        persons: whom it means today: none where its words are found no longer, several where the
            mentions that it stood for have been judged apart since.
    """

    watch: Watch
    persons: tuple[Person, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of those persons; that of a holder whom no report names yet."""
        who = self.watch.who
        return tuple(p.id for p in self.persons) or ((who,) if isinstance(who, str) else ())


def watched(picture: Picture, decisions: Iterable[Decision]) -> tuple[Watched, ...]:
    """The watches in force, by the moment they were made, with whom each means today.

    Args:
        picture: the persons on file, before the gate.
        decisions: all that were made.
    """
    held = [d for d in in_force(decisions) if isinstance(d, Watch)]
    if not held:
        return ()
    owner = {place: p.id for p in picture.persons for place in p.mentions}
    persons = {p.id: p for p in picture.persons}
    return tuple(Watched(w, _persons(w, picture, owner, persons)) for w in held)


def watch(
    words: str, said: Said, picture: Picture, decisions: Sequence[Decision], pack: Pack
) -> Watch:
    """The watch that somebody keeps on a person; nothing is kept by this.

    Args:
        words: the id of a person or of a holder of the pack, a mention, or a name in any spelling.
        said: by whom, when, why.
        picture: the persons on file, before the gate.
        decisions: all that were made so far.
        pack: the holders, those too whom no report names yet.

    Raises:
        UnknownSide: the words mean nobody, or several; the message lists whom, with the ids.
        RefusedWatch: they mean somebody without a name, or who is watched already.
    """
    of = _meant(words, picture, pack)
    if not of.named:
        raise RefusedWatch(
            f"'{words}' is about somebody without a name; only who can be known again is watched"
        )
    for each in watched(picture, decisions):
        if _id(of) in each.ids:
            raise RefusedWatch(
                f"{of.names[0]} is watched already: {each.watch.id} by {each.watch.by} since "
                f"{each.watch.made:%Y-%m-%d}; nothing is added"
            )
    made = after(said.made, decisions)
    first = of.holder or of.anchors[0]
    return Watch(
        id="w-" + digest(made.isoformat(), said.by, str(first)),
        made=made,
        by=said.by,
        who=first,
        because=said.because,
        who_more=of.anchors[1:],
    )


def stop(
    words: str, said: Said, picture: Picture, decisions: Sequence[Decision], pack: Pack
) -> Undo:
    """The undo of the watch on a person; nothing is kept by this.

    Args:
        words: the watch's id, or whom it means, as for `watch`.
        said: by whom, when, why.
        picture: the persons on file, before the gate.
        decisions: all that were made so far.
        pack: the holders.

    Raises:
        UnknownSide: the words mean nobody, or several.
        NotFound: nobody watches who is meant.
    """
    held = watched(picture, decisions)
    found = next((w.watch for w in held if w.watch.id == words), None)
    if found is None:
        of = _meant(words, picture, pack)
        found = next((w.watch for w in held if _id(of) in w.ids), None)
        if found is None:
            raise NotFound(f"{of.names[0]} is not watched; `reportedly watch --list` tells who is")
    made = after(said.made, decisions)
    return Undo(
        id="u-" + digest(made.isoformat(), said.by, found.id),
        made=made,
        by=said.by,
        of=found.id,
        because=said.because,
    )


def _meant(words: str, picture: Picture, pack: Pack) -> Side:
    """Whom some words mean: on file, or of the pack alone where nobody on file answers."""
    try:
        return side(words, picture, pack)
    except UnknownSide:
        on_file = find(picture.persons, words, slips=False)
        found = () if on_file else find(map(unseen, pack.holders), words, slips=False)
        if len(found) == 1:
            return side(found[0].id, picture, pack)
        if not found:
            raise
    told = "; ".join(f"{p.id} ({p.name})" for p in found)
    raise UnknownSide(f"{len(found)} holders of the pack answer to '{words}'; give an id: {told}")


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


def _id(of: Side) -> str:
    return of.holder or (of.person.id if of.person is not None else "")
