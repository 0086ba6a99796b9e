"""Where output goes: JSON to standard output as bytes, tables to a console, pages to files."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from reportedly.cli.logged import From, log
from reportedly.cli.spared import spare
from reportedly.cli.streams import ReaderGone
from reportedly.errors import UnwritablePlace
from reportedly.staging import staged_file

_WIDTH = 120
"""Columns of a table or paragraph where the output is no terminal."""


def print_json(value: Any) -> None:
    """One line of JSON, UTF-8 whatever the terminal's encoding, nothing in it that steers one."""
    from reportedly.tell import rows_json

    sys.stdout.flush()
    out = sys.stdout.buffer
    out.write(rows_json(value) + b"\n")
    out.flush()


def console() -> Any:
    """The terminal: as wide as it is, colours only where it is one."""
    from rich.console import Console

    class Terminal(Console):
        """A console that leaves it to us what happens when the reader of the output has gone."""

        def on_broken_pipe(self) -> None:
            raise ReaderGone

    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Terminal(highlight=False, width=None if told else _WIDTH)


def print_view(view: Any) -> None:
    """A view in the terminal.

    It is laid out to fit, so nothing sticks out, and Rich need not measure each line again.
    """
    console().print(view, crop=False)


def write_files(pages: Mapping[Path, str], of: From | None = None) -> None:
    """Write files, all of them whole or none at all.

    What is no regular file (a pipe, `/dev/stdout`) is written to as it is, never replaced. No
    ledger is written over, and a picture only over a picture.

    Args:
        pages: what each file shall hold.
        of: the ledger that they tell of, and the verb: the ledger logs them, so that an erasure
            reaches them.

    Raises:
        UnwritablePlace: a file cannot be written; none was changed.
    """
    with _staged(pages, of) as staged:
        for path, part in staged.items():
            if part is None:
                path.write_text(pages[path], encoding="utf-8")
            else:
                part.replace(path.resolve())


@contextmanager
def _staged(pages: Mapping[Path, str], of: From | None) -> Iterator[dict[Path, Path | None]]:
    """Each page written beside its place, under a name that nobody has.

    They are logged before a word is written: of a process that is killed an erasure finds what is
    left.
    """
    staged: dict[Path, Path | None] = {}
    path = Path()
    with ExitStack() as stack:
        try:
            for path, text in pages.items():
                staged[path] = _beside(path, text, stack)
            if of is not None:
                log(of, {path: pages[path] for path, part in staged.items() if part is not None})
            for path, part in staged.items():
                if part is not None:
                    _write(part, pages[path])
            yield staged
        except (OSError, ValueError) as error:
            told = getattr(error, "strerror", None) or "the path is impossible"
            raise UnwritablePlace(f"{path} cannot be written: {told}; name another place") from None


def _beside(path: Path, text: str, stack: ExitStack) -> Path | None:
    """A new file in the place's folder, still empty; None for what is no regular file."""
    if path.is_dir():
        raise UnwritablePlace(f"{path} is a folder; name a file in it")
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        return None
    spare(path, text)
    return stack.enter_context(staged_file(path.resolve(), mode=0o666))


def _write(part: Path, text: str) -> None:
    """Write a page's words, and see to it that they are on the disk."""
    with part.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
