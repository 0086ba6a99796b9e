"""The index as something that can go and come back."""

import sqlite3
from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.connection import writing
from reportedly.ledger.search import Query, Within, drop
from reportedly.ledger.search.index import VERSION

from ..invented import reading, report

RARE = "zyxwvut"


def tables(path: Path) -> set[str]:
    with sqlite3.connect(path) as plain:
        return {row[0] for row in plain.execute("SELECT name FROM sqlite_master")}


@pytest.mark.file
def test_nothing_of_a_dropped_index_remains_in_the_file(path: Path) -> None:
    made = report("An envoy of Zyxwvut left.", title="Paek Sang-gu")
    with Ledger.open(path) as ledger:
        ledger.add(made, reading(made))
    assert RARE.encode() in b"".join(p.read_bytes() for p in path.parent.glob("ledger.db*"))
    with Ledger.open(path) as ledger, writing(ledger._engine) as connection:
        drop(connection)
        drop(connection)
    assert not {name for name in tables(path) if name.startswith("search_")}
    with sqlite3.connect(path) as plain:
        plain.execute("VACUUM")
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert RARE.encode() not in path.read_bytes()


def test_an_index_of_other_tokens_is_made_anew(path: Path) -> None:
    made = report("An envoy left.")
    with Ledger.open(path) as ledger:
        ledger.add(made, reading(made))
        ledger.search.ready()
    with sqlite3.connect(path) as plain:
        plain.execute("UPDATE search_state SET version = 'other'")
        plain.execute("DELETE FROM search_docs")
    told: list[tuple[int, int]] = []
    with Ledger.open(path) as ledger:
        ledger.search.ready(lambda done, total: told.append((done, total)))
        found = ledger.search.find(Query.of(["envoy"]), Within(), 9, order="relevance")
    assert [r.id for r in found.reports] == [made.id]
    assert told[-1] == (2, 2)
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT version FROM search_state").fetchall() == [(VERSION,)]


def test_the_words_themselves_are_not_kept_a_second_time(path: Path) -> None:
    made = report("Two envoys of Zyxwvut, unseen since, left for Qorland together.")
    with Ledger.open(path) as ledger:
        ledger.add(made, reading(made))
        ledger.search.ready()
    with sqlite3.connect(path) as plain:
        rows = plain.execute("SELECT title, body, compounds FROM search_words").fetchall()
    assert rows == [(None, None, None)]


def test_an_older_ledger_is_not_indexed_within_adding(path: Path) -> None:
    made = [report(f"An envoy left, {n}.") for n in range(3)]
    with Ledger.open(path) as ledger:
        for each in made[:2]:
            ledger.add(each, reading(each))
        with writing(ledger._engine) as connection:
            drop(connection)
        ledger.add(made[2], reading(made[2]))
        assert "search_state" not in tables(path)
        ledger.search.ready()
        found = ledger.search.find(Query.of(["envoy"]), Within(), 9, order="relevance")
    assert {r.id for r in found.reports} == {r.id for r in made}


def test_an_index_that_goes_between_asking_and_finding_is_made_again(path: Path) -> None:
    made = report("An envoy of Karvonia left.", title="Paek Sang-gu")
    with Ledger.open(path) as ledger:
        ledger.add(made, reading(made))
        ledger.search.ready()
        with writing(ledger._engine) as connection:
            drop(connection)
        found = ledger.search.find(Query.of(["envoy"]), Within(), 5, order="relevance")
    assert found.reports == (made,)
