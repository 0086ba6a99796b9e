"""What is said before a ledger first asks a server, once for each ledger."""

import os
import sys

import click

from reportedly.cli.streams import complain
from reportedly.errors import ReportedlyError
from reportedly.ledger import Ledger

LEARNS = (
    "a server learns what is asked of it: the address, the time, from where, and that this program "
    "asks. Who reads its logs learns what you follow. HTTPS_PROXY (HTTP_PROXY, ALL_PROXY) sends "
    "requests another way; --offline or REPORTEDLY_OFFLINE=1 asks nobody. This is said once for "
    "each ledger."
)


class NotAsked(ReportedlyError):
    """Somebody was told what a server learns, and did not want it."""

    def __init__(self) -> None:
        super().__init__("no server was asked, and nothing was kept; add the page as a saved file")


def say_first(ledger: Ledger, *, yes: bool = False) -> None:
    """Say on standard error what a server learns, before a ledger's first visit to any.

    On a terminal it asks whether to go on. Elsewhere nobody could answer, and it goes on: what
    starts it there was written on purpose.

    Args:
        ledger: which remembers it by its visits.
        yes: go on without asking; it is said all the same.

    Raises:
        NotAsked: the answer was no.
    """
    if ledger.has_visits():
        return
    complain(LEARNS)
    asks = sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if asks and not yes and not click.confirm("Go on?", default=False, err=True):
        raise NotAsked
