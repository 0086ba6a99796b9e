"""Somebody dies once: an execution, and the death told beside it, are one happening."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.model import Kind
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.happenings import FATES
from reportedly.read.english.lexicon import fold, words


def one_end(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one kind for the end of one person.

    "X was executed ... after his death" are one execution. A rival account ("he died of cancer")
    stays a death of its own.
    """
    ends: dict[int | str, Kind] = {}
    for draft in drafts:
        if draft.kind in FATES and not draft.denied:
            known = ends.get(_person(draft), draft.kind)
            ends[_person(draft)] = min(known, draft.kind, key=FATES.index)
    return [_told_with(d, ends.get(_person(d), d.kind)) for d in drafts]


def _person(draft: Draft) -> int | str:
    known = draft.whom.known
    return fold(draft.whom.text) if known is None else known.number


def _told_with(draft: Draft, end: Kind) -> Draft:
    """A draft as one of the end told elsewhere, where its words leave room for that."""
    if draft.kind not in FATES or FATES.index(end) >= FATES.index(draft.kind):
        return draft
    listed, told = words("fates"), fold(draft.trigger.text)
    died = told in listed["died"] and listed.find("causes", draft.quote.text) is None
    if told in listed["open"] or (died and end == "killing"):
        return replace(draft, kind=end)
    return draft
