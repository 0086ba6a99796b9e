"""The log of files that a verb writes from a ledger, so that an erasure reaches them."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from reportedly.errors import LedgerError
from reportedly.model import Output


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
