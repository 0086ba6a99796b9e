"""How far a scan is: bytes, pages, pages a second and the time that is left, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any


class Far:
    """Told how far the shards in hand are, and which are finished."""

    def __init__(self, bar: Any = None, task: Any = None) -> None:
        self._bar, self._task = bar, task
        self._bytes = self._pages = 0
        self._begun = time.monotonic()

    def __call__(self, in_hand: Sequence[tuple[int, int]]) -> None:
        """Of each shard in hand, how many records are done and the offset of the last."""
        self._show(sum(o for _, o in in_hand), sum(n for n, _ in in_hand))

    def finished(self, size: int, records: int) -> None:
        """A shard of that size with so many records is finished."""
        self._bytes += size
        self._pages += records
        self._show(0, 0)

    def _show(self, size: int, pages: int) -> None:
        if self._bar is not None:
            done = self._pages + pages
            rate = done / max(time.monotonic() - self._begun, 0.001)
            told = f"{done:,} pages, {rate:,.0f} a second"
            self._bar.update(self._task, completed=self._bytes + size, pages=told)


@contextmanager
def far(words: str, size: int) -> Iterator[Far]:
    """A bar while a scan runs; nothing where nobody looks.

    Args:
        words: what goes on.
        size: bytes of all that is to be gone through.
    """
    if not sys.stderr.isatty():
        yield Far()
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Left

    shown = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TextColumn("{task.fields[pages]}", markup=False),
        Left(compact=True),
    )
    console = Console(stderr=True, highlight=False, markup=False)
    with Progress(*shown, console=console, transient=True) as bar:
        yield Far(bar, bar.add_task(words, total=size, pages=""))
