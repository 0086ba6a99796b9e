"""Beginning to watch: what a watch points at, and what is refused."""

from collections.abc import Sequence

from reportedly.account.judging import Said
from reportedly.account.once import claims_in
from reportedly.account.sides import Side
from reportedly.account.watching.held import Watched, event_claims, watched
from reportedly.account.watching.meaning import id_of, meant_person
from reportedly.account.watching.wanted import Wanted
from reportedly.errors import ReportedlyError
from reportedly.model import (
    TRIGGERS,
    Anchor,
    Decision,
    Event,
    Picture,
    Pointer,
    Trigger,
    Watch,
    after,
    digest,
)
from reportedly.packs import Pack
from reportedly.packs.pack import fold

_POINTERS = 8
"""How many claims of its event a watch points at: enough that some is read again."""


class RefusedWatch(ReportedlyError):
    """A watch of nothing, of somebody without a name, of an unknown place, or that is kept."""


def watch(
    wanted: Wanted, said: Said, picture: Picture, decisions: Sequence[Decision], pack: Pack
) -> Watch:
    """The watch that somebody keeps; nothing is kept by this.

    Args:
        wanted: what is to be watched.
        said: by whom, when, why.
        picture: the persons on file, before the gate; the events too where one is watched.
        decisions: all that were made so far.
        pack: holders, places, kinds.

    Raises:
        UnknownSide: the words for a person mean nobody, or several; the message lists whom.
        RefusedWatch: nothing is to be watched; whoever is has no name; the pack has no such place;
            or the same is watched already.
    """
    if wanted._replace(on=()) == Wanted():
        raise RefusedWatch("nothing is watched; name a person, a kind, a place, a source, an event")
    if wanted.place is not None and not _is_place(wanted.place, pack):
        raise RefusedWatch(
            f"the pack has no place '{wanted.place}'; write its English name, or a state's code"
        )
    of = None if wanted.person is None else _person(wanted.person, picture, pack)
    made = after(said.made, decisions)
    first = None if of is None else of.holder or of.anchors[0]
    found = Watch(
        id="w-" + digest(made.isoformat(), said.by, *_described(wanted, first)),
        made=made,
        by=said.by,
        who=first,
        because=said.because,
        who_more=() if of is None else of.anchors[1:],
        kind=wanted.kind,
        place=wanted.place,
        source=wanted.source,
        event=() if wanted.event is None else _pointers(wanted.event, picture),
        on=_in_order(wanted.on),
    )
    _check_twice(found, of, watched(picture, decisions), picture)
    return found


def _is_place(name: str, pack: Pack) -> bool:
    return pack.place(name) is not None or pack.state(name.upper()) is not None


def _person(words: str, picture: Picture, pack: Pack) -> Side:
    of = meant_person(words, picture, pack)
    if not of.named:
        raise RefusedWatch(
            f"'{words}' is about somebody without a name; only who can be known again is watched"
        )
    return of


def _described(wanted: Wanted, first: Anchor | str | None) -> tuple[str, ...]:
    """What goes into a watch's id: of one on a person alone just that, as it always was."""
    who = () if first is None else (str(first),)
    event = None if wanted.event is None else wanted.event.id
    more = (wanted.kind, wanted.place, wanted.source, event)
    named = zip(("kind", "place", "source", "event"), more, strict=True)
    return (*who, *(f"{name}={value}" for name, value in named if value is not None))


def _in_order(on: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The triggers in their usual order; none where all are wanted."""
    asked = tuple(trigger for trigger in TRIGGERS if trigger in on)
    return () if asked == TRIGGERS else asked


def _pointers(event: Event, picture: Picture) -> tuple[Pointer, ...]:
    """The first claims of an event, by their words."""
    at = {
        claim.id: Pointer(
            at=Anchor(text_digest=reading.text_digest, quote=claim.quote),
            kind=claim.kind,
            who=claim.who,
        )
        for reading in picture.readings
        for claim in claims_in(reading)
    }
    return tuple(dict.fromkeys(at[claim] for claim in event.claims if claim in at))[:_POINTERS]


def _check_twice(made: Watch, of: Side | None, held: Sequence[Watched], picture: Picture) -> None:
    """Refuse a watch that is kept already, by whomever."""
    for each in held:
        if _same(made, of, each, picture):
            what = "this" if of is None else of.names[0]
            raise RefusedWatch(
                f"{what} is watched already: {each.watch.id} by {each.watch.by} since "
                f"{each.watch.made:%Y-%m-%d}; nothing is added"
            )


def _same(made: Watch, of: Side | None, held: Watched, picture: Picture) -> bool:
    other = held.watch
    alike = (made.kind, _folded(made.place), _folded(made.source), made.triggers) == (
        other.kind,
        _folded(other.place),
        _folded(other.source),
        other.triggers,
    )
    person = other.who is None if of is None else id_of(of) in held.ids
    about = bool(made.event) == bool(other.event)
    return alike and person and about and _events(made, picture) == _events(other, picture)


def _folded(name: str | None) -> str | None:
    return None if name is None else fold(name)


def _events(of: Watch, picture: Picture) -> frozenset[str]:
    """The events to which a watch points, by their ids today."""
    claims = set(event_claims(of, picture))
    return frozenset(e.id for e in picture.events if claims.intersection(e.claims))
