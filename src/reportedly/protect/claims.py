"""Claims as they may be told."""

import msgspec

from reportedly.model import Claim, Quote
from reportedly.protect.coarsen import source_name
from reportedly.protect.counts import coarse_who, told_count, vague_who
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_quote, narrow_text
from reportedly.protect.people import told_post, told_who
from reportedly.protect.secrets import Offsets
from reportedly.protect.slots import (
    held_words,
    is_at_risk,
    is_held,
    method_is_red,
    needed_words,
    red_slots,
    told_happened,
    told_place,
    told_said,
    told_when,
)

_FREE = ("post", "manner", "mode", "stage", "charge", "by", "method")


def told_claim(claim: Claim, marker: Marker, offsets: Offsets) -> Claim | None:
    """A claim as the public may have it.

    Args:
        claim: as it was read.
        marker: finds protected words.
        offsets: where protected words stand in the report, by field.

    Returns:
        The claim without protected slots, its quote narrowed; None where it is about a relative or
        companion, or where nothing that means anything is left of its words.
    """
    marker = marker.of_journey if is_at_risk(claim, marker) else marker
    who = told_who(coarse_who(claim.who) if is_at_risk(claim, marker) else claim.who, marker)
    if who is None:
        return None
    red = red_slots(claim, marker)
    quote = narrow_quote(
        claim.quote,
        marker,
        red=offsets[claim.quote.field],
        hold=held_words(claim, red),
        need=needed_words(claim, red, marker.lexicon.pack),
    )
    if quote is None:
        return None
    free = _free_slots(claim, marker)
    if claim.id in marker.secrets.vague:
        who, free["post"] = vague_who(claim, marker), None
        red |= {"who", "when"}
    gone = red | {s for s in _FREE if free[s] is None}
    return msgspec.structs.replace(
        claim,
        who=who,
        quote=quote,
        **free,
        party=(),
        count=told_count(claim, marker),
        from_=told_place(claim, "from", marker),
        to=_told_to(claim, marker),
        when=told_when(claim, marker),
        happened=told_happened(claim, marker),
        said=told_said(claim, marker),
        origins=tuple(source_name(n, marker) for n in claim.origins),
        chain=tuple(source_name(n, marker) for n in claim.chain),
        cue=None if claim.cue is None else _told_words(claim.cue, marker, offsets),
        words=told_words(claim.words, marker, offsets, gone=gone),
    )


def told_words(
    words: dict[str, Quote],
    marker: Marker,
    offsets: Offsets,
    *,
    gone: frozenset[str] | set[str] = frozenset(),
) -> dict[str, Quote]:
    """The words of slots that may be told; those of withheld slots go without a trace."""
    kept = {
        slot: _told_words(quote, marker, offsets)
        for slot, quote in words.items()
        if slot not in gone
    }
    return {slot: quote for slot, quote in kept.items() if quote is not None}


def _told_words(quote: Quote, marker: Marker, offsets: Offsets) -> Quote | None:
    return narrow_quote(quote, marker, red=offsets[quote.field], least=1)


def _told_to(claim: Claim, marker: Marker) -> str | None:
    to = told_place(claim, "to", marker)
    return narrow_text(to, marker) if to is not None and to == claim.to else to


def _free_slots(claim: Claim, marker: Marker) -> dict[str, str | None]:
    """Slots of free words, each narrowed; `method` only where it may be told at all."""
    values: dict[str, str | None] = {slot: getattr(claim, slot) for slot in _FREE}
    if method_is_red(claim, marker):
        values["method"] = None
    told = {s: None if v is None else narrow_text(v, marker) for s, v in values.items()}
    held = is_held(claim, marker)
    return {**told, "post": claim.post and told_post(claim.post, marker, held=held)}
