"""The tests of ledgers, on a PostgreSQL server: `pytest -p tests.on_server`.

Every ledger that a test makes in a new file is made on the server that
`REPORTEDLY_TEST_POSTGRESQL` names instead, in a schema of its own, and the file names it. Tests
that look into SQLite's own file are passed over, saying so.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from reportedly.ledger.file import server_of
from reportedly.ledger.moving import put_rows
from reportedly.ledger.opened import WAIT, Opened, build_on_server

SETTING = "REPORTEDLY_TEST_POSTGRESQL"


def server() -> str | None:
    """The address of a server that tests may fill."""
    return os.environ.get(SETTING)


def address(path: Path) -> str:
    """The address of the ledger that stands for one in a file."""
    schema = "t" + hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]
    return str(make_url(server() or "").update_query_dict({"schema": schema}))


def point(path: Path) -> str:
    """Let a file name a ledger of its own on the server."""
    told = address(path)
    path.write_text(told, encoding="utf-8")
    path.chmod(0o600)
    return told


def drop(told: str) -> None:
    """Remove a ledger from the server."""
    url = make_url(told)
    over = create_engine(
        url.set(drivername="postgresql+psycopg").difference_update_query(["schema"])
    )
    with over.begin() as connection:
        connection.exec_driver_sql("SET client_min_messages = warning")
        connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {url.query['schema']} CASCADE")
    over.dispose()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over what is about SQLite's own file."""
    for item in items:
        if item.get_closest_marker("file") is not None:
            item.add_marker(pytest.mark.skip(reason="about the file of SQLite"))


_MADE: list[str] = []
_CREATE, _CONNECT = Opened.create.__func__, sqlite3.connect  # type: ignore[attr-defined]
_COPY = shutil.copy


def _created(cls: type[Opened], path: str | Path, **more: Any) -> Opened:
    if not os.path.lexists(path) and Path(path).parent.is_dir():
        _MADE.append(point(Path(path)))
    opened: Opened = _CREATE(cls, path, **more)
    return opened


def _connected(path: Any, *more: Any, **named: Any) -> sqlite3.Connection:
    if server_of(Path(str(path).removeprefix("file:").split("?")[0])) is not None:
        pytest.skip("about the file of SQLite")
    connection: sqlite3.Connection = _CONNECT(path, *more, **named)
    return connection


def _copied(source: Any, target: Any, **more: Any) -> Any:
    """A copy of the file would lead to the same ledger: the ledger is copied."""
    if server_of(Path(source)) is None:
        return _COPY(source, target, **more)
    if server_of(Path(target)) is None:
        _MADE.append(point(Path(target)))
    else:
        drop(address(Path(target)))
    build_on_server(Path(target), WAIT, given=False)
    with Opened.open(source) as opened, opened.viewing() as connection:
        put_rows(connection, Path(target))
    return target


def pytest_configure() -> None:
    """Make every ledger on the server from here on."""
    if server() is None:
        pytest.exit(f"{SETTING} names no server", 2)
    Opened.create = classmethod(_created)  # type: ignore[assignment, arg-type]
    sqlite3.connect = _connected  # type: ignore[assignment]
    shutil.copy = _copied  # type: ignore[assignment]
    # Each example of a property makes a ledger or two, which takes a server half a second.
    settings.register_profile("server", settings.get_profile("ci"), max_examples=10)
    settings.load_profile("server")


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """Remove the ledgers of a test after it."""
    before = len(_MADE)
    yield
    while len(_MADE) > before:
        drop(_MADE.pop())


def pytest_unconfigure() -> None:
    """Remove those that several tests share."""
    while _MADE:
        drop(_MADE.pop())
