"""The feeds that are followed, and how each went the last time."""

from datetime import datetime

import msgspec

from reportedly.acquire import canonical
from reportedly.ledger import Ledger
from reportedly.model import Follow, Visit
from reportedly.packs import Sites


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """One feed that is followed.

    Attributes:
        address: as it is asked.
        since: when it was followed first, since it was last stopped.
        by: who follows it.
        fetched: when it was last asked for.
        told: what came of that, in words.
        failed: whether that failed.
        reports: how many reports came of it so far.
    """

    address: str
    since: datetime
    by: str
    fetched: datetime | None = None
    told: str = "never fetched"
    failed: bool = False
    reports: int = 0


def following(ledger: Ledger, sites: Sites) -> dict[str, Follow]:
    """The act of following each feed that is followed, by its canonical address, oldest first."""
    found: dict[str, Follow] = {}
    for act in ledger.follows():
        key = canonical(act.address, sites)
        if act.act == "stop":
            found.pop(key, None)
        else:
            found.setdefault(key, act)
    return found


def followed(ledger: Ledger, sites: Sites) -> tuple[Followed, ...]:
    """The feeds that are followed, the one followed longest first, with how they went."""
    return tuple(
        _told(key, act, ledger.visits(feed=key)) for key, act in following(ledger, sites).items()
    )


def _told(key: str, act: Follow, visits: tuple[Visit, ...]) -> Followed:
    own = [visit for visit in visits if visit.asked == key]
    read = next((v.because for v in reversed(own) if v.outcome == "passed over"), "")
    last = own[-1] if own else None
    told = "never fetched" if last is None else read
    if last is not None and last.outcome == "refused":
        told = last.because
    return Followed(
        address=act.address,
        since=act.at,
        by=act.by,
        fetched=None if last is None else last.at,
        told=told,
        failed=last is not None and last.outcome == "refused",
        reports=len({visit.report for visit in visits if visit.report is not None}),
    )
