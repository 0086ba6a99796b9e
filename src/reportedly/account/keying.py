"""Two states of a ledger under ids of their own, as one picture is (`protect.keyed`)."""

from collections.abc import Hashable, Iterable, Mapping

from msgspec.structs import replace

from reportedly.model import Picture
from reportedly.protect.keyed import Keyed, keyed_all
from reportedly.tell.new.compared import Compared, Decided

NOW, WAS, MISREAD = "now", "was", "misread"
"""Under what the states lie among the pictures that are keyed together."""


def keyed_compared(both: Compared, key: bytes) -> Compared:
    """Two states under ids that are made from what is told of them.

    Args:
        both: as the gate told them.
        key: of the export.
    """
    return together(both, keyed_all(parts(both), key))


def parts(both: Compared) -> dict[Hashable, Picture]:
    """The states as pictures, today's first, which gives what is in both its id."""
    bare = Picture(as_of=None, reports=(), readings=(), persons=(), events=())
    return {
        NOW: both.picture,
        WAS: replace(bare, reports=both.gone, readings=both.was, events=both.before),
        MISREAD: replace(bare, readings=both.misread),
    }


def together(both: Compared, made: Mapping[Hashable, Keyed]) -> Compared:
    """The states with the ids of the pictures that they were keyed as.

    Args:
        both: as the gate told them.
        made: `parts`, and whatever else, keyed together.
    """
    now, was, misread = (made[name] for name in (NOW, WAS, MISREAD))

    def ids(known: Iterable[str]) -> frozenset[str]:
        return frozenset(map(now.words, known))

    return Compared(
        picture=now.picture,
        before=was.picture.events,
        unchanged=ids(both.unchanged),
        was=was.picture.readings,
        hidden=frozenset(map(was.words, both.hidden)),
        gone=was.picture.reports,
        misread=misread.picture.readings,
        reread=ids(both.reread),
        fresh=ids(both.fresh),
        decided=tuple(_decided(each, now) for each in both.decided),
        watched=tuple(sorted(ids(both.watched))),
    )


def _decided(each: Decided, made: Keyed) -> Decided:
    """A decision under the ids of a picture: it is one of several nouns, each taken by itself."""
    return replace(
        each,
        decision=made.noun(each.decision),
        undo=None if each.undo is None else made.noun(each.undo),
        claims=tuple(map(made.words, each.claims)),
        sides=tuple(tuple(map(made.words, side)) for side in each.sides),
    )
