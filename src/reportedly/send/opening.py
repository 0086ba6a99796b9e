"""A channel, opened from what the settings say."""

from collections.abc import Callable

from reportedly.acquire.web import Client, Offline
from reportedly.acquire.web import Settings as Web
from reportedly.acquire.web.certificates import trust
from reportedly.send.channel import Channel
from reportedly.send.errors import BadChannel
from reportedly.send.mail import Mail
from reportedly.send.services import Service
from reportedly.send.settings import Settings, Target
from reportedly.send.smtp import Smtp
from reportedly.send.webhook import Webhook

Mark = Callable[[str], str]
"""Tells one secret address from another without telling it."""


def channel_of(target: Target, settings: Settings, web: Web, mark: Mark) -> Channel:
    """The channel of a target; nothing is sent by this.

    Args:
        target: a kind that goes through third parties, and where it leads.
        settings: what is said of mail.
        web: proxies, certificates, and whether anybody may be asked.
        mark: tells one address from another.

    Raises:
        Offline: nobody is to be asked.
        BadChannel: something is missing, or cannot be used.
    """
    if web.offline:
        raise Offline
    if target.kind == "webhook":
        return Webhook(target.target, Client(web), mark(target.target))
    if target.kind == "apprise":
        return Service(target.target, mark(target.target))
    return _mail(target.target, settings, web)


def _mail(to: str, settings: Settings, web: Web) -> Mail:
    if not settings.smtp or not settings.sender:
        raise BadChannel(
            "mail needs a server and a sender: set REPORTEDLY_SMTP and REPORTEDLY_MAIL_FROM, or "
            "put smtp and from into the ledger's file of channels"
        )
    server = Smtp.of(settings.smtp)
    through = web.proxies.http or web.proxies.https
    if through is not None and not (settings.direct or server.is_here):
        raise BadChannel(
            "a proxy is set, and mail would go around it; put direct = true into the ledger's file "
            "of channels if it may"
        )
    return Mail(to, settings.sender, server, lambda: trust(web.certificates))
