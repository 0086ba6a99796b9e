"""Prepared ledgers on a PostgreSQL server, put back as often as is wanted."""

import subprocess
from pathlib import Path

from reportedly.errors import LedgerError
from tests.cli.killed.place import Place
from tests.cli.killed.rows import rows_of
from tests.on_server import address, drop, point

PREPARED = ("ledger", "older")
"""The ledgers that lie there and are put back."""
MOVED = "moved"
"""Where one is moved to: it is named by a file beforehand, and none is there."""
ON_SERVER = (*PREPARED, MOVED)
"""All that can lie there; what other verbs make of one, a share say, is a file as ever."""


class ServerPlace(Place):
    """Ledgers in schemas of their own, each named by a file.

    They are kept and put back by the server's own tools, `pg_dump` and `psql`.

    Args:
        folder: where there is nothing yet.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._dumps = folder
        for name in ON_SERVER:
            drop(point(Path(self.address(name))))

    def has(self, name: str) -> bool:
        """Whether a ledger is there; where one is moved to, tables without a row are none."""
        if name != MOVED:
            return super().has(name)
        try:
            with self.opened(name) as ledger:
                return bool(rows_of(ledger))
        except LedgerError as error:
            if "is not on that server" not in str(error):
                raise
            return False

    def keep(self) -> None:
        """Remember everything as it is now."""
        super().keep()
        for name in PREPARED:
            told, schema = self._named(name)
            dump = ["pg_dump", "-d", told, "-n", schema, "-f", str(self._dump(name))]
            subprocess.run(dump, check=True)

    def renew(self) -> None:
        """Make everything as it was remembered."""
        super().renew()
        for name in ON_SERVER:
            drop(address(Path(self.address(name))))
        for name in PREPARED:
            told, _ = self._named(name)
            put = ["psql", "-q", "-1", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null"]
            subprocess.run([*put, "-d", told, "-f", str(self._dump(name))], check=True)

    def close(self) -> None:
        """Remove them from the server."""
        for name in ON_SERVER:
            drop(address(Path(self.address(name))))

    def _named(self, name: str) -> tuple[str, str]:
        """The address of a ledger's database, and its schema."""
        told, schema = address(Path(self.address(name))).split("?schema=")
        return told, schema

    def _dump(self, name: str) -> Path:
        return self._dumps / f"{name}.sql"
