"""Opening a file for reading; of a named pipe, only while somebody writes to it."""

import os
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import UnreadablePlace

PATIENCE = 5.0
"""Seconds to wait until somebody writes to a named pipe."""


@contextmanager
def opened(path: Path, patience: float = PATIENCE) -> Iterator[BinaryIO]:
    """A file, open for reading.

    Args:
        path: where it lies.
        patience: seconds to wait for the first words from a named pipe.

    Raises:
        OSError: it cannot be opened.
        UnreadablePlace: it is a named pipe to which nobody writes.
    """
    if not _is_named_pipe(path):
        with path.open("rb") as stream:
            yield stream
        return
    # Opened in the ordinary way, a pipe waits for a writer for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as stream:
        ready, _, _ = select.select([descriptor], [], [], patience)
        if not ready:
            raise UnreadablePlace(
                f"nobody has written to this pipe for {patience:g} seconds; "
                "give its words on standard input (-)"
            )
        os.set_blocking(descriptor, True)
        yield stream


def _is_named_pipe(path: Path) -> bool:
    """Whether a path is a pipe with a name of its own, not one lent by a shell (`/dev/fd/63`)."""
    return stat.S_ISFIFO(path.stat().st_mode) and Path(os.path.realpath(path)).exists()
