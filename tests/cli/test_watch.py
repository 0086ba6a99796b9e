"""`reportedly watch`: who is watched, by words that survive a re-reading."""

import json

import pytest

from tests.cli.invented import SACKED, SEEN, SHOT, added
from tests.cli.running import ask, refused, run

WHO = "Pak Tok-su"


def watched(ledger):
    return [[p["name"] for p in row["persons"]] for row in ask(ledger, "watch", "list")]


def unseen(ledger, *more):
    told = run("new", "--since", "9999", *more, "--json", "--ledger", ledger).json
    parts = {part["name"]: part["lines"] for part in told["parts"]}
    return [line["text"] for line in parts.get("unseen", ())]


@pytest.mark.parametrize("who", [WHO, "pak tok su", "Pak Toksu"])
def test_a_person_is_watched_by_any_spelling(who, tmp_path):
    ledger = added(tmp_path, SHOT)
    told = run(
        "watch", "add", "--person", who, "--because", "chief", "--by", "Ed", "--ledger", ledger
    )
    assert told.status == 0, told.err
    (row,) = ask(ledger, "watch", "list")
    assert (row["by"], row["because"]) == ("Ed", "chief")
    assert watched(ledger) == [[WHO]]


def test_a_holder_is_watched_before_any_report(tmp_path):
    ledger = added(tmp_path, SHOT)
    assert run("watch", "add", "--person", "Kim Jong Un", "--ledger", ledger).status == 0
    assert watched(ledger) == [["Kim Jong Un"]]
    assert unseen(ledger) == ["No report on file shows Kim Jong Un on a known day."]


def test_nobody_is_watched_twice(tmp_path):
    ledger = added(tmp_path, SHOT)
    run("watch", "add", "--person", WHO, "--ledger", ledger)
    refused(
        run("watch", "add", "--person", WHO, "--ledger", ledger),
        "watched already",
        "nothing is added",
    )
    assert len(watched(ledger)) == 1


def test_stopping_ends_it_and_undoing_that_restores_it(tmp_path):
    ledger = added(tmp_path, SHOT)
    run("watch", "add", "--person", WHO, "--ledger", ledger)
    ended = ask(ledger, "watch", "stop", WHO)
    assert watched(ledger) == []
    assert run("undo", ended["id"], "--because", "again", "--ledger", ledger).status == 0
    assert watched(ledger) == [[WHO]]
    (row,) = ask(ledger, "watch", "list")
    assert run("undo", row["id"], "--because", "enough", "--ledger", ledger).status == 0
    assert watched(ledger) == []


def test_a_watch_is_found_again_after_a_re_reading(tmp_path):
    ledger = added(tmp_path, SHOT)
    run("watch", "add", "--person", WHO, "--ledger", ledger)
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "places.yaml").write_text("- {name: Nowhere, state: KP}\n", "utf-8")
    run("--pack", pack, "reread", "--ledger", ledger)
    assert watched(ledger) == [[WHO]]
    assert run("verify", "--ledger", ledger).status == 0


def test_when_somebody_was_last_seen_is_told_with_the_report(tmp_path):
    ledger = added(tmp_path, {**SHOT, **SEEN})
    run("watch", "add", "--person", WHO, "--ledger", ledger)
    (text,) = unseen(ledger)
    seen = "Last seen 3 August 2019: Morning Standard reported on 5 August 2019, citing "
    assert text.startswith(seen)
    assert "too few to know a rhythm" in text


def test_who_is_seen_at_a_rhythm_is_compared_with_it(tmp_path):
    days = ["2019-01-01", "2019-01-08", "2019-01-15", "2019-01-22", "2019-01-29"]
    seen = {
        f"seen-{i}": ("Morning Standard", day, f"Pak Tok-su, a North Korean general, attended a "
                      f"concert in Pyongyang on January {int(day[-2:])}, 2019, KCNA said.")
        for i, day in enumerate(days)
    }  # fmt: skip
    seen["other"] = ("Morning Standard", "2019-04-30", "Yom Chol-min, a North Korean minister, "
                     "attended a concert in Pyongyang on April 29, 2019, KCNA said.")  # fmt: skip
    ledger = added(tmp_path, seen)
    run("watch", "add", "--person", WHO, "--ledger", ledger)
    (text,) = unseen(ledger)
    assert "Last seen 29 January 2019" in text
    assert "unseen for 90 days up to 29 April 2019; before, every 7 days" in text


def test_words_that_mean_several_are_refused_with_whom_they_mean(tmp_path):
    ledger = added(
        tmp_path,
        {
            "one": ("A", "2019-01-01", "Pak Tok-su, North Korea's ambassador to Cuba, defected."),
            "two": ("B", "2020-01-01", "Pak Tok-su, a North Korean chef in Peru, defected."),
        },
    )
    persons = {p["id"] for p in ask(ledger, "person", WHO)}
    assert len(persons) > 1, "the scene needs namesakes"
    told = run("watch", "add", "--person", WHO, "--ledger", ledger)
    refused(told, "persons answer to", *persons)


@pytest.mark.parametrize(
    "words",
    [
        ("add", "--person", "Nobody Atall"),
        ("add",),
        ("add", "--when", "denial"),
        ("add", "--person", ""),
        ("add", "--person", WHO, "--when", "rumour"),
        ("add", "--kind", "gossip"),
        ("add", "--place", "Nowhere at all"),
        ("add", "--event", "execution of Nobody Atall"),
        ("stop",),
        ("stop", WHO),
        ("stop", "w-0123"),
        (WHO,),
    ],
    ids=str,
)
def test_what_means_nobody_is_refused(words, tmp_path):
    ledger = added(tmp_path, SHOT)
    told = run("watch", *words, "--ledger", ledger)
    assert told.status == 2
    assert "Traceback" not in told.err
    assert watched(ledger) == []


def test_watching_is_no_news_of_the_world(tmp_path):
    ledger = added(tmp_path, SACKED)
    run("new", "--by", "Ed", "--ledger", ledger)
    run("watch", "add", "--person", WHO, "--ledger", ledger)
    told = run("new", "--by", "Ed", "--json", "--ledger", ledger).json
    assert [part["name"] for part in told["parts"]] == ["unseen"]
    assert "watched" not in json.dumps(told).lower().replace('watched"', "")
