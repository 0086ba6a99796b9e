import shutil
import sqlite3
import time
from contextlib import closing

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger

from .conftest import bytes_below
from .invented import reading, report


def pages(path) -> int:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("PRAGMA page_count").fetchone()[0]


@pytest.mark.parametrize("by_environment", [True, False])
def test_a_full_ledger_says_so_and_stays_as_it_was(path, monkeypatch, by_environment):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
    most = pages(path) + 10
    if by_environment:
        monkeypatch.setenv("REPORTEDLY_MAX_PAGES", str(most))
    with Ledger.open(path, max_pages=None if by_environment else most) as ledger:
        small = report("Small.")
        ledger.add(small, reading(small))
        before = ledger.standing()
        large = report("Large. " * 20_000)
        with pytest.raises(LedgerError, match="is full"):
            ledger.add(large, reading(large))
        assert ledger.standing() == before
        again = report("Another small one.")
        assert ledger.add(again, reading(again)) == "new"
        assert ledger.verify() == []


@pytest.mark.file
def test_a_new_ledger_without_room_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("REPORTEDLY_MAX_PAGES", "3")
    with pytest.raises(LedgerError, match="is full"):
        Ledger.create(tmp_path / "ledger.db")
    assert bytes_below(tmp_path) == {}


def test_a_locked_ledger_is_waited_for_and_then_refused(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Ledger.open(path, wait=0.2) as ledger:
            before = time.monotonic()
            with pytest.raises(LedgerError, match="in use by another process"):
                ledger.add(report(), reading(report()))
            assert 0.1 < time.monotonic() - before < 5
            assert ledger.reports() == ()
        other.execute("ROLLBACK")
    with Ledger.open(path) as ledger:
        assert ledger.add(report(), reading(report())) == "new"


@pytest.mark.file
def test_a_damaged_page_is_told(path, tmp_path):
    with Ledger.open(path) as ledger:
        for number in range(40):
            kept = report(f"Number {number}. " * 200)
            ledger.add(kept, reading(kept))
    data = bytearray(path.read_bytes())
    middle = data.index(b"Number 20. ") // 4096 * 4096
    data[middle : middle + 4096 * 4] = bytes([255]) * 4096 * 4
    damaged = tmp_path / "damaged.db"
    shutil.copy(path, damaged)
    damaged.write_bytes(data)
    with Ledger.open(damaged) as ledger:
        assert any("damaged" in problem for problem in ledger.verify())
