"""How a ledger names reports: random to whoever lacks its secret, and stable for ever."""

import itertools
import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from reportedly.ledger import Ledger
from reportedly.ledger.naming import PURPOSE, Names
from reportedly.ledger.secret import SETTING
from reportedly.model import Report, normalised, report_id, text_digest
from tests.cli.running import ask, run

from .invented import reading, report
from .test_verify import tampered

WORDS = "Cho Myong-gu was dismissed as minister of fisheries in April 2021, state media said."
KEYS = st.binary(min_size=32, max_size=32)
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


class Empty:
    """A ledger in which nothing is kept."""

    dialect = sqlite.dialect()

    def execute(self, _):
        return self

    def first(self):
        return None


def named(item: Report, key: bytes) -> Report:
    return Names(Empty(), key).report(item)


def added(path, *reports: Report) -> list[str]:
    """The ids under which a ledger keeps reports that come, in their order."""
    with Ledger.create(path) as ledger:
        items = [ledger.named(each) for each in reports]
        for item in items:
            ledger.add(item, reading(item))
    return [item.id for item in items]


@given(LINES, st.none() | LINES, KEYS)
def test_an_id_is_no_plain_digest_and_hangs_on_report_and_key_alone(words, title, key):
    plain = report(words, title=title, outlet="NK Wire", published="2021-05-30")
    made = named(plain, key)
    assert re.fullmatch("r-[0-9a-f]{12}", made.id)
    assert re.fullmatch("[0-9a-f]{32}", made.text_digest)
    assert made.id != plain.id
    assert made.text_digest != plain.text_digest
    assert named(made, key) == made
    elsewhere = report(words, title=title, outlet="NK Wire", published="2021-05-30", name="b")
    assert named(elsewhere, key).id == made.id


@given(LINES, KEYS, KEYS)
def test_two_secrets_give_no_id_in_common(words, one, other):
    made = [named(report(words), key) for key in {one, other}]
    ids = {(item.id, item.text_digest) for item in made}
    assert len({id_ for id_, _ in ids}) == len({digest for _, digest in ids}) == len(made)


def test_ids_are_the_same_in_any_order_of_arrival(tmp_path):
    items = [report(f"{WORDS} {n}", outlet=f"Wire {n % 2}") for n in range(3)]
    told = set()
    for number, order in enumerate(itertools.permutations(items)):
        ids = added(tmp_path / f"{number}.db", *order)
        told.add(frozenset(zip((item.text for item in order), ids, strict=True)))
    assert len(told) == 1


def test_without_a_given_secret_two_ledgers_have_no_id_in_common(monkeypatch, tmp_path):
    monkeypatch.delenv(SETTING)
    file = tmp_path / "report.txt"
    file.write_text(WORDS, "utf-8")
    found = []
    for name in ("one.db", "two.db"):
        said = ("--outlet", "NK Wire", "--published", "2021-05-30", "--ledger", tmp_path / name)
        assert run("add", file, *said).status == 0
        told = [ask(tmp_path / name, *verb) for verb in (("events",), ("brief",), ("figures",))]
        with Ledger.open(tmp_path / name) as ledger:
            (item,) = ledger.reports()
        shown = json.dumps([told, ask(tmp_path / name, "show", item.id, "--audience", "holder")])
        found.append(set(re.findall(r"\b[a-z]+-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b", shown)))
    one, two = found
    assert {id_.partition("-")[0] for id_ in one} >= {"r", "c", "e", "p"}
    assert one & two == set()


def test_nothing_that_is_made_of_the_text_alone_is_kept_as_an_id(tmp_path):
    path, plain = tmp_path / "ledger.db", report(WORDS, outlet="NK Wire")
    (id_,) = added(path, plain)
    with Ledger.open(path) as ledger:
        (kept,) = ledger.reports()
        found = ledger.readings()
    assert kept.id == id_ != report_id("NK Wire", None, None, WORDS)
    assert kept.text_digest != text_digest(None, WORDS)
    assert {r.report for r in found} == {id_}


def test_a_report_that_an_older_ledger_has_under_its_plain_id_is_known_again(tmp_path):
    path, plain = tmp_path / "ledger.db", report(WORDS, outlet="NK Wire")
    with Ledger.create(path) as ledger:
        ledger.add(plain, reading(plain))
        again = ledger.named(plain)
        assert again == plain
        assert ledger.add(again, reading(again)) == "known"
        assert len(ledger.reports()) == 1
        assert ledger.verify() == []


def test_new_reports_of_an_older_ledger_get_ids_that_lead_nowhere(tmp_path):
    path, plain, new = tmp_path / "ledger.db", report(WORDS), report(f"{WORDS} He denied it.")
    with Ledger.create(path) as ledger:
        ledger.add(plain, reading(plain))
        made = ledger.named(new)
        ledger.add(made, reading(made))
        assert made.id != new.id
        assert {r.id for r in ledger.reports()} == {plain.id, made.id}
        assert ledger.verify() == []


def test_a_text_that_an_older_ledger_has_keeps_the_digest_that_decisions_point_at(tmp_path):
    plain, copy = report(WORDS, outlet="NK Wire"), report(WORDS, outlet="Other Wire")
    with Ledger.create(tmp_path / "ledger.db") as ledger:
        ledger.add(plain, reading(plain))
        made = ledger.named(copy)
    assert made.text_digest == plain.text_digest
    assert made.id != copy.id


def test_a_report_that_came_without_its_day_joins_the_fuller_one(tmp_path):
    bare, full = report(WORDS), report(WORDS, outlet="NK Wire", published="2021-05-30")
    path = tmp_path / "ledger.db"
    first, second = added(path, bare, full)
    with Ledger.open(path) as ledger:
        assert [r.id for r in ledger.reports(date(2026, 1, 3))] == [second]
        assert ledger.current(first) == second


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE texts SET text = text || ' Not.'", "is not what its digest says"),
        ("UPDATE reports SET outlet = 'Other'", "is not what its id says"),
        (f"UPDATE keys SET value = '00' WHERE purpose = '{PURPOSE}'", "is not what its id says"),
    ],
)
def test_verify_notices_what_was_changed_under_a_keyed_id(tmp_path, statement, told):
    path = tmp_path / "ledger.db"
    added(path, report(WORDS, outlet="NK Wire"))
    with Ledger.open(path) as ledger:
        assert ledger.verify() == []
    tampered(path, statement)
    with Ledger.open(path) as ledger:
        assert told in " ".join(ledger.verify())


def test_the_words_that_an_id_is_made_of_are_folded_as_ever(tmp_path):
    key = b"k" * 32
    loud = report(WORDS.upper(), title="Minister OUT")
    quiet = report(normalised(WORDS), title="minister  out")
    assert named(loud, key).id == named(quiet, key).id
    assert named(loud, key).text_digest != named(quiet, key).text_digest
