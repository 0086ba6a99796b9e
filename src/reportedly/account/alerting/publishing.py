"""The feed of alerts that one audience may be told today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from reportedly.account.alerting.ids import marked
from reportedly.account.alerting.standing import Standing
from reportedly.model import Alert, Decision, Watch
from reportedly.protect import NOTICE, Audience
from reportedly.send import Entry, Feed

MOST = 200
"""How many alerts a feed holds."""


def feed_of(
    alerts: Iterable[Alert],
    standing: Standing,
    to: Audience,
    secret: bytes,
) -> Feed:
    """The feed of an audience: its alerts as far as they may be told today, the newest last.

    Those that were found at one moment stand in the order of what they tell: that of the ledger
    follows from its ids, which hold withheld words.

    Args:
        alerts: all that were found, in that order.
        standing: what may be told today, and what holds.
        to: whom the gate opens for.
        secret: the ledger's, from which the feed's id is made.
    """
    mine = (a for a in alerts if a.audience == to.level and standing.may_tell(a))
    told = sorted(mine, key=_order)
    entries = {
        a.id: Entry(
            id=a.id,
            trigger=a.trigger,
            heading=a.heading,
            text=a.text,
            cites=a.cites,
            found=a.found,
            holds=standing.holds(a),
        )
        for a in told
    }
    return Feed(
        id="feed-" + marked(secret, f"feed {to.level}"),
        since=_since(standing.decisions, [a.found for a in told]),
        notice=None if to.sees_everything else NOTICE,
        entries=tuple(entries.values())[-MOST:],
    )


def _order(alert: Alert) -> tuple[datetime, tuple[str, ...]]:
    """When it was found, then what it tells."""
    cites = (part or "" for c in alert.cites for part in (c.published, c.outlet, c.words, c.url))
    return alert.found, (alert.heading, alert.text, alert.trigger, *cites)


def _since(decisions: Iterable[Decision], found: Iterable[datetime]) -> datetime:
    """When the first watch was made, of those that are kept."""
    made = [d.made for d in decisions if isinstance(d, Watch)]
    return min([*made, *found], default=datetime.fromisoformat("2026-01-01T00:00:00+00:00"))
