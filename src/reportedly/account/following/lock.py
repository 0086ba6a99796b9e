"""One fetch at a time on one ledger: a lock that goes with its process, however that ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import LedgerError

ENDING = ".fetching"
"""What the name of the lock's file adds to the ledger's. The file stays; the lock does not."""


@contextmanager
def only_fetch(ledger: Path, ending: str = ENDING, what: str = "fetch") -> Iterator[None]:
    """Hold the one right to fetch into a ledger, or to do something else with it alone.

    The lock is the operating system's own (`flock`), which ends with the process that holds it, be
    it killed.

    Args:
        ledger: where it lies.
        ending: how the name of the lock's file ends.
        what: what is done alone.

    Raises:
        LedgerError: another process does it now, or the lock's file cannot be made.
    """
    path = ledger.resolve().with_name(ledger.resolve().name + ending)
    try:
        held = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        raise LedgerError(
            f"{path} cannot be opened: {error.strerror}; it is needed so that one {what} runs"
        ) from None
    try:
        _lock(held, ledger, what)
        yield
    finally:
        os.close(held)


def _lock(held: int, ledger: Path, what: str) -> None:
    try:
        import fcntl
    except ImportError:  # a system without flock: two runs then meet in the ledger's own locks
        return
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise LedgerError(
            f"another {what} runs on {ledger} now; wait for its end, or end it"
        ) from None
