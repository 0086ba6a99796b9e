import sqlite3
from contextlib import closing

import msgspec
import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.verify import quotes_in
from reportedly.model import to_json

from .invented import quote, reading, report


def tampered(path, *statements):
    """Change a ledger behind its back, as somebody with a database tool and ill will could."""
    with closing(sqlite3.connect(path)) as plain:
        guards = plain.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            plain.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            plain.execute(*statement) if isinstance(statement, tuple) else plain.execute(statement)
        for _, sql in guards:
            plain.execute(sql)
        plain.commit()


def kept(path, *reports):
    with Ledger.open(path) as ledger:
        for one in reports:
            ledger.add(one, reading(one))
        assert ledger.verify() == []


def problems(path):
    with Ledger.open(path) as ledger:
        return ledger.verify()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE texts SET text = text || ' Not.'", "its text is not what its digest says"),
        ("UPDATE texts SET title = 'T'", "its text is not what its digest says"),
        ("UPDATE reports SET outlet = 'Other'", "is not what its id says"),
        ("UPDATE reports SET published = '2020'", "is not what its id says"),
        ("UPDATE reports SET wording = 'x'", "its wording is not"),
        ("UPDATE readings SET body = '{}'", "is damaged in the ledger"),
        (
            'UPDATE readings SET body = replace(body, \'"report":"r-\', \'"report":"r-0\')',
            "another",
        ),
        ("UPDATE captures SET machine_written = '[]'", "is damaged in the ledger"),
        ("DELETE FROM readings", "has no reading"),
        ("DELETE FROM captures", "belongs to nothing"),
        ("INSERT INTO texts VALUES ('lost', NULL, 'x', '')", "belongs to nothing"),
        ("UPDATE readings SET report = 'r-none'", "is missing"),
        ("INSERT INTO decisions VALUES (1, 'd', 'ruling', '{}', '')", "is damaged in the ledger"),
        ("INSERT INTO decisions VALUES (1, 'd', 'wish', '{}', '')", "is damaged in the ledger"),
    ],
)
def test_what_was_tampered_with_is_told(path, statement, told):
    kept(path, report(outlet="NK Wire"))
    tampered(path, statement)
    assert any(told in problem for problem in problems(path)), problems(path)


def test_a_quote_that_is_not_at_its_place_is_told(path):
    one = report()
    kept(path, one)
    claim = reading(one).claims[0]
    wrong = msgspec.structs.replace(quote(one, "envoy"), text="enemy")
    other = msgspec.structs.replace(
        reading(one), claims=(msgspec.structs.replace(claim, words={"who": wrong}),)
    )
    tampered(path, ("UPDATE readings SET body = ?", (to_json(other).decode(),)))
    (problem,) = problems(path)
    assert "'enemy' is not what stands at 3" in problem


def test_a_guard_that_is_gone_or_emptied_is_told(path):
    kept(path, report())
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("DROP TRIGGER texts_no_update")
        plain.execute("DROP TRIGGER reports_no_delete")
        plain.execute(
            "CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports BEGIN SELECT 1; END"
        )
        plain.commit()
    first, second = problems(path)
    assert "reports_no_delete" in first
    assert "was changed" in first
    assert "texts_no_update" in second
    assert "is missing" in second


def test_every_quote_of_a_reading_is_looked_at():
    found = reading(report())
    assert {q.text for q in quotes_in(found)} == {"Pak Test-il", "defected"}
