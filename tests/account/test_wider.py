"""What wider audiences are told of the same: under the ids that leave, each once."""

from pathlib import Path

import pytest

from reportedly.account.leaving import Question, leaving
from reportedly.account.wider import told_to_wider
from reportedly.ledger import Ledger
from reportedly.packs import Pack, load
from reportedly.protect import CLIENTS, HOLDER, ORGANISATION, PUBLIC, Audience, red
from tests.cli.running import EXAMPLES, ask, run

RED = red(for_whom="M. Example", because="a test")
DAY = Question(turns=True)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of a general's end and return, of which only clients may have the return."""
    path = tmp_path_factory.mktemp("wider") / "ledger.db"
    assert run("add", EXAMPLES.parent / "ri-yong-gil", "--ledger", path).status == 0
    (found,) = ask(path, "search", "congress hall", "--outlet", "Harbour Dispatch")["found"]
    last = found["report"]
    why = ("--because", "the desk asked", "--by", "Mun Ok-sil")
    assert run("mark", last, "--as", "AMBER", *why, "--ledger", path).status == 0
    return path


def wider(path: Path, pack: Pack, to: Audience, question: Question = DAY):
    with Ledger.open(path) as ledger:
        left = leaving(ledger, pack, to, "a test", question)
        return left.picture, told_to_wider(ledger, pack, left, question)


@pytest.mark.parametrize("to", [CLIENTS, ORGANISATION, RED])
def test_what_is_told_to_all_has_the_ids_that_leave(marked, pack, to):
    told, found = wider(marked, pack, to)
    outlets = {report.outlet for report in told.reports}
    public = {report.id for report in found["CLEAR"].reports}
    assert public < {report.id for report in told.reports}
    assert outlets - {r.outlet for r in found["CLEAR"].reports} == {"Harbour Dispatch"}


def test_audiences_that_may_see_the_same_stand_there_once(marked, pack):
    assert list(wider(marked, pack, CLIENTS)[1]) == ["CLEAR"]
    assert list(wider(marked, pack, ORGANISATION)[1]) == ["CLEAR", "AMBER"]
    assert list(wider(marked, pack, RED)[1]) == ["CLEAR", "AMBER"]


@pytest.mark.parametrize("to", [PUBLIC, HOLDER])
def test_nobody_is_told_what_the_public_is_not_and_nobody_the_ledgers_own_ids(marked, pack, to):
    assert wider(marked, pack, to)[1] == {}


def test_what_hangs_on_a_marked_report_is_not_told_to_all(marked, pack):
    told, found = wider(marked, pack, CLIENTS)
    end = {e.kind: e.belief.status for e in told.events}["execution"]
    others = {e.kind: e.belief.status for e in found["CLEAR"].events}["execution"]
    assert (end, others) == ("refuted", "disputed")


def test_an_audience_that_is_told_of_nothing_by_the_words_stands_there_not(marked, pack):
    sitting = next(e for e in ask(marked, "events", "--audience", "clients") if "05-09" in
                   (e["when"] or "") and e["kind"] == "appearance")  # fmt: skip
    question = Question(turns=True, wanted=sitting["id"])
    assert wider(marked, pack, CLIENTS, question)[0].events
