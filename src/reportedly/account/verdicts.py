"""What became of events, as far as somebody has signed a brief that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, cast

from reportedly.account.leaving import Leaving
from reportedly.export.claimreview import SignedVerdict
from reportedly.model import Decision, Event, Signature, Status, in_force
from reportedly.protect import Audience

if TYPE_CHECKING:
    from reportedly.protect.audience import Level

_SETTLED: Final[Mapping[Status | None, Literal["held", "failed"]]] = {
    "confirmed": "held",
    "refuted": "failed",
}


def signed_verdicts(
    decisions: Iterable[Decision], left: Leaving, as_of: date | None = None
) -> tuple[SignedVerdict, ...]:
    """The events that briefs in force tell as confirmed or refuted, where that is so today.

    A brief that was signed for an audience tells those who may have what that audience has, and
    nobody else so much as who signed it. One whose evidence now says otherwise tells nothing.

    Args:
        decisions: all that were made.
        left: what leaves, with its ids.
        as_of: only what was signed by this day.
    """
    ids = _ids(left)
    return tuple(
        verdict
        for signature in in_force(decisions)
        if isinstance(signature, Signature) and _may_have(signature, left.audience)
        if as_of is None or signature.made.date() <= as_of
        for verdict in _of(signature, ids)
    )


def _ids(left: Leaving) -> dict[str, Event]:
    """The events that leave, by the id that the ledger has for them."""
    of = {} if left.keyed is None else left.keyed.of
    return {of.get(event.id, event.id): event for event in left.picture.events}


def _may_have(signature: Signature, to: Audience) -> bool:
    """Whether what was signed for one audience may go to another."""
    if signature.text is None:
        return False
    if signature.audience in {"holder", "red"}:
        return to.sees_everything
    return to.sees(Audience(level=cast("Level", signature.audience)).highest)


def _of(signature: Signature, events: Mapping[str, Event]) -> Iterator[SignedVerdict]:
    for held in signature.held:
        event = events.get(held.item)
        outcome = _SETTLED.get(held.status)
        if event is None or outcome is None or event.belief is None:
            continue
        if event.belief.status == held.status:
            yield SignedVerdict(
                event=event.id,
                outcome=outcome,
                by=signature.by,
                because=signature.because,
                on=signature.made.date().isoformat(),
            )
