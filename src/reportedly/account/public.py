"""What of the decisions on events could be told on a day: what they speak of was public by then."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reportedly.model import Decision, Grouping, Pointer, Ruling
from reportedly.when import When

if TYPE_CHECKING:
    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned


def public_by(kept: Learned, as_of: date | None) -> tuple[Decision, ...]:
    """The decisions that a list of rulings or of groupings tells as of a day.

    Left out are rulings whose outcome was public later, and of joins and splits the claims of texts
    that were; one of which nothing was public by then is left out whole. All others are today's,
    undone ones and undos among them.

    Args:
        kept: what the ledger had learned.
        as_of: the day; all decisions where None.

    Returns:
        Those on another version of a page at the same words of the one that stands.
    """
    from reportedly.account.carried import carried

    decisions = carried(kept, as_of)
    if as_of is None:
        return decisions
    ahead = kept.ahead(as_of)
    return tuple(d for each in decisions if (d := _by(each, as_of, ahead)) is not None)


def was_public(ruling: Ruling, as_of: date | None) -> bool:
    """Whether the outcome that somebody ruled was public by a day, whole where it is a period."""
    latest = When.of(ruling.known).latest
    return as_of is None or (latest is not None and latest <= as_of)


def _by(decision: Decision, as_of: date, ahead: Collection[str]) -> Decision | None:
    if isinstance(decision, Ruling):
        return decision if was_public(decision, as_of) else None
    if isinstance(decision, Grouping):
        left, right = _told(decision.left, ahead), _told(decision.right, ahead)
        if not left and not right:
            return None
        return msgspec.structs.replace(decision, left=left, right=right)
    return decision


def _told(pointers: Iterable[Pointer], ahead: Collection[str]) -> tuple[Pointer, ...]:
    return tuple(p for p in pointers if p.at.text_digest not in ahead)
