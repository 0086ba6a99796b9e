"""What a share tells: the pictures of each day on which something became public, gated."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from reportedly.account.clearing import cleared
from reportedly.account.picture import learned
from reportedly.model import Picture, Ruling, in_force
from reportedly.packs import Pack
from reportedly.protect import Audience, told_for
from reportedly.protect.keyed import keyed_all
from reportedly.when import When

if TYPE_CHECKING:
    from reportedly.ledger import Learned
    from reportedly.ledger.sharing import Sharing


def shared(kept: Learned, pack: Pack, to: Audience, key: bytes | None = None) -> Sharing:
    """All that an audience may be told, day by day, under ids that are made from just that.

    It takes as long as asking for each of those days would.

    Args:
        kept: everything that a ledger holds.
        pack: what is known beforehand.
        to: whom the gate opens for.
        key: with which the ids are made; one that nobody keeps where None, so that two shares of
            one ledger have no id in common.
    """
    from reportedly.ledger.sharing import Sharing

    kept = cleared(kept, pack, to)
    now = told_for(learned(kept, pack), to, pack)
    everything = {report.id for _, report in kept.captures}
    ruled = dict(_ruled(kept))
    days = sorted(
        {*kept.public_days(everything), *(day for seen in ruled.values() for day in seen)}
    )
    past: dict[date | None, Picture] = {
        day: told_for(learned(kept, pack, day), to, pack) for day in days
    }
    told = {report.id: report.text_digest for _, report in kept.captures}
    latest_first: dict[date | None, Picture] = {None: now}
    latest_first |= {day: past[day] for day in reversed(days)}
    made = keyed_all(latest_first, key or secrets.token_bytes(32))
    of = made[None].of
    named = {r.id for each in made.values() for r in each.picture.reports}
    public = {
        id_: frozenset({*kept.public_days([of[id_]]), *ruled.get(told[of[id_]], ())})
        for id_ in named
    }
    pictures = {day: each.picture for day, each in made.items()}
    return Sharing(audience=to.level, pictures=pictures, public=public)


def _ruled(kept: Learned) -> Iterator[tuple[str, list[date]]]:
    """The days on which outcomes became public, by the text that the rulings point at."""
    found: dict[str, list[date]] = {}
    for decision in in_force(kept.decisions):
        if isinstance(decision, Ruling):
            known = When.of(decision.known).latest
            if known is not None:
                found.setdefault(decision.event.text_digest, []).append(known)
    yield from found.items()
