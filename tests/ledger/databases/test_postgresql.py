"""A ledger on a server: what its database adds, and that it answers as a file does."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from reportedly.account.opening import current
from reportedly.account.rebuilding import rebuild
from reportedly.account.searching import Filters, searched
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.connection import engine, writing
from reportedly.ledger.erasing import Reason
from reportedly.ledger.erasing.performing import erase_reports
from reportedly.ledger.kept import kept
from reportedly.ledger.moving import move
from reportedly.ledger.search import Query, Within
from reportedly.packs import load
from reportedly.protect import PUBLIC
from tests.cli.running import refused, run
from tests.on_server import SETTING, drop, point, server

from ..erasing.scenes import WHEN, Made, keep
from ..invented import reading, report

REASON = Reason(at=WHEN, by="An Editor", because="a test")
WORDS = (
    "envoy",
    "minister",
    "left",
    "left's",
    "Ri Yong-gil",
    "평양",
    "대사",
    "외교관",
    "2021",
    "of",
)


pytestmark = pytest.mark.skipif(server() is None, reason=f"{SETTING} names no server")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A file that names a ledger of its own on the server."""
    path = tmp_path / "team.ledger"
    told = point(path)
    drop(told)
    yield path
    drop(told)


def scene(path: Path, chance: random.Random, count: int) -> list[Made]:
    """A ledger with reports, decisions, evidence, an index, tables and files."""
    made = [Made(chance, number) for number in range(count)]
    keep(path, made, load(), everything=True)
    return made


def filled(path: Path, count: int = 60) -> None:
    chance = random.Random(5)
    with Ledger.create(path) as ledger:
        for number in range(count):
            words = chance.choices(WORDS, k=chance.randint(3, 40))
            title = " ".join(chance.choices(WORDS, k=4))
            made = report(f"{' '.join(words)} no. {number}.", title=title, published="2021-03-04")
            ledger.add(made, reading(made))


ASKED = [["envoy"], ["left"], ["envoy left"], ["minister", "no"], ["평양"], ["외교"], ["대"],
         ["Ri Yong-gil"], ["envoy", "-minister"], ["yonggil"], ["of of"],
         ["평양 대사"]]  # fmt: skip


@pytest.mark.parametrize("words", ASKED)
def test_a_search_finds_the_same_in_the_same_order(place, tmp_path, words):
    file = tmp_path / "file.db"
    found = []
    for path in (file, place):
        filled(path)
        with Ledger.open(path) as ledger:
            ledger.search.ready()
            told = ledger.search.find(Query.of(words), Within(), 100, order="relevance")
            found.append([each.id for each in told.reports])
    assert found[0] == found[1]


def test_the_public_finds_the_same_in_what_rebuild_keeps(place, tmp_path):
    pack, found = load(), []
    for path in (tmp_path / "file.db", place):
        filled(path)
        with Ledger.open(path) as ledger:
            rebuild(ledger, pack)
            rebuild(ledger, pack)
            with ledger.viewing() as connection:
                assert current(connection, pack, PUBLIC) is not None
            for words in ASKED:
                told = searched(ledger, pack, Query.of(words), Filters(), PUBLIC, limit=100).told
                found.append([each.id for each in told.reports])
    assert found[: len(ASKED)] == found[len(ASKED) :]
    assert sum(map(len, found)) > 100


@pytest.mark.parametrize("statement", ["UPDATE {} SET recorded = ''", "DELETE FROM {}",
                                       "TRUNCATE {} CASCADE"])  # fmt: skip
@pytest.mark.parametrize("table", sorted(kept.tables))
def test_what_is_kept_cannot_be_changed_even_by_another_program(place, table, statement):
    Ledger.create(place).close()
    over = engine(place, wait=1, max_pages=None)
    with pytest.raises(Exception, match=r"is append-only"), writing(over) as connection:
        connection.execute(text(statement.format(table)))
    over.dispose()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("ALTER TABLE reports DISABLE TRIGGER reports_no_delete", "reports_no_delete"),
        ("DROP TRIGGER reports_no_delete ON reports", "reports_no_delete"),
        ("DROP INDEX readings_report", "readings_report"),
        ("ALTER TABLE captures DROP CONSTRAINT captures_report_fkey", "captures_report_fkey"),
        ("CREATE VIEW odd AS SELECT 1", "odd is a trigger or view that no ledger has"),
        ("ALTER TABLE looks ADD COLUMN more text", "looks"),
    ],
)
def test_a_changed_schema_is_told(place, change, told):
    Ledger.create(place).close()
    over = engine(place, wait=1, max_pages=None)
    with writing(over) as connection:
        connection.exec_driver_sql(change)
    over.dispose()
    with Ledger.open(place) as ledger:
        problems = ledger.verify()
    assert any(told in problem for problem in problems), problems


def test_a_ledger_is_moved_there_and_back_row_by_row(place, tmp_path):
    path, back = tmp_path / "ledger.db", tmp_path / "back.db"
    scene(path, random.Random(3), 3)
    assert move(path, place) == move(place, back)
    rows = []
    for each in (path, place, back):
        with Ledger.open(each) as ledger:
            assert ledger.verify() == []
            with ledger.viewing() as connection:
                rows.append(
                    {t.name: sorted(map(repr, connection.execute(t.select())))
                     for t in kept.sorted_tables}
                )  # fmt: skip
    assert rows[0] == rows[1] == rows[2]
    made = report("Something new, said nobody.")
    with Ledger.open(place) as ledger:
        assert ledger.add(made, reading(made)) == "new"
        assert ledger.verify() == []


def test_no_ledger_is_moved_over_another(place, tmp_path):
    filled(tmp_path / "ledger.db", 2)
    filled(place, 1)
    refused(run("move-ledger", tmp_path / "ledger.db", place), "has a ledger already")
    refused(run("move-ledger", place, tmp_path / "ledger.db"), "is there already and stays")
    with Ledger.open(place) as ledger:
        assert len(ledger.reports()) == 1


def test_what_is_erased_is_in_no_file_of_the_tables(place, tmp_path):
    (gone, stays) = scene(place, random.Random(9), 2)
    with Ledger.open(place) as ledger:
        assert stored(ledger, gone.own["text"])
        done = erase_reports(ledger, [gone.report.id], REASON)
        assert not done.found.hits
        assert not stored(ledger, gone.own["text"])
        assert not stored(ledger, gone.name)
        assert stored(ledger, stays.name)
        assert ledger.verify() == []


def stored(ledger: Ledger, word: str) -> list[str]:
    """The tables and indexes in whose files a word stands, deleted or not."""
    with ledger.changing() as connection:
        names = connection.scalars(
            text(
                "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'i', 't') AND "
                "(relnamespace = current_schema()::regnamespace OR oid IN (SELECT reltoastrelid "
                "FROM pg_class WHERE relnamespace = current_schema()::regnamespace))"
            )
        ).all()
        connection.execution_options().exec_driver_sql("CHECKPOINT")
        held = (
            "SELECT position(CAST(:word AS bytea) IN "
            "pg_read_binary_file(pg_relation_filepath(CAST(:name AS regclass))))"
        )
        return [
            name for name in names
            if connection.scalar(text(held), {"word": word.encode(), "name": name})
        ]  # fmt: skip


def test_a_file_that_was_written_elsewhere_is_told_and_stays_in_the_log(place, tmp_path):
    (gone, _) = scene(place, random.Random(4), 2)
    with Ledger.open(place) as ledger:
        written = [each.path for each in ledger.outputs() if each.is_file]
        assert written
        for path in written:
            if Path(path).is_file():
                Path(path).unlink()
        done = erase_reports(ledger, [gone.report.id], REASON)
        assert done.finished.elsewhere
        assert not done.is_clean
        assert set(done.finished.elsewhere) <= {each.path for each in ledger.outputs()} | {
            str(Path(each.path) / name) for each in ledger.outputs() for name in each.files
        }


def test_a_writer_waits_for_another_and_then_says_so(place):
    Ledger.create(place).close()
    over = engine(place, wait=5, max_pages=None)
    with writing(over), Ledger.open(place, wait=0.2) as ledger:
        made = report()
        assert ledger.reports() == ()
        with pytest.raises(LedgerError, match="in use by another process"):
            ledger.add(made, reading(made))
    over.dispose()
    with Ledger.open(place) as ledger:
        assert ledger.add(made, reading(made)) == "new"


def test_an_address_is_named_by_its_file_and_tells_no_password(tmp_path):
    told = run(
        "events",
        "--ledger",
        "postgresql://ann:secret@127.0.0.1:9/desk?schema=team",
        XDG_DATA_HOME=str(tmp_path),
    )
    refused(told, "cannot be reached")
    assert "secret" not in told.err
    (file,) = (tmp_path / "reportedly").iterdir()
    assert "ann" not in file.name
    assert file.stat().st_mode & 0o077 == 0


def test_a_server_without_the_ledger_says_how_to_make_one(place):
    refused(run("events", "--ledger", place), "make one with `reportedly add`")


@pytest.mark.parametrize("address", ["postgresql://", "postgresql://h/db?schema=Odd%20Name",
                                     "postgresql://h:x/db"])  # fmt: skip
def test_an_address_that_is_none_is_told(tmp_path, address):
    path = tmp_path / "team.ledger"
    path.write_text(address)
    refused(run("events", "--ledger", path), str(path))


def test_two_ledgers_of_one_database_know_nothing_of_each_other(place, tmp_path):
    other = tmp_path / "other.ledger"
    told = point(other)
    filled(place, 2)
    filled(other, 3)
    with Ledger.open(place) as one, Ledger.open(other) as two:
        assert (len(one.reports()), len(two.reports())) == (2, 3)
        assert one.verify() == two.verify() == []
    drop(told)


def test_a_backup_of_it_is_restored_into_a_file(place, tmp_path):
    filled(place, 3)
    assert run("backup", tmp_path / "b.tar", "--ledger", place).status == 0
    assert run("restore", tmp_path / "b.tar", "--to", tmp_path / "again.db").status == 0
    with Ledger.open(place) as one, Ledger.open(tmp_path / "again.db") as two:
        assert one.reports() == two.reports()
        assert two.verify() == []
    assert os.path.lexists(place)
