"""Where a prepared ledger lies with what is beside it: all that hangs on the store is here."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from reportedly.acquire import Refusal, reports
from reportedly.ledger import Ledger
from reportedly.packs import load
from reportedly.read import reader
from tests.cli.running import run

LATER = ("deliveries", "alerts", "keys", "outputs", "tombstones", "looks", "follows", "visits")
"""Tables that the first revision of a ledger did not have, those first that point at others."""

UNPACKED = "unpacked"
LEDGERS = ("ledger", "older", "restored", "moved", "share", UNPACKED)
"""The ledgers that can be there: one to work on, an older one, what verbs make of it."""


class Place:
    """Ledgers of SQLite in a folder, put back as they were prepared as often as is wanted.

    The folder has the same name each time, since a ledger remembers where its files were written.
    Another store is another class with the same methods.

    Args:
        folder: where there is nothing yet.
    """

    def __init__(self, folder: Path) -> None:
        self.files = folder / "place"
        self._kept = folder / "prepared"
        self.files.mkdir()

    def address(self, name: str) -> str:
        """What `--ledger` is told of a ledger."""
        return str(self.files / f"{name}.db")

    def has(self, name: str) -> bool:
        """Whether a ledger is there."""
        return os.path.lexists(self.address(name))

    def opened(self, name: str) -> Ledger:
        """A ledger, open to be looked at."""
        return Ledger.open(self.address(name))

    def open_to_write(self, name: str) -> None:
        """Open a ledger as verbs do that write to it, and close it."""
        Ledger.updated(self.address(name)).close()

    def owns(self, file: Path) -> bool:
        """Whether a file belongs to a ledger."""
        return file.relative_to(self.files).parts[0].startswith(tuple(f"{n}.db" for n in LEDGERS))

    def keep(self) -> None:
        """Remember everything as it is now."""
        shutil.copytree(self.files, self._kept)

    def renew(self) -> None:
        """Make everything as it was remembered."""
        shutil.rmtree(self.files)
        shutil.copytree(self._kept, self.files)

    def close(self) -> None:
        """Remove what does not go with the folder."""

    def unpack(self, archive: Path, name: str) -> None:
        """Take a ledger out of a backup; what was taken out before under that name goes."""
        for old in self.files.glob(f"{name}.db*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        told = run("restore", archive, "--to", self.address(name))
        assert told.status == 0, told.err

    def make_older(self, places: Iterable[Path]) -> None:
        """Make the ledger `older` as the first version of the program would have made it."""
        door = reader(load())
        with Ledger.create(self.address("older")) as ledger:
            for item in (item for place in places for item in reports(str(place))):
                assert not isinstance(item, Refusal), item
                ledger.add(item, door.read(item))
            with ledger.changing() as connection:
                for table in LATER:
                    connection.exec_driver_sql(f"DROP TABLE {table}")
                connection.exec_driver_sql("DROP INDEX captures_url")
                connection.exec_driver_sql("ALTER TABLE captures DROP COLUMN dated_by")
                connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
