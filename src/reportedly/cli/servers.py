"""Asking servers: whether it is allowed at all, and how gently."""

import os
from datetime import UTC, datetime, timedelta

from reportedly.acquire.web import Client, Offline, Settings, last_asked
from reportedly.ledger import Ledger
from reportedly.packs import Pack


def allowed() -> Settings:
    """How servers may be asked, by what the environment says.

    Raises:
        Offline: the user has said that nobody is to be asked.
        BadSettings: the environment says something that cannot be used.
    """
    settings = Settings.of(os.environ)
    if settings.offline:
        raise Offline
    return settings


def client(pack: Pack, ledger: Ledger | None = None) -> Client:
    """What asks servers for this run, by what environment and pack say.

    Args:
        pack: knows sites that want to be asked seldom.
        ledger: knows when hosts were asked last, so that the pace holds from run to run.

    Raises:
        Offline: the user has said that nobody is to be asked.
        BadSettings: the environment says something that cannot be used.
        LedgerError: the ledger is a share.
    """
    settings = allowed()
    last = {}
    if ledger is not None:
        ledger.refuse_share("nothing can be fetched into it; fetch into a ledger of your own")
        since = datetime.now(UTC) - timedelta(seconds=settings.limits.longest_delay)
        last = last_asked(ledger.visits(since=since))
    asking = Client(settings, last=last)
    for host, site in pack.sites.rows.items():
        if site.delay:
            asking.slow(host, site.delay)
            asking.slow(f"www.{host}", site.delay)
    return asking
