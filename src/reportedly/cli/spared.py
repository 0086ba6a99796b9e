"""Files that no page or picture may replace: ledgers, and what is no picture where one is drawn."""

import re
from pathlib import Path

from reportedly.errors import UnwritablePlace
from reportedly.ledger.file import server_of

_SQLITE = b"SQLite format 3\0"
"""How each SQLite file begins (sqlite.org/fileformat2.html, 1.3.1)."""
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to a file's name for the files that it keeps beside it."""
_LOOKED_AT = 65_536
"""Bytes of a file in which its first element must begin to be found."""
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*"
    rb"(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+svg\b[^>\[]*(?:\[.*?\]\s*)?>)\s*)*"
    rb"<(?:svg:)?svg[\s/>]",
    re.DOTALL,
)


def spare(path: Path, text: str) -> None:
    """Refuse to write over a ledger or a file that SQLite keeps beside one, whatever their names.

    A picture replaces nothing but a picture or an empty file: a slip of the hand costs no report.

    Args:
        path: where a page or picture shall be written.
        text: what shall be written there.

    Raises:
        UnwritablePlace: what lies there is not to be replaced.
        OSError: it cannot be read, so nobody knows what it is.
    """
    real = path.resolve()
    for ending in _BESIDE:
        if real.name.endswith(ending) and real.name != ending:
            kept = real.with_name(real.name.removesuffix(ending))
            if _begins(kept).startswith(_SQLITE):
                raise UnwritablePlace(
                    f"{path} belongs to the ledger {kept.name} beside it; name another file"
                )
    lies = _begins(real)
    if server_of(real) is not None:
        raise UnwritablePlace(
            f"{path} names the server of a ledger and stays as it is; name another file"
        )
    if lies.startswith(_SQLITE):
        raise UnwritablePlace(
            f"{path} is a ledger or another SQLite file and stays as it is; name another file"
        )
    if lies and _SVG.match(text.encode()) is not None and _SVG.match(lies) is None:
        raise UnwritablePlace(
            f"{path} is there already and is no SVG picture; name another file or remove it first"
        )


def _begins(path: Path) -> bytes:
    """The first bytes of a regular file; none where there is no such file."""
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(_LOOKED_AT)
