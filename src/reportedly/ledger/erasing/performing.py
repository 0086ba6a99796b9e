"""An erasure from the first row to the last byte: tables, files, and the search that proves it."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reportedly.ledger.databases import database_of
from reportedly.ledger.erasing import needles
from reportedly.ledger.erasing.erase import erase
from reportedly.ledger.erasing.finishing import Finished, finish
from reportedly.ledger.erasing.holding import holding
from reportedly.ledger.erasing.reason import Erasure, Reason
from reportedly.ledger.erasing.recorded import records_with
from reportedly.ledger.erasing.redact import Read, redact
from reportedly.ledger.erasing.rows import belonging
from reportedly.ledger.erasing.searching import Found, files_of, search
from reportedly.ledger.erasing.sought import sought_of_reports, sought_of_words
from reportedly.ledger.erasing.words import Words
from reportedly.ledger.ledger import Ledger


class Performed(NamedTuple):
    """An erasure that is finished.

    Attributes:
        erasure: what went out of the tables.
        finished: what became of files.
        found: what a raw search of all files of the ledger found of it afterwards.
    """

    erasure: Erasure
    finished: Finished
    found: Found

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left, and nothing is left to the user to do."""
        left = (*self.finished.changed, *self.finished.elsewhere)
        return not self.found.hits and not left


def erase_reports(ledger: Ledger, ids: Iterable[str], reason: Reason) -> Performed:
    """Erase reports as they were got, all the way.

    Args:
        ledger: open for writing.
        ids: of the reports.
        reason: what their tombstones tell.

    Raises:
        StillOpen: another process reads the ledger; the rows are gone, the rest is pending.
        LedgerError: the ledger is locked, or cannot be written to.
    """
    with ledger.changing() as connection:
        what = belonging(connection, ids)
        sought = sought_of_reports(connection, what)
        words = sought.pieces
        records = records_with(ledger.path, words)
        erasure = erase(connection, what, sought, reason, records)
    finished = finish(ledger.path, ledger.engine)
    return Performed(erasure, finished, _searched(ledger, erasure, finished, words))


def files_to_go(ledger: Ledger, ids: Iterable[str], words: Words | None = None) -> tuple[str, ...]:
    """Which files that lie where they were written an erasure would reach as things stand.

    Args:
        ledger: open.
        ids: of reports as they were got.
        words: what would go from them; everything where None.

    Raises:
        LedgerError: the ledger is locked.
    """
    with ledger.viewing() as connection:
        what = belonging(connection, ids)
        if words is None:
            sought = sought_of_reports(connection, what)
        else:
            sought = sought_of_words(connection, what, words)
        held = holding(connection, what, sought)
    return tuple(sorted({task.what for task in held.tasks if Path(task.what).is_file()}))


def redact_words(
    ledger: Ledger,
    ids: Iterable[str],
    words: Words,
    reason: Reason,
    read: Read,
    *,
    everywhere: bool = False,
) -> Performed:
    """Redact words in reports as they were got, all the way.

    Args:
        ledger: open for writing.
        ids: of the reports.
        words: what goes.
        reason: what their tombstones tell.
        read: gives the reading of a report.
        everywhere: whether they go from decisions and tombstones that point elsewhere too.

    Raises:
        StillOpen: another process reads the ledger; the words are gone, the rest is pending.
        LedgerError: the ledger is locked, or cannot be written to.
    """
    with ledger.changing() as connection:
        found = needles.of_words(connection, ids, words)
        records = records_with(ledger.path, found)
        erasure = redact(connection, ids, words, reason, read, records, everywhere=everywhere)
        found -= needles.standing(connection, found)
    finished = finish(ledger.path, ledger.engine)
    return Performed(erasure, finished, _searched(ledger, erasure, finished, found))


def _searched(ledger: Ledger, erasure: Erasure, finished: Finished, words: Iterable[str]) -> Found:
    written = [Path(file) for file in erasure.files if file not in finished.removed]
    there = [file for file in written if file.is_file()]
    files = [*files_of(ledger.path), *there]
    with ledger.viewing() as connection:
        contents = {ledger.path: database_of(connection).contents(connection)}
        return search(files, words, contents)
