"""The log of files that a verb writes from a ledger, so that an erasure reaches them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportedly.errors import LedgerError
from reportedly.model import Output

if TYPE_CHECKING:
    from reportedly.ledger import Ledger
    from reportedly.ledger.outputs import Log


class From(NamedTuple):
    """From which ledger something is written, and by which verb."""

    ledger: Path
    verb: str


def log(of: From, pages: Mapping[Path, str]) -> None:
    """Keep what is about to be written; where the ledger cannot be written to, nothing is kept.

    Args:
        of: the ledger, and the verb that writes.
        pages: what each file shall hold; none of them standard output.
    """
    now = datetime.now(UTC)
    written = [
        Output(
            path=str(path.resolve()),
            digest=hashlib.sha256(text.encode()).hexdigest(),
            verb=of.verb,
            at=now,
        )
        for path, text in pages.items()
    ]
    if written and of.ledger.exists():
        from reportedly.ledger import Ledger

        with suppress(LedgerError), Ledger.open(of.ledger) as ledger:
            ledger.log(written)


def logging(ledger: Ledger, path: Path, verb: str) -> Log:
    """What keeps word, in an open ledger, of a file that a verb writes from it.

    Args:
        ledger: open for writing.
        path: where the file shall lie.
        verb: what writes it.
    """

    def log(digest: str) -> None:
        now = datetime.now(UTC)
        ledger.log([Output(path=str(path.resolve()), digest=digest, verb=verb, at=now)])

    return log
