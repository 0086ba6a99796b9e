"""What decisions made since a moment touched: claims, mentions and events."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.account.once import claims_in
from reportedly.model import (
    Anchor,
    Claim,
    Correction,
    Decision,
    Grouping,
    Judgement,
    Picture,
    Pointer,
    Ruling,
    Signature,
    Undo,
    added,
    aimed_at,
    claims_of,
    meant,
    place_of,
    pointed,
)
from reportedly.tell.new.compared import WAS, Decided


def decided(
    made: Iterable[Decision], every: Sequence[Decision], before: Picture, after: Picture
) -> Iterator[Decided]:
    """Each decision made or taken back, in the order in which that was done.

    What somebody decided and took back since is left out: nothing is other than it was.

    Args:
        made: the decisions made since the moment, undos among them.
        every: all decisions.
        before: what stood.
        after: what stands.
    """
    new = sorted(made, key=lambda d: (d.made, d.id))
    ids = {each.id for each in new}
    known = {each.id: each for each in every}
    undone = {each.of for each in new if isinstance(each, Undo)}
    for each in new:
        target = known.get(each.of) if isinstance(each, Undo) else each
        back = isinstance(each, Undo)
        if target is None or isinstance(target, Undo | Signature) or (target.id in ids and back):
            continue
        if target.id in undone and not back:
            continue
        yield _touched(target, each if isinstance(each, Undo) else None, before, after)


def unowned(claim: Claim | None) -> Claim | None:
    """A claim without whom it was given to: who is who is told elsewhere."""
    return None if claim is None else msgspec.structs.replace(claim, person=None)


def _touched(each: Decision, undo: Undo | None, before: Picture, after: Picture) -> Decided:
    claims: tuple[str, ...] = ()
    sides: tuple[tuple[str, ...], ...] = ()
    if isinstance(each, Correction):
        claims = tuple(_corrected(each, before, after))
    elif isinstance(each, Ruling):
        claims = tuple(_ruled(each, before, after))
    elif isinstance(each, Judgement):
        lefts, rights = (each.left, *each.left_more), (each.right, *each.right_more)
        sides = (tuple(_places(lefts, after)), tuple(_places(rights, after)))
    elif isinstance(each, Grouping):
        sides = (tuple(_claims(each.left, after)), tuple(_claims(each.right, after)))
    return Decided(decision=each, undo=undo, claims=claims, sides=sides)


def _corrected(each: Correction, before: Picture, after: Picture) -> Iterator[str]:
    """The ids of the claims that a correction, or its undo, changed: was-ids first."""
    once, today = (
        {c.id: c for r in p.readings if r.text_digest == each.at.text_digest for c in claims_in(r)}
        for p in (before, after)
    )
    both = tuple({**today, **once}.values())
    aim = [added(each).id] if each.act == "add" else [c.id for c in aimed_at(each, both)]
    for id_ in aim:
        if unowned(once.get(id_)) != unowned(today.get(id_)):
            if id_ in once:
                yield f"{WAS}{id_}"
            if id_ in today:
                yield id_


def _ruled(each: Ruling, before: Picture, after: Picture) -> Iterator[str]:
    """The claims of the event that has the ruling, or had it."""
    for picture in (after, before):
        told = claims_of(picture.readings)
        for event in picture.events:
            if event.outcome is not None and event.outcome.ruling == each.id:
                yield from (claim for claim in event.claims if claim in told)
                return


def _places(sides: Iterable[Anchor | str], picture: Picture) -> Iterator[str]:
    for each in sides:
        if isinstance(each, str):
            yield each
            continue
        for reading in picture.readings:
            if reading.text_digest == each.text_digest:
                mention = meant(each, reading.mentions)
                if mention is not None:
                    yield place_of(reading.report, mention.quote)


def _claims(pointers: Iterable[Pointer], picture: Picture) -> Iterator[str]:
    for each in pointers:
        for reading in picture.readings:
            if reading.text_digest == each.at.text_digest:
                found = pointed(each, claims_in(reading))
                if found is not None:
                    yield found.id
