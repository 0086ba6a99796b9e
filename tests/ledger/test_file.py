import os
import random
import sqlite3
from contextlib import closing

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger

from .conftest import bytes_below
from .invented import reading, report


def no_database(path):
    path.write_text("An envoy left.")


def nothing(path):
    path.write_bytes(b"")


def picture(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))


def another_database(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE texts (digest)")
        other.commit()


def another_logged_database(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE alembic_version (version_num)")
        other.commit()


def newer(path):
    Ledger.create(path).close()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE alembic_version SET version_num = 'ffff'")
        plain.commit()


def without_version(path):
    Ledger.create(path).close()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("DELETE FROM alembic_version")
        plain.commit()


def cut_short(path):
    Ledger.create(path).close()
    path.write_bytes(path.read_bytes()[:5000])


def overwritten(path):
    Ledger.create(path).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = random.Random(1).randbytes(3996)
    path.write_bytes(data)


def folder(path):
    path.mkdir()


BAD = [
    no_database, nothing, picture, another_database, another_logged_database, newer,
    without_version, cut_short, overwritten, folder,
]  # fmt: skip


@pytest.mark.file
@pytest.mark.parametrize("make", BAD)
@pytest.mark.parametrize("door", [Ledger.open, Ledger.create])
def test_a_file_that_is_no_good_ledger_is_refused_and_left_as_it_is(tmp_path, make, door):
    path = tmp_path / "ledger.db"
    make(path)
    before = bytes_below(tmp_path)
    with pytest.raises(LedgerError) as refused:
        door(path)
    assert str(path) in str(refused.value)
    assert refused.value.exit_status == 2
    assert bytes_below(tmp_path) == before


@pytest.mark.parametrize("name", ["none.db", "no/none.db", "n" * 300, "a\0b"])
def test_asking_a_missing_ledger_makes_nothing(tmp_path, name):
    with pytest.raises(LedgerError):
        Ledger.open(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_ledger_tells_how_to_make_one(tmp_path):
    with pytest.raises(LedgerError, match="reportedly add"):
        Ledger.open(tmp_path / "none.db")


@pytest.mark.file
@pytest.mark.parametrize("name", ["no/none.db", "n" * 300, "a\0b"])
def test_a_ledger_that_cannot_be_made_leaves_nothing(tmp_path, name):
    with pytest.raises(LedgerError):
        Ledger.create(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.file
def test_a_ledger_and_its_log_are_its_owners_alone(tmp_path):
    path = tmp_path / "ledger.db"
    before = os.umask(0)
    try:
        with Ledger.create(path) as ledger:
            ledger.add(report(), reading(report()))
            modes = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"ledger.db": 0o600, "ledger.db-wal": 0o600, "ledger.db-shm": 0o600}
    assert [p.name for p in tmp_path.iterdir()] == ["ledger.db"]


def test_asking_changes_no_byte(path, tmp_path):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
    before = bytes_below(tmp_path)
    with Ledger.open(path) as ledger:
        ledger.reports()
        ledger.readings()
        ledger.decisions()
        ledger.verify()
        ledger.notices()
    assert bytes_below(tmp_path) == before


@pytest.mark.file
def test_a_ledger_that_cannot_be_written_to_can_be_asked(path, monkeypatch):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Ledger.open(path) as ledger:
        assert ledger.reports() == (report(),)
        with pytest.raises(LedgerError, match="cannot be written to"):
            ledger.add(report("Two."), reading(report("Two.")))


def test_making_a_ledger_that_is_there_opens_it(path):
    with Ledger.create(path) as ledger:
        ledger.add(report(), reading(report()))
    with Ledger.create(path) as ledger:
        assert ledger.reports() == (report(),)


def test_a_path_with_odd_signs_is_no_other_file(tmp_path):
    path = tmp_path / "a?mode=memory#%20é.db"
    with Ledger.create(path) as ledger:
        ledger.add(report(), reading(report()))
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.file
def test_the_log_is_on_and_every_commit_reaches_the_disk(path):
    with Ledger.open(path) as ledger, ledger._engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert told == ["wal", 2, 1]
