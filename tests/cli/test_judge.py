"""Judging, listing, undoing and reviewing, as a user does it, on two men of one name."""

import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from reportedly.model import from_json
from tests.cli.running import ask, command, environment, process, refused, run
from tests.identify.ri_yong_ho import EVERYTHING, GENERAL, MINISTER

BECAUSE = ("--because", "the broadcast of that evening shows him", "--by", "Ed")
GENERAL_ID, MINISTER_ID = "ri-yong-ho-general", "ri-yong-ho-minister"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A ledger with the reports on the general, the minister and one of the two."""
    place = tmp_path_factory.mktemp("ri-yong-ho")
    for name, (outlet, day, text) in EVERYTHING.items():
        plain = {"id": name, "outlet": outlet, "published": day, "title": "", "text": text}
        (place / f"{name}.json").write_text(json.dumps(plain, ensure_ascii=False), "utf-8")
    path = place / "ledger.db"
    told = run("add", place, "--ledger", path)
    assert told.status == 0, told.err
    return path


@pytest.fixture
def ledger(filled, tmp_path):
    return Path(shutil.copy(filled, tmp_path / "ledger.db"))


def reports_of(ledger, id_):
    with Ledger.open(ledger) as kept:
        names = {r.id: r.name for r in kept.reports()}
    found = [p for p in ask(ledger, "person", "Ri Yong Ho") if p["id"] == id_]
    return {names[r["id"]] for p in found for r in p["reports"]}


def bare(ledger):
    """The question of the queue on the bare name and the minister."""
    rows = ask(ledger, "review", "--limit", "99")
    return next(r for r in rows if r["kind"] == "candidate" and r["right"]["id"] == MINISTER_ID)


def everything(ledger):
    """All that persons and events say, as it is printed."""
    return [run(v, "--json", "--ledger", ledger).out for v in ("events", "review")] + [
        run("person", "Ri Yong Ho", "--json", "--ledger", ledger).out
    ]


def test_the_two_stay_two_and_the_bare_name_asks_for_both(ledger):
    assert reports_of(ledger, GENERAL_ID) == set(GENERAL)
    assert reports_of(ledger, MINISTER_ID) == set(MINISTER)
    row = bare(ledger)
    assert "become of Ri Yong Ho." in row["left"]["words"]
    rows = ask(ledger, "review")
    rivals = {r["right"]["id"] for r in rows if r["left"]["id"] == row["left"]["id"]}
    assert rivals == {GENERAL_ID, MINISTER_ID}


def test_one_judgement_settles_it_and_undo_restores_it_exactly(ledger):
    before, id_ = everything(ledger), bare(ledger)["left"]["id"]
    made = ask(ledger, "judge", "same", id_, MINISTER_ID, *BECAUSE)
    assert [c["id"] for c in made["changed"]] == [MINISTER_ID]
    assert reports_of(ledger, MINISTER_ID) == {*MINISTER, "bare-2015"}
    assert reports_of(ledger, GENERAL_ID) == set(GENERAL)
    assert "candidate" not in {r["kind"] for r in ask(ledger, "review", "--limit", "99")}
    settled = everything(ledger)
    undo = ask(ledger, "undo", made["id"][:8], *BECAUSE)
    assert everything(ledger) == before != settled
    ask(ledger, "undo", undo["id"], *BECAUSE)
    assert everything(ledger) == settled


def test_the_command_that_the_queue_offers_settles_the_question(ledger):
    words = bare(ledger)["commands"][0].replace('"…"', "seen").split()[1:]
    assert run(*words, "--ledger", ledger).status == 0
    assert reports_of(ledger, MINISTER_ID) == {*MINISTER, "bare-2015"}


def test_a_mention_is_named_by_its_place(ledger):
    place = bare(ledger)["left"]["place"]
    made = ask(ledger, "judge", "different", place, GENERAL_ID, *BECAUSE)
    assert (made["left"]["place"], made["right"]["id"]) == (place, GENERAL_ID)
    rows = ask(ledger, "review")
    assert {r["right"]["id"] for r in rows if r["kind"] == "candidate"} == {MINISTER_ID}


def test_what_was_judged_unsure_comes_back_only_when_asked_for(ledger):
    id_ = bare(ledger)["left"]["id"]
    ask(ledger, "judge", "unsure", id_, MINISTER_ID, *BECAUSE)
    pairs = [(r["left"]["id"], r["right"]["id"]) for r in ask(ledger, "review")]
    assert (id_, MINISTER_ID) not in pairs
    again = [r for r in ask(ledger, "review", "--all") if r["unsure"]]
    assert [(r["left"]["id"], r["right"]["id"]) for r in again] == [(id_, MINISTER_ID)]


def test_judgements_are_listed_with_both_sides_and_who_undid_them(ledger):
    assert "nothing was judged" in run("judgements", "--ledger", ledger).out
    made = ask(ledger, "judge", "same", bare(ledger)["left"]["id"], MINISTER_ID, *BECAUSE)
    (row,) = ask(ledger, "judgements")
    assert (row["id"], row["by"], row["verdict"]) == (made["id"], "Ed", "same")
    assert row["left"]["outlet"] == "Southern Evening Post"
    assert row["left"]["published"] == "2015-02-02"
    assert "Foreign Minister" in " ".join(row["right"]["posts"])
    ask(ledger, "undo", made["id"], "--because", "the broadcast was of 2012", "--by", "Di")
    assert ask(ledger, "judgements") == []
    (row,) = ask(ledger, "judgements", "--all")
    assert (row["in_force"], row["undone"]["by"]) == (False, "Di")
    assert "undone by Di" in run("judgements", "--all", "--ledger", ledger).out


def moved(body, of, to):
    """A reading of another reader's, in which a name stands elsewhere or is none."""
    plain = json.loads(body)
    plain["reader"]["version"] = "another"
    plain["mentions"] = [
        {**m, "quote": {**m["quote"], "start": to, "end": to + len(m["name"])}}
        for m in plain["mentions"]
        if to is not None or m["name"] != of
    ]
    return plain


def reread(ledger, to):
    """Read every report anew with a reader that finds the bare name at `to`, or nowhere."""
    from reportedly.model import Reading, to_json

    with Ledger.open(ledger) as kept:
        last = {r.report: r for r in kept.readings()}

        def read(report):
            own = to if report.name == "bare-2015" else last[report.id].mentions[0].quote.start
            plain = moved(to_json(last[report.id]), "Ri Yong Ho", own)
            return from_json(json.dumps(plain), Reading)

        kept.reread(read)


def test_a_judgement_survives_a_reader_that_cuts_the_text_otherwise(ledger):
    ask(ledger, "judge", "same", bare(ledger)["left"]["id"], MINISTER_ID, *BECAUSE)
    reread(ledger, EVERYTHING["bare-2015"][2].rindex("Ri Yong Ho"))
    assert reports_of(ledger, MINISTER_ID) == {*MINISTER, "bare-2015"}
    assert ask(ledger, "verify")["notices"] == []


def test_a_judgement_whose_name_is_read_no_more_is_listed_and_holds_again_later(ledger):
    made = ask(ledger, "judge", "same", bare(ledger)["left"]["id"], MINISTER_ID, *BECAUSE)
    reread(ledger, None)
    (row,) = ask(ledger, "judgements")
    assert (row["id"], row["left"]["found"]) == (made["id"], False)
    assert "no longer found: Ri Yong Ho" in run("judgements", "--ledger", ledger).out
    (notice,) = ask(ledger, "verify")["notices"]
    assert made["id"] in notice
    assert ask(ledger, "reread")["notices"] == []
    assert reports_of(ledger, MINISTER_ID) == {*MINISTER, "bare-2015"}


def test_what_is_refused_says_why_and_keeps_nothing(ledger):
    id_ = bare(ledger)["left"]["id"]
    tries = {
        ("same", GENERAL_ID, MINISTER_ID): "two holders",
        ("same", id_, "kim-yong-chol"): "--alias",
        ("same", id_, "p-000000000000"): "nobody on file",
        ("same", id_, "Lee Yong Ho"): GENERAL_ID,
        ("same", f"{id_}:1", MINISTER_ID): "no report on file",
        ("same", id_, bare(ledger)["left"]["place"]): "both sides are one",
    }
    for words, why in tries.items():
        refused(run("judge", *words, *BECAUSE, "--ledger", ledger), why)
    assert ask(ledger, "judgements", "--all") == []


def test_a_judgement_against_another_names_it(ledger):
    id_ = bare(ledger)["left"]["id"]
    first = ask(ledger, "judge", "different", id_, MINISTER_ID, *BECAUSE)
    told = run("judge", "same", id_, MINISTER_ID, *BECAUSE, "--ledger", ledger)
    refused(told, first["id"], "reportedly undo")
    refused(run("judge", "different", id_, MINISTER_ID, *BECAUSE, "--ledger", ledger), "already")


@pytest.mark.parametrize("because", [(), ("--because", ""), ("--because", "  ")])
def test_nothing_is_decided_without_a_reason(ledger, because):
    id_ = bare(ledger)["left"]["id"]
    assert run("judge", "same", id_, MINISTER_ID, *because, "--ledger", ledger).status == 2
    assert run("undo", "j-1", *because, "--ledger", ledger).status == 2
    assert ask(ledger, "judgements", "--all") == []


def test_an_undo_of_nothing_is_refused(ledger):
    refused(run("undo", "j-none", *BECAUSE, "--ledger", ledger), "no decision", "judgements --all")


def test_the_public_is_shown_no_text_and_the_limit_holds(ledger):
    rows = ask(ledger, "review", "--audience", "public", "--limit", "1")
    assert [r["left"]["words"] for r in rows] == ["Ri Yong Ho"]
    told = run("review", "--limit", "1", "--ledger", ledger)
    assert "more; `reportedly review --limit N`" in told.out


@pytest.mark.parametrize("verb", ["judgements", "review"])
def test_without_a_ledger_there_is_nothing_to_list(verb, tmp_path):
    refused(run(verb, "--ledger", tmp_path / "none.db"), "no ledger")
    assert not (tmp_path / "none.db").exists()


def test_of_two_who_judge_at_once_the_later_is_checked_again(ledger):
    id_ = bare(ledger)["left"]["id"]
    sides = (MINISTER_ID, GENERAL_ID)

    def judge(holder):
        return process("judge", "same", id_, holder, *BECAUSE, "--ledger", ledger)

    with ThreadPoolExecutor(2) as both:
        told = list(both.map(judge, sides))
    assert sorted(t.status for t in told) == [0, 2]
    (refusal,) = [t.err for t in told if t.status]
    assert "reportedly: " in refusal
    assert "Traceback" not in refusal
    assert len(ask(ledger, "judgements")) == 1


def test_a_person_who_was_judged_another_is_told_by_the_former_id(ledger):
    id_ = bare(ledger)["left"]["id"]
    made = ask(ledger, "judge", "same", id_, MINISTER_ID, *BECAUSE)
    told = run("judge", "same", id_, GENERAL_ID, *BECAUSE, "--ledger", ledger)
    refused(told, f"{id_} is now {MINISTER_ID}", f"reportedly undo {made['id']}")


@pytest.mark.parametrize("because", ["\udcff", "so \udce9"])
def test_words_that_are_no_text_are_refused(ledger, because):
    id_ = bare(ledger)["left"]["id"]
    told = run("judge", "same", id_, MINISTER_ID, "--because", because, "--ledger", ledger)
    assert told.status == 2
    assert "UTF-8" in told.err
    assert ask(ledger, "judgements", "--all") == []


def test_where_the_outcome_cannot_be_written_it_is_told_that_it_was_kept(ledger):
    words = command(
        "judge", "same", bare(ledger)["left"]["id"], MINISTER_ID, *BECAUSE, "--ledger", ledger
    )
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            words, stdout=full, stderr=subprocess.PIPE, text=True, env=environment(), check=False
        )
    (row,) = ask(ledger, "judgements")
    assert told.returncode == 2
    assert f"kept as {row['id']}" in told.stderr
