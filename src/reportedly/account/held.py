"""Judgements in force, with the mentions that they point at, and whether each has its effect."""

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from reportedly.model import (
    Anchor,
    Decision,
    Judgement,
    Picture,
    in_force,
    meant,
    place_of,
    unnamed,
)

Nodes = frozenset[str]
"""Places of mentions, or the id of a holder."""


class Held(NamedTuple):
    """A judgement in force with the two sides as places of mentions and ids of holders."""

    judgement: Judgement
    left: Nodes
    right: Nodes


def held_judgements(picture: Picture, decisions: Iterable[Decision]) -> list[Held]:
    """The judgements in force, each with its sides; of several on one pair, the last."""
    found: dict[frozenset[Nodes], Held] = {}
    for each in _judgements(decisions):
        left = _found((each.left, *each.left_more), picture)
        right = _found((each.right, *each.right_more), picture)
        pair = frozenset((left, right))
        found.pop(pair, None)
        found[pair] = Held(each, left, right)
    return list(found.values())


def ineffective(picture: Picture, decisions: Iterable[Decision]) -> tuple[Judgement, ...]:
    """The judgements in force that something keeps from having their effect, as they were made.

    A judgement that one person is meant has none where the mentions are of two, any other where
    they are of one. Of several on one pair of mentions only the last counts, and one whose words
    are found no longer waits for them.

    Args:
        picture: the persons that follow from the decisions.
        decisions: all that were made.
    """
    last: dict[frozenset[Nodes], Held] = {}
    for each in _judgements(decisions):
        lefts = [_found((a,), picture) for a in (each.left, *each.left_more)]
        rights = [_found((a,), picture) for a in (each.right, *each.right_more)]
        for left, right in product(lefts, rights):
            last[frozenset((left, right))] = Held(each, left, right)
    owner = {where: p.id for p in picture.persons for where in p.mentions}
    missed = {h.judgement.id: h.judgement for h in last.values() if not _has_effect(h, owner)}
    return tuple(sorted(missed.values(), key=lambda j: (j.made, j.id)))


def _judgements(decisions: Iterable[Decision]) -> Iterable[Judgement]:
    return (each for each in in_force(decisions) if isinstance(each, Judgement))


def _has_effect(each: Held, owner: dict[str, str]) -> bool:
    known = set(owner) | (
        {each.judgement.right} if isinstance(each.judgement.right, str) else set()
    )
    sides = [{owner.get(n, n) for n in side if n in known} for side in (each.left, each.right)]
    if not all(sides) or each.left == each.right:
        return True
    if each.judgement.verdict == "same":
        return len(sides[0] | sides[1]) == 1
    return sides[0].isdisjoint(sides[1])


def _found(sides: Iterable[Anchor | str], picture: Picture) -> Nodes:
    """The places of the mentions that anchors mean, in every report with their text; and ids."""
    found: set[str] = set()
    for each in sides:
        if isinstance(each, str):
            found.add(each)
            continue
        for reading in picture.readings:
            if reading.text_digest == each.text_digest:
                mention = meant(each, reading.mentions)
                if mention is not None:
                    found.add(place_of(reading.report, mention.quote))
                for claim in unnamed(each, reading):
                    found.add(place_of(reading.report, claim.words.get("who", claim.quote)))
    return frozenset(found)
