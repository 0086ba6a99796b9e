"""What is said before anything first goes through a third party, once for each channel."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from reportedly.cli.streams import complain
from reportedly.errors import ReportedlyError

if TYPE_CHECKING:
    from reportedly.ledger import Ledger
    from reportedly.send import Channel

_MORE = "never a name, a quote or what is watched; that there is news, and when, they learn"
_ONCE = "this is said once for each channel"


class NotSent(ReportedlyError):
    """Somebody was told what a third party learns, and did not want it."""

    def __init__(self) -> None:
        super().__init__(
            "nothing was looked for and nothing sent; write a file with --to atom=FILE"
        )


def say_first(ledger: Ledger, channels: Iterable[Channel], *, yes: bool) -> None:
    """Say on standard error what a third party learns, before the first message through it.

    On a terminal it asks whether to go on. Elsewhere nobody could answer, and it goes on: what
    starts it there was written on purpose.

    Args:
        ledger: which remembers a channel by what was sent through it.
        channels: third parties.
        yes: go on without asking; it is said all the same.

    Raises:
        NotSent: the answer was no.
    """
    known = {each.channel for each in ledger.deliveries()}
    new = [channel for channel in channels if channel.label not in known]
    for channel in new:
        complain(f"{channel.label}: {channel.learns}; {_MORE}")
    if new:
        complain(_ONCE)
    asks = sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if new and asks and not yes and not click.confirm("Go on?", default=False, err=True):
        raise NotSent
