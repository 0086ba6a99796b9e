"""The briefs that were signed, as a site tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from reportedly.account.picture import learned
from reportedly.account.turns import with_turns
from reportedly.errors import NotFound
from reportedly.model import Picture, Signature, in_force
from reportedly.packs import Pack
from reportedly.protect import Audience, told_for
from reportedly.protect.audience import Level
from reportedly.tell.brief import brief
from reportedly.tell.evidence import Evidence
from reportedly.tell.signed import Today, parsed, since
from reportedly.tell.signed.tail import Tail
from reportedly.tell.site import SignedPage

if TYPE_CHECKING:
    from reportedly.ledger import Learned


def signed_briefs(
    kept: Learned, pack: Pack, to: Audience, told: Picture, as_of: date | None = None
) -> tuple[SignedPage, ...]:
    """The signed briefs that an audience may have, the newest first, with what has changed since.

    A sentence that its evidence does not bear out any more, or of which something may not be told
    any more, is left out. A brief whose words are gone, or that was taken back, is not listed.

    Args:
        kept: what the ledger has learned.
        pack: what is known beforehand.
        to: whom the gate opened for.
        told: what came out of it, under the ledger's ids, with what became of pages.
        as_of: only briefs that were signed by this day.
    """
    if kept.shared is not None:
        return ()
    made = [d for d in in_force(kept.decisions) if isinstance(d, Signature) and _is_for(d, to)]
    early = [d for d in made if as_of is None or d.made.date() <= as_of]
    return tuple(page for each in reversed(early) for page in _page(each, kept, pack, to, told))


def _is_for(signature: Signature, to: Audience) -> bool:
    """Whether what was signed for one audience may go to another."""
    if signature.audience == "holder" or signature.text is None:
        return to.level == "holder" and signature.text is not None
    return to.sees(Audience(level=cast("Level", signature.audience)).highest)


def _page(
    signature: Signature, kept: Learned, pack: Pack, to: Audience, told: Picture
) -> Iterator[SignedPage]:
    tail = parsed(signature.text or "").tail
    picture = told if tail.as_of == told.as_of else _as_of(tail, kept, pack, to)
    try:
        today = brief(picture, pack, tail.what, audience=to)
    except NotFound:
        return
    listed = since(signature, Today(today, Evidence(picture=picture, pack=pack)), picture)
    if listed is not None:
        yield SignedPage(
            id=signature.id,
            title=listed.brief.title,
            by=signature.by,
            made=signature.made.date().isoformat(),
            brief=listed.brief,
            changed=tuple(dict.fromkeys(change.told for change in listed.changes)),
        )


def _as_of(tail: Tail, kept: Learned, pack: Pack, to: Audience) -> Picture:
    day = None if tail.as_of is None else date.fromisoformat(tail.as_of)
    whole = learned(kept, pack, day)
    return with_turns(kept, whole, pack, to, told_for(whole, to, pack), day)
