"""The occasion of those who are only listed: "With him were X and Y" is where and when he was."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.grouping import points_back
from reportedly.read.english.lexicon import fold

_NEXT = 2
"""Sentences over which a sighting goes on."""
_BACK = 8
"""Sentences that a list of those present reaches back."""


def with_occasions(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those listed as present with venue, day and source of the sighting before them.

    Of their own words everything counts; "the ceremony" says no more than which ceremony was told
    before.
    """
    out: list[Draft] = []
    for draft in drafts:
        before = _occasion(out, draft) if draft.listed and not draft.denied else None
        out.append(_there(out, draft) if before is None else _at(draft, before))
    return out


def _there(told: Sequence[Draft], draft: Draft) -> Draft:
    """A sighting without venue or day goes on with the one right before it, at its venue."""
    if draft.kind != "appearance" or draft.denied or draft.slots.from_ or draft.dated:
        return draft
    for before in reversed(told):
        if before.sentence > draft.sentence or draft.sentence - before.sentence > _NEXT:
            break
        if before.kind == draft.kind and not before.denied and before.slots.from_ is not None:
            return replace(draft, slots=replace(draft.slots, from_=before.slots.from_))
    return draft


def _occasion(told: Sequence[Draft], draft: Draft) -> Draft | None:
    """The last sighting with a venue or a day, of somebody else and not far before."""
    for before in reversed(told):
        if draft.sentence - before.sentence > _BACK:
            return None
        if before.kind != draft.kind or before.denied or before.sentence > draft.sentence:
            continue
        if before.whom.known is draft.whom.known or before.role in {"title", "heading"}:
            continue
        if before.slots.from_ or before.dated or before.chain.links:
            return before
    return None


def _at(draft: Draft, before: Draft) -> Draft:
    own = draft.slots.from_
    if own is None or (before.slots.from_ is not None and points_back(fold(own.value))):
        draft = replace(draft, slots=replace(draft.slots, from_=before.slots.from_ or own))
    elif before.slots.from_ is not None:
        return draft  # another venue, another occasion
    if draft.dated is None and before.dated is not None:
        where = before.sentence if before.dated_in is None else before.dated_in
        draft = replace(draft, dated=before.dated, dated_in=where)
    if not draft.chain.links and before.chain.links:
        draft = replace(draft, chain=before.chain, stance=before.stance)
    return draft
