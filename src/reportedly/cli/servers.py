"""Asking servers: whether it is allowed at all, and how gently."""

import os

from reportedly.acquire.web import Client, Offline, Settings
from reportedly.packs import Pack


def client(pack: Pack) -> Client:
    """What asks servers for this run, by what environment and pack say.

    Raises:
        Offline: the user has said that nobody is to be asked.
        BadSettings: the environment says something that cannot be used.
    """
    settings = Settings.of(os.environ)
    if settings.offline:
        raise Offline
    asking = Client(settings)
    for host, site in pack.sites.rows.items():
        if site.delay:
            asking.slow(host, site.delay)
            asking.slow(f"www.{host}", site.delay)
    return asking
