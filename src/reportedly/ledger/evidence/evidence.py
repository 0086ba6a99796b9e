"""The folder of one ledger's evidence, to be added to, read and purged."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import msgspec

from reportedly.ledger.evidence import folder as folders
from reportedly.ledger.evidence.index import Index, Place, numbered
from reportedly.ledger.evidence.purge import purged
from reportedly.ledger.evidence.records import Kept, unpacked
from reportedly.ledger.evidence.writer import FULL, PointedAt, Writer
from reportedly.model import Response


class Evidence:
    """What servers answered, kept in WARC files.

    Whoever takes its lock and writes to the ledger takes the lock first.
    """

    def __init__(self, folder: Path, *, full: int = FULL) -> None:
        self.folder = folder
        self._full = full
        self._index = Index(folder)

    @classmethod
    def beside(cls, ledger: Path) -> Self:
        """The evidence of a ledger: the folder of its name with `.warc` behind it."""
        real = ledger.resolve()
        return cls(real.with_name(f"{real.name}.warc"))

    @contextmanager
    def writing(self, pointed_at: PointedAt) -> Iterator[Writer]:
        """Be the one writer until the ledger has what points at the answers that are kept.

        Args:
            pointed_at: tells which of some records the ledger's visits point at; answers at the end
                of the last file that none does are cut off.

        Raises:
            LedgerError: another process keeps writing, the folder cannot be written to, or it
                belongs to another ledger.
        """
        with folders.locked(self.folder):
            writer = Writer(self.folder, self._index, self._full)
            writer.mend(pointed_at)
            yield writer

    def places(self) -> dict[str, Place]:
        """Where each answer lies, by its id; empty where there is no evidence."""
        return self._index.places() if self.folder.is_dir() else {}

    def find(self, record: str) -> Kept | None:
        """One answer as it was kept; None where the evidence has no such record."""
        if not self.folder.is_dir():
            return None
        place = self._index.get(record)
        found = None if place is None else self._read(place)
        if found is not None and found.record == record:
            return found
        if place is None:
            return None
        again = Index(self.folder).get(record)  # it lay elsewhere a moment ago
        return None if again is None or again == place else self._read(again)

    def answer(self, record: str) -> Response | None:
        """The answer of a record with its body, wherever that is kept; None where it is not."""
        kept = self.find(record)
        if kept is None or kept.refers_to is None:
            return None if kept is None else kept.response
        full = self.answer(kept.refers_to)
        if full is None:
            return None
        return msgspec.structs.replace(full, retrieved=kept.response.retrieved)

    def without(self, records: Collection[str]) -> None:
        """Write the files that hold some answers anew, so that no byte of those answers stays.

        Each file is replaced whole: killed at any moment, it is as it was or as it shall be, and
        doing it again finishes it. What the index has of them goes first.

        Args:
            records: ids; those that the evidence does not have are passed over.

        Raises:
            LedgerError: another process keeps writing, or the files cannot be written.
        """
        if not self.folder.is_dir():
            return
        with folders.locked(self.folder):
            purged(self.folder, self._index, frozenset(records))

    def _read(self, place: Place) -> Kept | None:
        try:
            with numbered(self.folder, place.file).open("rb") as file:
                file.seek(place.group)
                return unpacked(file.read(place.end - place.group))
        except FileNotFoundError:
            return None
