"""The services of apprise: chat, push and text messages, each behind an address of its own."""

import logging
from typing import Any

from reportedly.errors import MissingExtra
from reportedly.send.channel import NotTaken
from reportedly.send.errors import BadChannel
from reportedly.send.message import Message

_PAGES = frozenset({"service_url", "setup_url"})
"""Attributes of a service that lead to pages about it, and are never asked."""


class NotFixed(BadChannel):
    """apprise would connect to whatever server an address names, or without encryption."""

    def __init__(self) -> None:
        super().__init__(
            "apprise opens its connections itself, past the guard of this program; so only those "
            "services go through it whose own address it knows and which it reaches by HTTPS, with "
            "their certificate checked; for a server of your own give webhook=URL, for mail "
            "mail=ADDRESS"
        )


class Service:
    """One service, through apprise, which opens the connection itself.

    No look-up or connection of apprise can be led through our guard. So a service is taken only if
    its address is written in apprise and not in what somebody typed: then neither what is typed nor
    a redirect leads to a private address.

    Args:
        url: of the service, as apprise wants it; it is a secret, and stands in no log.
        mark: tells this address from others of its service without telling it.

    Raises:
        MissingExtra: apprise is not installed.
        NotFixed: the service is one of those that are asked wherever an address says.
        BadChannel: apprise knows no such service.
    """

    learns = (
        "the service learns the alert's id, its trigger's word, the time, and from where it is "
        "sent; so does whoever reads the channel there"
    )

    def __init__(self, url: str, mark: str) -> None:
        try:
            import apprise
        except ImportError:
            raise MissingExtra("apprise=URL", "apprise") from None
        # apprise logs addresses of services, in which tokens stand.
        log = logging.getLogger("apprise")
        log.addHandler(logging.NullHandler())
        log.propagate = False
        self._services = apprise.Apprise()
        if not self._services.add(url):
            raise BadChannel(
                "apprise knows no such service; its pages list how each address is written"
            )
        for service in self._services:
            if not _is_fixed(type(service)) or not service.verify_certificate:
                raise NotFixed
            service.redirects = False
        self.label = f"apprise:{url.partition('://')[0].lower()}/{mark}"

    def send(self, message: Message) -> None:
        """Hand a message over.

        Raises:
            NotTaken: the service did not take it; apprise does not say why.
        """
        try:
            taken = self._services.notify(title=message.title, body=message.body)
        except Exception as error:  # plugins of services raise whatever they please
            raise NotTaken(f"the service failed ({type(error).__name__})") from None
        if not taken:
            raise NotTaken("the service did not take it")

    def close(self) -> None:
        """End the run; apprise keeps no connection."""


def _is_fixed(service: type[Any]) -> bool:
    """Whether a service is asked at an address that is written in it, and by HTTPS alone."""
    if service.protocol or not service.secure_protocol:
        return False
    if any("{host}" in template for template in service.templates):
        return False
    named = {name: getattr(service, name) for name in dir(service) if name not in _PAGES}
    told = [value for value in named.values() if isinstance(value, str) and "://" in value]
    return bool(told) and all(value.startswith("https://") for value in told)
