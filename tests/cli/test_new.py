"""`reportedly new`: what has come, told once and nothing missed."""

import fcntl
import json
import os
import select
import signal
import subprocess
from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from tests.cli.invented import SACKED, SEEN, SHOT, added
from tests.cli.running import command, environment, refused, run

ED = ("--by", "Ed")


def news(ledger, *more):
    """The parts of what is new, by name."""
    told = run("new", *more, "--json", "--ledger", ledger)
    assert told.status == 0, told.err
    return {part["name"]: part["lines"] for part in told.json["parts"]}


def texts(parts, name):
    return [line["text"] for line in parts.get(name, ())]


def copy_of(place, name, outlet, day):
    """A report of somebody else's words, added."""
    _, _, text = SHOT[name]
    return added(place, {f"copy-{outlet}": (outlet, day, text)})


def test_at_the_first_look_everything_is_new_and_at_the_next_nothing(tmp_path):
    ledger = added(tmp_path, SHOT)
    first = run("new", *ED, "--ledger", ledger)
    assert "you have not looked before" in first.out
    assert "2 reports came" in first.out
    again = run("new", *ED, "--ledger", ledger)
    assert again.out.startswith("Nothing new since your last look, ")
    assert len(again.out.splitlines()) == 1


def test_what_came_since_the_look_is_told_once(tmp_path):
    ledger = added(tmp_path, {"told": SHOT["told"]})
    run("new", *ED, "--ledger", ledger)
    added(tmp_path, {"again": SHOT["again"]})
    parts = news(ledger, *ED)
    assert texts(parts, "claims") == ["National Intelligence Service says so (Daily Example)."]
    assert news(ledger, *ED) == {}


def test_looks_are_each_users_own(tmp_path):
    ledger = added(tmp_path, SHOT)
    assert news(ledger, *ED)
    assert news(ledger, "--by", "Ann")
    assert news(ledger, *ED) == {}


@pytest.mark.parametrize(
    "more", [("--peek",), ("--since", "yesterday"), ("--since", "today"), ("--since", "2000")]
)
def test_only_a_look_is_kept(more, tmp_path):
    ledger = added(tmp_path, SHOT)
    assert news(ledger, *ED, *more) == news(ledger, *ED, *more) == news(ledger, *ED, "--peek")


def test_a_mere_copy_is_counted_and_listed_under_what_it_copies(tmp_path):
    ledger = added(tmp_path, SHOT)
    run("new", *ED, "--ledger", ledger)
    copy_of(tmp_path, "told", "Evening Herald", "2019-06-02")
    told = run("new", *ED, "--json", "--ledger", ledger).json
    assert (told["came"], told["copies"]) == (1, 1)
    (part,) = told["parts"]
    assert part["name"] == "again"
    (line,) = part["lines"]
    assert "Evening Herald" in line["text"]
    assert line["heading"].startswith("Weekly Ledger, 1 June 2019")


def test_an_earlier_print_of_known_words_is_a_copy_too(tmp_path):
    ledger = added(tmp_path, SHOT)
    run("new", *ED, "--ledger", ledger)
    copy_of(tmp_path, "told", "Evening Herald", "2019-05-31")
    parts = news(ledger, *ED)
    assert "claims" not in parts
    assert texts(parts, "again") == ["Carried by Evening Herald; no new origin."]


def test_a_sighting_is_told_with_what_it_does_to_an_execution(tmp_path):
    ledger = added(tmp_path, SHOT)
    run("new", *ED, "--ledger", ledger)
    added(tmp_path, SEEN)
    parts = news(ledger, *ED)
    (status,) = [line for line in parts["status"] if line["what"] == "status"]
    assert (status["status"], status["was"]) == ("refuted", "unconfirmed")
    (seen,) = parts["sightings"]
    assert "3 August 2019" in seen["text"]
    assert seen["cites"][0]["outlet"] == "Morning Standard"


def test_each_line_has_ids_that_show_and_why_know(tmp_path):
    ledger = added(tmp_path, {**SHOT, **SACKED, **SEEN})
    for lines in news(ledger, *ED).values():
        for line in lines:
            assert line["cites"]
            for cite in line["cites"]:
                assert run("show", cite["item"], "--ledger", ledger).status == 0
            if line["event"]:
                assert run("why", line["event"], "--ledger", ledger).status == 0


def test_a_struck_claim_is_told_as_a_decision_and_not_as_news(tmp_path):
    ledger = added(tmp_path, SHOT)
    claim = next(iter(news(ledger, *ED)["claims"]))["cites"][0]["item"]
    run("correct", claim, "strike", "--because", "misread", "--by", "Ann", "--ledger", ledger)
    parts = news(ledger, *ED, "--peek")
    (line,) = parts["people"]
    assert line["text"].startswith("Struck; by Ann, ")
    assert "misread" not in json.dumps(parts)
    assert "claims" not in parts
    (line,) = news(ledger, *ED, "--audience", "holder")["people"]
    assert line["text"].endswith(": misread.")


def test_what_was_decided_and_taken_back_is_no_news(tmp_path):
    ledger = added(tmp_path, SHOT)
    claim = next(iter(news(ledger, *ED)["claims"]))["cites"][0]["item"]
    made = run("correct", claim, "strike", "--because", "no", "--json", "--ledger", ledger).json
    run("undo", made["id"], "--because", "yes", "--ledger", ledger)
    assert news(ledger, *ED) == {}


def decided(ledger, *words):
    """A decision by Ann, and what is then told of it."""
    made = run(*words, "--because", "so", "--by", "Ann", "--json", "--ledger", ledger)
    assert made.status == 0, made.err
    return made.json, news(ledger, *ED)


def test_an_amended_claim_is_told_with_what_it_was(tmp_path):
    ledger = added(tmp_path, SHOT)
    claim = news(ledger, *ED)["claims"][0]["cites"][0]["item"]
    _, parts = decided(ledger, "correct", claim, "set", "when=2019-04")
    (line,) = parts["people"]
    assert line["text"].startswith("Set: when 2019-04, was 2019-05; by Ann, ")
    assert line["cites"][0]["item"] == claim


def test_a_ruling_is_told_with_the_status_that_it_gives_and_its_undo_too(tmp_path):
    ledger = added(tmp_path, SHOT)
    event = news(ledger, *ED)["claims"][0]["event"]
    made, parts = decided(ledger, "rule", event, "failed", "--on", "2019-08-05")
    (line,) = parts["people"]
    assert line["text"].startswith("Ruled: failed, public 5 August 2019; by Ann, ")
    assert [x["status"] for x in parts["status"]] == ["refuted"]
    _, parts = decided(ledger, "undo", made["id"])
    (line,) = parts["people"]
    assert line["text"].startswith("Taken back, what was ruled: failed, ")
    assert [x["was"] for x in parts["status"]] == ["refuted"]


def test_a_split_and_a_join_are_told_and_are_no_new_claims(tmp_path):
    ledger = added(tmp_path, SHOT)
    line = news(ledger, *ED)["claims"][0]
    made, parts = decided(ledger, "event", "split", line["event"], line["cites"][0]["item"])
    assert [x["text"].split(";")[0] for x in parts["people"]] == ["Held to be two events"]
    assert "claims" not in parts
    _, parts = decided(ledger, "undo", made["id"])
    assert "claims" not in parts
    assert parts["people"][0]["text"].startswith("Taken back, what was held to be two events")


def test_a_judgement_is_told_with_both_names(tmp_path):
    ledger = added(tmp_path, {**SHOT, **SACKED})
    mentions = [m for p in run("person", "Pak Tok-su", "--json", "--ledger", ledger).json
                for m in p["joined"]]  # fmt: skip
    news(ledger, *ED)
    places = sorted({m["place"] for m in mentions if "place" in m})
    assert len(places) > 1, mentions
    _, parts = decided(ledger, "judge", "unsure", places[0], places[-1])
    assert "claims" not in parts
    (line,) = parts["people"]
    assert line["text"].startswith("Judged perhaps one person: Pak Tok-su")


def test_a_claim_added_by_hand_to_a_known_report_is_a_decision(tmp_path):
    ledger = added(tmp_path, {"told": SHOT["told"]})
    report = news(ledger, *ED)["claims"][0]["cites"][0]["report"]
    words = ("claim", "add", report, "--kind", "dismissal", "--who", "Pak Tok-su")
    _, parts = decided(ledger, *words, "--says", "a North Korean general")
    assert [x["text"].split(";")[0] for x in parts["people"]] == ["Added"]
    assert "claims" not in parts


def test_what_cannot_be_written_was_not_seen(tmp_path):
    ledger = added(tmp_path, SHOT)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("new", *ED, "--ledger", ledger),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=600,
            check=False,
        )
    assert done.returncode == 2, done.stderr
    assert "claims" in news(ledger, *ED)


def test_a_look_that_is_killed_before_all_is_told_is_not_kept(ledger):
    """The pipe holds less than the answer, and nobody reads: so the answer is never whole."""
    reader, writer = os.pipe()
    held = fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
    assert len(run("new", *ED, "--peek", "--json", "--ledger", ledger).out.encode()) > held
    child = subprocess.Popen(
        command("new", *ED, "--json", "--ledger", ledger), stdout=writer, env=environment()
    )
    os.close(writer)
    assert select.select([reader], [], [], 120)[0]
    os.kill(child.pid, signal.SIGKILL)
    assert child.wait(timeout=600) == -signal.SIGKILL
    os.close(reader)
    assert "claims" in news(ledger, *ED)


def test_two_pages_and_the_look_are_written_together(tmp_path):
    ledger = added(tmp_path, SHOT)
    page, plain = tmp_path / "new.html", tmp_path / "new.md"
    told = run("new", *ED, "--html", page, "--markdown", plain, "--ledger", ledger)
    assert told.out.split() == [str(page), str(plain)]
    assert "Pak Tok-su" in page.read_text("utf-8")
    assert plain.read_text("utf-8").startswith("# What is new\n")
    assert news(ledger, *ED) == {}


def test_a_page_that_cannot_be_written_keeps_no_look(tmp_path):
    ledger = added(tmp_path, SHOT)
    refused(run("new", *ED, "--html", tmp_path / "none" / "a.html", "--ledger", ledger), "none")
    assert "claims" in news(ledger, *ED)


@pytest.mark.parametrize(
    "since",
    ["tomorrow", "", "2019-13", "2019-02-30", "2019-06-01T25:00", "T", "last week", "~2019"],
)
def test_a_moment_that_is_none_is_refused(since, tmp_path):
    ledger = added(tmp_path, {"told": SHOT["told"]})
    refused(run("new", "--since", since, "--ledger", ledger), "is no")


def test_a_day_counts_from_its_beginning_and_a_moment_itself(tmp_path):
    ledger = added(tmp_path, {"told": SHOT["told"]})
    for since in (
        "2019",
        "2019-06",
        "2019-06-01",
        "0001-01-01",
        "2019-06-01T08:30",
        "2019-06-01T08:30+09:00",
    ):
        assert "claims" in news(ledger, "--since", since)
    told = run("new", "--since", "9999-12-31", "--ledger", ledger)
    assert told.out == "Nothing new since 31 December 9999, 00:00 UTC.\n"
    told = run("new", "--since", "2019-06-01T08:30+09:00", "--ledger", ledger)
    assert "Since 31 May 2019, 23:30 UTC: 1 report came." in told.out


@pytest.mark.parametrize("until", ["2019", "2026-01-01T08:30"])
def test_an_end_before_the_beginning_is_refused(until, tmp_path):
    ledger = added(tmp_path, {"told": SHOT["told"]})
    told = run("new", "--since", "2026-01-02", "--recorded", until, "--ledger", ledger)
    assert told.status == 2
    assert "lies before 2 January 2026, 00:00 UTC" in told.err


def test_an_earlier_end_tells_what_was_new_by_then_and_keeps_no_look(tmp_path):
    ledger = added(tmp_path, SHOT)
    assert news(ledger, *ED, "--recorded", "2019-12-31") == {}
    assert "claims" in news(ledger, *ED, "--recorded", "9999-12-31")
    assert "claims" in news(ledger, *ED)


def test_an_empty_ledger_has_nothing_new(tmp_path):
    Ledger.create(tmp_path / "ledger.db").close()
    told = run("new", "--ledger", tmp_path / "ledger.db")
    assert told.out == "Nothing new since the beginning (you have not looked before).\n"


def test_no_ledger_is_made(tmp_path):
    refused(run("new", "--ledger", tmp_path / "none.db"), "no ledger at")
    assert list(tmp_path.iterdir()) == []
