"""What the user and the environment say about fetching."""

import re
from collections.abc import Mapping

from reportedly import __version__
from reportedly.acquire.web.admission import LocalServer
from reportedly.acquire.web.errors import BadSettings
from reportedly.acquire.web.limits import Limits
from reportedly.acquire.web.proxies import Proxies
from reportedly.model import Noun

_CONTACT = re.compile(r"[\x21-\x27\x2a-\x7e]{1,200}")
_LOCAL = re.compile(r"(127\.0\.0\.1):([1-9][0-9]{0,4})")
_UNSPARING = Limits(
    delay=0.0, longest_delay=0.0, backoff_seconds=0.0, silence_seconds=2.0, total_seconds=10.0
)
"""Beside a test's own server nobody has to be spared or waited for."""

_NO = frozenset({"", "0", "no", "false", "off"})


class Settings(Noun, frozen=True):
    """How pages are fetched.

    Attributes:
        offline: no connection may be opened.
        contact: an address or page that site owners can write to, told in the user agent.
        certificates: a file of certificates that are trusted in place of the system's and
            certifi's, None for those.
        local: the local server of a test.
    """

    proxies: Proxies = Proxies()
    offline: bool = False
    contact: str | None = None
    certificates: str | None = None
    local: LocalServer | None = None
    limits: Limits = Limits()

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the environment.

        Args:
            environ: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`, `SSL_CERT_FILE`,
                `REPORTEDLY_OFFLINE`, `REPORTEDLY_CONTACT` and `REPORTEDLY_TEST_SERVER` count.

        Raises:
            BadSettings: one of them has a form that cannot be used.
        """
        local = _local(environ.get("REPORTEDLY_TEST_SERVER", "").strip())
        offline = environ.get("REPORTEDLY_OFFLINE", "").strip().lower() not in _NO
        return cls(
            proxies=Proxies() if offline else Proxies.of(environ),
            offline=offline,
            contact=_contact(environ.get("REPORTEDLY_CONTACT", "").strip()),
            certificates=environ.get("SSL_CERT_FILE") or None,
            local=local,
            limits=Limits() if local is None else _UNSPARING,
        )

    @property
    def user_agent(self) -> str:
        """What every request says of who asks; never a browser's."""
        contact = "" if self.contact is None else f" (+{self.contact})"
        return f"Reportedly/{__version__}{contact}"


def _contact(value: str) -> str | None:
    if not value:
        return None
    if not _CONTACT.fullmatch(value):
        raise BadSettings(
            "REPORTEDLY_CONTACT must be one address or page in ASCII, without spaces and brackets, "
            "such as mailto:desk@outlet.example"
        )
    return value


def _local(value: str) -> LocalServer | None:
    if not value:
        return None
    form = _LOCAL.fullmatch(value)
    if form is None or int(form[2]) > 65_535:
        raise BadSettings("REPORTEDLY_TEST_SERVER must be 127.0.0.1:PORT")
    return LocalServer(host=form[1], port=int(form[2]))
