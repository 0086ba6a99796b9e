"""Prepared ledgers on a PostgreSQL server, put back as often as is wanted."""

import subprocess
from pathlib import Path

from tests.cli.killed.place import Place
from tests.on_server import address, drop, point

ON_SERVER = ("ledger", "older")
"""The ledgers that lie there; what verbs make of one, a share say, is a file as ever."""


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

    def keep(self) -> None:
        """Remember everything as it is now."""
        super().keep()
        for name in ON_SERVER:
            told, schema = self._named(name)
            dump = ["pg_dump", "-d", told, "-n", schema, "-f", str(self._dump(name))]
            subprocess.run(dump, check=True)

    def renew(self) -> None:
        """Make everything as it was remembered."""
        super().renew()
        for name in ON_SERVER:
            told, _ = self._named(name)
            drop(address(Path(self.address(name))))
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
