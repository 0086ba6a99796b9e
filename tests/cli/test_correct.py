"""Correcting, adding, listing and undoing, as a user does it."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.running import EXAMPLES, ask, process, run

BECAUSE = ("--because", "the report says otherwise", "--by", "Ed")
KOREAN = "빈 주재 북한 대사관의 무역참사 로창일이 지난 5월 망명했다고 소식통이 전했다."


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A ledger with the example reports, and one in a language that nothing reads."""
    place = tmp_path_factory.mktemp("corrected")
    report = {"id": "ko", "outlet": "예시일보", "published": "2019-06-03", "text": KOREAN}
    (place / "ko.json").write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    path = place / "ledger.db"
    assert run("add", EXAMPLES, place / "ko.json", "--ledger", path).status == 0
    return path


@pytest.fixture
def ledger(filled, tmp_path):
    return Path(shutil.copy(filled, tmp_path / "ledger.db"))


def everything(ledger):
    return [run(v, "--json", "--ledger", ledger).out for v in ("events", "review", "brief")]


def a_defection(ledger):
    """The id of the claim on an envoy in Rome, which only one report makes."""
    rows = [e for e in ask(ledger, "events") if e["who"] == "Jo Song-gil"]
    return next(e for e in rows if e["kind"] == "defection")["claims"][0]


def test_a_claim_that_is_struck_is_gone_and_undo_restores_all_byte_for_byte(ledger):
    before, id_ = everything(ledger), a_defection(ledger)
    made = ask(ledger, "correct", id_, "strike", *BECAUSE)
    assert [row["id"] for row in made["struck"]] == [id_]
    assert everything(ledger) != before
    ask(ledger, "undo", made["id"], "--because", "it does say so")
    assert everything(ledger) == before


def test_slots_are_set_with_their_words(ledger):
    id_ = a_defection(ledger)
    made = ask(ledger, "correct", id_, "set", "when=2019-08", "core=no", *BECAUSE)
    (claim,) = made["claims"]
    assert (claim["id"], claim["when"], claim["core"]) == (id_, "2019-08", False)
    assert claim["words"]["when"]["text"]
    (row,) = ask(ledger, "corrections")
    assert (row["id"], row["found"], row["by"]) == (made["id"], True, "Ed")
    assert "when=2019-08" in run("corrections", "--ledger", ledger).out


def test_a_correction_outlives_rereading_with_another_pack(ledger, tmp_path):
    id_ = a_defection(ledger)
    ask(ledger, "correct", id_, "set", "when=2019-08", *BECAUSE)
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "sources.yaml").write_text("sources: []\n")
    told = run("--pack", pack, "reread", "--ledger", ledger)
    assert told.status == 0, told.err
    (row,) = ask(ledger, "corrections")
    assert row["found"]
    events = [e for e in ask(ledger, "events") if e["who"] == "Jo Song-gil"]
    assert "2019-08" in {e["when"] for e in events}


def test_a_report_without_a_reader_takes_its_claims_by_hand(ledger):
    words = ("--says", "로창일이 지난 5월 망명했다고", "--kind", "defection", "--who", "로창일")
    made = ask(ledger, "claim", "add", "ko", *words, "when=2019-05", "origins=소식통", *BECAUSE)
    (claim,) = made["claims"]
    assert (claim["who"], claim["when"], claim["origins"]) == ("로창일", "2019-05", ["소식통"])
    assert claim["words"]["origins"]["text"] == "소식통"
    holder = ("events", "--audience", "holder")
    assert "로창일" in {e["who"] for e in ask(ledger, *holder)}
    assert "로창일" not in {e["who"] for e in ask(ledger, "events")}, "nothing shows it harmless"
    ask(ledger, "correct", claim["id"], "strike", *BECAUSE)
    assert "로창일" not in {e["who"] for e in ask(ledger, *holder)}


def test_undone_corrections_are_listed_when_asked_for(ledger):
    assert "nothing was corrected" in run("corrections", "--ledger", ledger).out
    made = ask(ledger, "correct", a_defection(ledger), "strike", *BECAUSE)
    ask(ledger, "undo", made["id"], "--because", "no", "--by", "Di")
    assert ask(ledger, "corrections") == []
    (row,) = ask(ledger, "corrections", "--all")
    assert (row["in_force"], row["undone"]["by"]) == (False, "Di")
    assert "undone by Di" in run("corrections", "--all", "--ledger", ledger).out


def test_one_whose_claim_is_read_no_longer_waits_in_the_open_list(ledger):
    id_ = a_defection(ledger)
    first = ask(ledger, "correct", id_, "set", "kind=disappearance", *BECAUSE)
    second = ask(ledger, "correct", id_, "strike", *BECAUSE)
    assert ask(ledger, "corrections", "--open") == []
    ask(ledger, "undo", first["id"], *BECAUSE)
    assert [row["id"] for row in ask(ledger, "corrections", "--open")] == [second["id"]]
    assert "read no longer" in run("corrections", "--open", "--ledger", ledger).out
    assert "no claim is read any more" in run("verify", "--ledger", ledger).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("c-none", "strike"), "no claim has an id"),
        (("ID", "set"), "nothing is set"),
        (("ID", "set", "colour=red"), "no slot is called 'colour'"),
        (("ID", "set", "when=May"), "is no date"),
        (("ID", "set", "when=2019", "--words", "when=in Madrid"), "does not stand in the report"),
        (("ID", "set", "kind=party"), "'kind' is one of"),
        (("ID", "strike", "when=2019"), "has no slots to set"),
        (("ID", "set", "when"), "is no SLOT=VALUE"),
        (("ID", "burn"), "is not one of"),
    ],
)
def test_what_cannot_be_corrected_is_refused_and_nothing_is_kept(ledger, words, said):
    id_, before = a_defection(ledger), everything(ledger)
    asked = ["correct", *(id_ if w == "ID" else w for w in words), *BECAUSE, "--ledger", ledger]
    told = run(*asked)
    assert told.status == 2
    assert said in told.err
    assert everything(ledger) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("none", "--says", "x", "--kind", "death", "--who", "y"), "no report on file"),
        (("ko", "--says", "x", "--kind", "death", "--who", "y"), "does not stand in the report"),
        (("ko", "--says", "로창일이", "--kind", "party", "--who", "y"), "is not one of"),
        (("ko", "--says", "로창일이", "--kind", "death", "--who", " "), "say it in words"),
        (("ko", "--says", "로창일이", "--kind", "death", "--who", "y", "who=z"), "told twice"),
        (("ko", "--says", "로창일이", "--kind", "death", "--who", "y", "kind=death"), "by --kind"),
    ],
)
def test_what_cannot_be_added_is_refused(ledger, words, said):
    told = run("claim", "add", *words, *BECAUSE, "--ledger", ledger)
    assert told.status == 2
    assert said in told.err
    assert ask(ledger, "corrections", "--all") == []


def test_a_correction_without_a_ledger_makes_none(tmp_path):
    told = run("correct", "c-1", "strike", *BECAUSE, "--ledger", tmp_path / "none.db")
    assert told.status == 2
    assert list(tmp_path.iterdir()) == []


def test_four_who_correct_at_once_are_all_kept(ledger):
    id_ = a_defection(ledger)
    slots = ["when=2019-08", "core=no", "certainty=probable", "stance=doubts"]

    def one(slot):
        return process("correct", id_, "set", slot, *BECAUSE, "--ledger", ledger)

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(one, slots))
    assert [d.status for d in done] == [0] * 4, [d.err for d in done]
    assert len(ask(ledger, "corrections")) == 4
    assert run("verify", "--ledger", ledger).status == 0
