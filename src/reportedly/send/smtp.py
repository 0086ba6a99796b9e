"""The mail server that somebody gave, in the form of an address."""

from typing import Literal
from urllib.parse import unquote, urlsplit

import msgspec

from reportedly.send.errors import BadChannel

Security = Literal["starttls", "tls", "none"]
_SCHEMES: dict[str, Security] = {"smtp": "starttls", "smtps": "tls", "smtp+plain": "none"}
_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
_OWN = frozenset({"localhost", "127.0.0.1", "::1"})
_HOW = "write smtp://USER:PASSWORD@HOST:587, or smtps:// for TLS from the start"


class Smtp(msgspec.Struct, frozen=True):
    """How mail is handed over.

    Attributes:
        host: of the server.
        port: on which it listens.
        security: "starttls" (RFC 3207), which is insisted on; "tls" from the start (RFC 8314);
            "none" only for a server on this machine.
        user: for the login; none where None.
        password: for the login.
    """

    host: str
    port: int
    security: Security
    user: str | None = None
    password: str = ""

    @property
    def is_here(self) -> bool:
        """Whether it runs on this machine."""
        return self.host in _OWN

    @classmethod
    def of(cls, address: str) -> "Smtp":
        """The server that an address names.

        Args:
            address: `smtp://` (STARTTLS), `smtps://` (TLS), or `smtp+plain://` for this machine.

        Raises:
            BadChannel: it names none, or one elsewhere without encryption.
        """
        try:
            parts = urlsplit(address.strip())
            host, port = parts.hostname, parts.port
        except ValueError:
            raise BadChannel(f"the mail server's address cannot be read; {_HOW}") from None
        security = _SCHEMES.get(parts.scheme)
        if security is None or not host:
            raise BadChannel(f"the mail server's address cannot be read; {_HOW}")
        if security == "none" and host not in _OWN:
            raise BadChannel(f"{host} would get the mail unencrypted; {_HOW}")
        user = None if parts.username is None else unquote(parts.username)
        return cls(host, port or _PORTS[security], security, user, unquote(parts.password or ""))
