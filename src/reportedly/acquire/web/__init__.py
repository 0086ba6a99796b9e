"""The one way to the web: safe from hostile servers, polite to all others.

`Client.get` asks for one page and gives a `Response`, or raises a `FetchError` that says what to
do. What must hold for each address, and where it is written:

- `address`, `host`: one reading of an address, or none.
- `admission`, `reserved`: nothing on this machine or its network, no odd port.
- `guard`: the address that was checked is the one that is connected to.
- `limits`, `meter`, `deadline`, `encodings`: what an answer may cost.
- `redirects`: each step is checked as if a stranger had sent it.
- `robots`, `pace`, `retry`: what sites ask of programs.

Nothing is printed or logged from here.
"""

from reportedly.acquire.web.admission import LocalServer
from reportedly.acquire.web.client import Client
from reportedly.acquire.web.errors import (
    BadAddress,
    BadRedirect,
    BadSettings,
    BrokenAnswer,
    Busy,
    CutShort,
    Disallowed,
    FetchError,
    ForbiddenAddress,
    ForbiddenRedirect,
    NoAnswer,
    Offline,
    RefusedByServer,
    RobotsUnreachable,
    TimedOut,
    TooMuch,
    Unavailable,
    UnknownHost,
    Untrusted,
)
from reportedly.acquire.web.limits import Limits
from reportedly.acquire.web.network import Network
from reportedly.acquire.web.pace import last_asked
from reportedly.acquire.web.proxies import Proxies, Proxy
from reportedly.acquire.web.settings import Settings

__all__ = [
    "BadAddress",
    "BadRedirect",
    "BadSettings",
    "BrokenAnswer",
    "Busy",
    "Client",
    "CutShort",
    "Disallowed",
    "FetchError",
    "ForbiddenAddress",
    "ForbiddenRedirect",
    "Limits",
    "LocalServer",
    "Network",
    "NoAnswer",
    "Offline",
    "Proxies",
    "Proxy",
    "RefusedByServer",
    "RobotsUnreachable",
    "Settings",
    "TimedOut",
    "TooMuch",
    "Unavailable",
    "UnknownHost",
    "Untrusted",
    "last_asked",
]
