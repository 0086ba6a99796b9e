"""What becomes of people's decisions when the words are gone that they point at."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from reportedly.model import (
    Anchor,
    Correction,
    Decision,
    Grouping,
    Judgement,
    Marking,
    Pointer,
    Ruling,
    Signature,
    Undo,
    Watch,
)

Moved = Callable[[Anchor], Anchor | None]
"""Where an anchor's words stand now; None where they are gone."""

Cited = Callable[[str], str | None]
"""Under which id a claim stands now; None where it is gone."""


class Fate(NamedTuple):
    """What becomes of all decisions.

    Attributes:
        gone: ids of those that go, since nothing is left that they decide.
        changed: those that stay and point at less, or elsewhere.
    """

    gone: frozenset[str]
    changed: tuple[Decision, ...]


def fate(decisions: Iterable[Decision], moved: Moved, cited: Cited) -> Fate:
    """What becomes of decisions when some words are gone, or stand elsewhere.

    A decision stays where on each of its sides something is left that it points at. What undoes a
    decision that goes, goes with it.

    Args:
        decisions: all that were made.
        moved: where the words of an anchor stand now.
        cited: under which id a claim stands now.
    """
    kept = tuple(decisions)
    after = {d.id: _moved(d, moved, cited) for d in kept}
    gone = {id_ for id_, now in after.items() if now is None}
    while more := {d.id for d in kept if isinstance(d, Undo) and d.of in gone} - gone:
        gone |= more
    changed = tuple(
        now for d in kept if (now := after[d.id]) is not None and d.id not in gone and now != d
    )
    return Fate(frozenset(gone), changed)


def _moved(decision: Decision, moved: Moved, cited: Cited) -> Decision | None:
    if isinstance(decision, Judgement):
        return _judgement(decision, moved)
    if isinstance(decision, Correction):
        at = moved(decision.at)
        return None if at is None else msgspec.structs.replace(decision, at=at)
    if isinstance(decision, Ruling):
        at = moved(decision.event)
        cites = tuple(now for id_ in decision.cites if (now := cited(id_)) is not None)
        return None if at is None else msgspec.structs.replace(decision, event=at, cites=cites)
    if isinstance(decision, Grouping):
        left, right = _pointers(decision.left, moved), _pointers(decision.right, moved)
        if not left or not right:
            return None
        return msgspec.structs.replace(decision, left=left, right=right)
    if isinstance(decision, Watch):
        return _watch(decision, moved)
    if isinstance(decision, Marking):
        return _marking(decision, moved)
    if isinstance(decision, Signature):
        return _signature(decision, moved)
    return decision


def _signature(signature: Signature, moved: Moved) -> Signature:
    """A signature whose words stand where they stood; without them where any report changed."""
    still = all(moved(anchor) == anchor for anchor in signature.anchors)
    return signature if still else signature.emptied()


def _marking(marking: Marking, moved: Moved) -> Marking | None:
    """A marking of what is left; whatever it names by id needs no words."""
    at, claims = _anchors(marking.at, moved), _pointers(marking.claims, moved)
    if marking.ref is None and not (at or claims):
        return None
    return msgspec.structs.replace(marking, at=at, claims=claims)


def _watch(watch: Watch, moved: Moved) -> Watch | None:
    """A watch with what is left that it points at; what it names in words needs nothing else.

    It goes with the last mention of its person, and with the last claim of its event.
    """
    anchors, event = _anchors(watch.anchors, moved), _pointers(watch.event, moved)
    if watch.event and not event:
        return None
    if isinstance(watch.who, Anchor):
        if not anchors:
            return None
        return msgspec.structs.replace(watch, who=anchors[0], who_more=anchors[1:], event=event)
    return msgspec.structs.replace(watch, who_more=anchors, event=event)


def _judgement(judgement: Judgement, moved: Moved) -> Judgement | None:
    """A judgement with what is left of its sides; the first mention left stands for a side."""
    left = _anchors((judgement.left, *judgement.left_more), moved)
    more = _anchors(judgement.right_more, moved)
    if isinstance(judgement.right, str):
        right: tuple[Anchor | str, ...] = (judgement.right, *more)
    else:
        right = (*_anchors((judgement.right,), moved), *more)
    if not left or not right:
        return None
    return msgspec.structs.replace(
        judgement,
        left=left[0],
        left_more=left[1:],
        right=right[0],
        right_more=tuple(each for each in right[1:] if isinstance(each, Anchor)),
    )


def _anchors(anchors: Iterable[Anchor], moved: Moved) -> tuple[Anchor, ...]:
    return tuple(now for anchor in anchors if (now := moved(anchor)) is not None)


def _pointers(pointers: Iterable[Pointer], moved: Moved) -> tuple[Pointer, ...]:
    return tuple(
        msgspec.structs.replace(pointer, at=at)
        for pointer in pointers
        if (at := moved(pointer.at)) is not None
    )
