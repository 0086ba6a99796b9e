"""Somebody dies once, and who has arrived is not gone: what cannot both have happened."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from reportedly.model import Kind
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.happenings import FATES
from reportedly.read.english.lexicon import fold, words


def one_end(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one kind for the end of one person.

    "X was executed ... after his death" are one execution. A rival account ("he died of cancer")
    stays a death of its own. Of who has fled to another country, unknown whereabouts are no
    disappearance.
    """
    told = [d for d in drafts if d.kind in FATES and not d.denied]
    clear = _strongest(d for d in told if not _open(d))
    ends = _strongest(told) | clear
    put_to_death = {(d.sentence, _person(d)) for d in told if d.kind == "execution"}
    arrived = _arrived(drafts)
    return [
        _told_with(d, ends.get(_person(d), d.kind))
        for d in drafts
        if not (_on_the_way(d) and (d.sentence, _person(d)) in put_to_death)
        and not (_only_unknown(d) and arrived.get(_person(d), d.sentence) < d.sentence)
    ]


def _arrived(drafts: Sequence[Draft]) -> dict[int | str, int]:
    """Of each person who has reached another country the sentence that first tells it."""
    out: dict[int | str, int] = {}
    for draft in drafts:
        if draft.kind == "defection" and not draft.denied and draft.slots.to is not None:
            out.setdefault(_person(draft), draft.sentence)
    return out


def _only_unknown(draft: Draft) -> bool:
    """Whether no more is told than that nobody says where somebody is."""
    return draft.kind == "disappearance" and fold(draft.trigger.text) in words("fates")["unknown"]


def _on_the_way(draft: Draft) -> bool:
    """Whether somebody is only led to what follows ("was dragged out and shot")."""
    return draft.kind == "detention" and fold(draft.trigger.text) in words("fates")["led"]


def _strongest(drafts: Iterable[Draft]) -> dict[int | str, Kind]:
    """Of each person the end that says most."""
    ends: dict[int | str, Kind] = {}
    for draft in drafts:
        known = ends.get(_person(draft), draft.kind)
        ends[_person(draft)] = min(known, draft.kind, key=FATES.index)
    return ends


def _open(draft: Draft) -> bool:
    """Whether the words leave open how somebody died ("his death", "was shot")."""
    return fold(draft.trigger.text) in words("fates")["open"]


def _person(draft: Draft) -> int | str:
    known = draft.whom.known
    return fold(draft.whom.text) if known is None else known.number


def _told_with(draft: Draft, end: Kind) -> Draft:
    """A draft as one of the end told elsewhere, where its words leave room for that."""
    if draft.kind not in FATES or end == draft.kind:
        return draft
    listed, told = words("fates"), fold(draft.trigger.text)
    died = told in listed["died"] and listed.find("causes", draft.quote.text) is None
    if (_open(draft) and end != "death") or (died and end == "killing"):
        return replace(draft, kind=end)
    return draft
