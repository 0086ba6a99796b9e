"""Which addresses may be asked at all, before any name is looked up."""

from reportedly.acquire.web.address import Address
from reportedly.acquire.web.errors import ForbiddenAddress
from reportedly.acquire.web.host import ip_of
from reportedly.acquire.web.limits import PORTS
from reportedly.acquire.web.reserved import check_ip, check_name
from reportedly.model import Noun

_TEST_NAMES = (".test", ".example")


class LocalServer(Noun, frozen=True):
    """The one local address that may be asked, by an explicit setting for tests.

    It answers in plain HTTP for itself and for every host whose name ends in `.test` or
    `.example`, on every port of the web.
    """

    host: str
    port: int

    def answers(self, address: Address) -> bool:
        """Whether an address is answered by this server."""
        return address.host.endswith(_TEST_NAMES) or (
            address.host == self.host and address.port == self.port
        )


def admit(address: Address, local: LocalServer | None = None) -> None:
    """Refuse an address whose host or port shows that it is no public page.

    What a name leads to is checked when it is looked up.

    Args:
        address: where a user, a feed or a redirect points.
        local: the local server of a test, which is let through.

    Raises:
        ForbiddenAddress: the host is not public by its form, or the port is none of the web.
    """
    test = local is not None and local.answers(address)
    ip = ip_of(address.host)
    if not test and ip is None:
        check_name(address.host)
    if not test and ip is not None:
        check_ip(ip)
    if address.port not in PORTS and not (test and ip is not None):
        raise ForbiddenAddress(
            f"port {address.port} is not asked, only {_listed(PORTS)}: what listens elsewhere is "
            "seldom a site and may take a request for a command"
        )


def _listed(ports: frozenset[int]) -> str:
    *others, last = sorted(ports)
    return f"{', '.join(map(str, others))} and {last}"
