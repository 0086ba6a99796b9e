"""How far long work is: a bar on standard error, on a terminal only, gone when the work is done."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportedly.plain import visible


class Counting:
    """Told how much of how much is done."""

    def __init__(self, bar: Any = None, task: Any = None) -> None:
        self._bar, self._task = bar, task

    def __call__(self, done: int, total: int) -> None:
        """So much of so much is done."""
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total)


@contextmanager
def counting(words: str) -> Iterator[Counting]:
    """A bar with the time that is left while something counts; nothing where nobody looks.

    Args:
        words: what goes on ("reading again").
    """
    if not sys.stderr.isatty():
        yield Counting()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Left

    told = TextColumn("{task.description}", markup=False)
    console = Console(stderr=True, highlight=False, markup=False)
    shown = (told, BarColumn(), MofNCompleteColumn(), Left(compact=True))
    with Progress(*shown, console=console, transient=True) as bar:
        yield Counting(bar, bar.add_task(visible(words), total=None))
