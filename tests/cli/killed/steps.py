"""The steps of a verb that outlast it, counted in a child, which may end itself before one."""

import mmap
import os
import signal
import sys
from typing import Any

from sqlalchemy import Engine, event

CHANGES = frozenset({"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "ctypes.dlsym"})
"""What Python tells its hooks of the acts that change a folder.

Two folders are exchanged by a function of the system that has no act of its own: it is looked up.
"""

_WRITES = os.O_WRONLY | os.O_RDWR


class Steps:
    """Counts what a child does that stays: files that it makes, writes to, renames or removes, and
    transactions that it ends.

    Args:
        die_at: the number of the step, from 1, just before which the child kills itself; it lives
            where this is 0.
    """

    def __init__(self, die_at: int = 0) -> None:
        self._die_at = die_at
        self._shared = mmap.mmap(-1, mmap.PAGESIZE)

    @property
    def done(self) -> int:
        """How many steps there were, as the parent sees it."""
        return int.from_bytes(self._shared[:8], "big")

    def begin(self) -> None:
        """Begin to count, in the child."""
        event.listen(Engine, "commit", lambda _: self._step())
        sys.addaudithook(self._hear)

    def _hear(self, act: str, given: tuple[Any, ...]) -> None:
        if act in CHANGES or (act == "open" and isinstance(given[2], int) and given[2] & _WRITES):
            self._step()

    def _step(self) -> None:
        number = self.done + 1
        self._shared[:8] = number.to_bytes(8, "big")
        if number == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)
