"""Standard input, output and error: made safe at the start, let go of at the end."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from reportedly.errors import UnwritablePlace
from reportedly.plain import visible


class ReaderGone(Exception):
    """Whoever read our output has gone: nothing more to say, and nowhere to say it."""


def prepare() -> None:
    """Open streams that were closed to us, and let none fail over a character it cannot write."""
    # A closed stream is None to Python; its number must not go to the next file that is opened.
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def complain(message: str) -> None:
    """A message on standard error, where there is somebody to read it; it steers no terminal."""
    harmless = "\n".join(map(visible, message.split("\n")))
    with suppress(OSError):
        sys.stderr.write(f"reportedly: {harmless}\n")
        sys.stderr.flush()


def finish() -> None:
    """Write out what is left; where that cannot be done, drop it, so that Python does not try."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def explained() -> Iterator[None]:
    """Tell a reader that has gone from output that cannot be written.

    Raises:
        ReaderGone: the reader of our output has gone.
        UnwritablePlace: the output cannot be written, a full disk for one.
    """
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise ReaderGone from None
        where = error.filename or "the output"
        raise UnwritablePlace(f"{where}: {error.strerror or error}; check place and disk") from None
