"""Whether a report that tells of an event also takes it back: then nobody confirms it there."""

import re
from collections.abc import Sequence
from typing import Final

from reportedly.model import Event
from reportedly.trace import Member, denies

_SENTENCE_END: Final = re.compile(r"[.!?…]['\"’”)]*\s")


def gainsaid(event: Event, member: Member, members: Sequence[Member]) -> bool:
    """Whether one report both tells and denies the event, on the same word.

    The same word is that of one origin, one chain of sources, or one sentence: "the spokesman said
    that the report of the flight was untrue" affirms nothing, however it was read.

    Args:
        event: what is told, with its origins.
        member: the claim that tells it.
        members: the claims of the event, denials among them.
    """
    return any(
        denies(other.claim)
        and other.report.id == member.report.id
        and (_one_source(event, member, other) or _one_sentence(member, other))
        for other in members
    )


def recanted(event: Event, member: Member, members: Sequence[Member]) -> bool:
    """Whether the person whom the event is about is told to deny it on that day or later.

    A denial without a day counts: nothing shows that it was given up since.
    """
    himself = {
        claim for o in event.origins if o.key == f"self:{event.person}" for claim in o.claims
    }
    return any(
        denies(other.claim)
        and other.claim.id in himself
        and (other.said is None or member.said is None or other.said >= member.said)
        for other in members
    )


def _one_source(event: Event, one: Member, other: Member) -> bool:
    if one.claim.chain and one.claim.chain == other.claim.chain:
        return True
    pair = {one.claim.id, other.claim.id}
    return any(pair <= set(origin.claims) for origin in event.origins)


def _one_sentence(one: Member, other: Member) -> bool:
    first, last = sorted(
        (one.claim.quote, other.claim.quote), key=lambda quote: (quote.start, quote.end)
    )
    if first.field != last.field:
        return False
    if first.end > last.start:
        return True
    words = one.report.field(first.field)
    return _SENTENCE_END.search(words, max(first.end - 1, 0), last.start) is None
