"""Moving a ledger, here from file to file; on a server see `databases/test_postgresql.py`."""

import random
import shutil
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.erasing.pending import Task, put_tasks
from reportedly.ledger.evidence import Evidence
from reportedly.ledger.kept import kept
from reportedly.ledger.moving import Moved, move
from reportedly.packs import load
from tests.cli.running import refused, run

from .conftest import bytes_below
from .erasing.scenes import Made, keep

pytestmark = pytest.mark.file


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A ledger with a row in nearly every table, and evidence."""
    path = tmp_path / "old" / "ledger.db"
    path.parent.mkdir()
    chance = random.Random(8)
    keep(path, [Made(chance, number) for number in range(3)], load(), everything=True)
    return path


def rows(path: Path) -> dict[str, list[str]]:
    with Ledger.open(path) as ledger, ledger.viewing() as connection:
        return {
            t.name: sorted(map(repr, connection.execute(t.select()))) for t in kept.sorted_tables
        }


def test_every_row_and_every_answer_is_there_and_the_old_ledger_is_as_it_was(old, tmp_path):
    before, new = bytes_below(old.parent), tmp_path / "new.db"
    moved = move(old, new)
    assert rows(new) == rows(old)
    assert moved == Moved(sum(map(len, rows(old).values())), 1)
    assert (
        bytes_below(old.parent).items()
        >= {name: data for name, data in before.items() if not name.startswith("ledger.db")}.items()
    )
    with Ledger.open(new) as ledger:
        assert ledger.verify() == []
    assert new.stat().st_mode & 0o077 == 0
    assert Evidence.beside(new).folder.stat().st_mode & 0o077 == 0


def test_the_verb_tells_what_it_moved(old, tmp_path):
    told = run("move-ledger", old, tmp_path / "new.db")
    assert told.status == 0
    assert "left as it was" in told.out
    again = run("move-ledger", old, tmp_path / "other.db", "--json").json
    assert again["rows"] > 10
    assert again["files"] == 1


def test_nothing_that_is_there_is_replaced(old, tmp_path):
    there = tmp_path / "there.db"
    there.write_text("mine")
    refused(run("move-ledger", old, there), "is there already and stays")
    assert there.read_text() == "mine"
    folder = tmp_path / "new.db.warc"
    folder.mkdir()
    (folder / "note").write_text("mine")
    refused(run("move-ledger", old, tmp_path / "new.db"), "is there already and stays")
    assert not (tmp_path / "new.db").exists()


def test_evidence_of_a_move_that_was_killed_is_no_obstacle(old, tmp_path):
    new = tmp_path / "new.db"
    folder = Evidence.beside(new).folder
    folder.mkdir()
    for path in Evidence.beside(old).folder.glob("*.warc.gz"):
        shutil.copyfile(path, folder / path.name)
    move(old, new)
    with Ledger.open(new) as ledger:
        assert ledger.verify() == []


def test_what_a_move_that_was_killed_left_half_built_goes_with_the_next(old, tmp_path):
    left = tmp_path / ".new.db.01234567.new", tmp_path / ".new.db.warc.89abcdef.part"
    left[0].write_text("words")
    left[1].mkdir()
    move(old, tmp_path / "new.db")
    assert not any(path.exists() for path in left)


def test_a_ledger_with_an_unfinished_erasure_stays(old, tmp_path):
    with Ledger.open(old) as reader, reader.viewing() as view:
        view.exec_driver_sql("SELECT count(*) FROM reports").all()
        with Ledger.open(old) as ledger, ledger.changing() as connection:
            put_tasks(connection, [Task("output", str(tmp_path / "gone"), "d")])
        with pytest.raises(LedgerError, match="is not finished"):
            move(old, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_share_and_what_is_no_ledger_are_refused(old, tmp_path):
    assert run("share", tmp_path / "share.db", "--ledger", old).status == 0
    refused(run("move-ledger", tmp_path / "share.db", tmp_path / "new.db"), "share")
    refused(run("move-ledger", tmp_path / "none.db", tmp_path / "new.db"), "no ledger at")
    assert not (tmp_path / "new.db").exists()
