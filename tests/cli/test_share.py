"""Shares: they answer as the ledger answers its audience, and hold nothing above it."""

import json
import re
from collections import Counter

import pytest

from tests.cli.running import ask, refused, run, unchanged
from tests.cli.test_erase import everywhere

_ID = re.compile(r"(?:[a-z]|unnamed)-[0-9a-f]{12}")
PLANTED = (
    "Kang Tok-su, a counsellor in Havana, defected to South Korea on 14 May 2021, reports say. "
    "He came by a night lorry with his wife, Mun Sol-bi, that night. "
    "Experts said that Kang Tok-su was no exception among diplomats of his rank and age."
)
SECRETS = ("Mun Sol-bi", "night lorry", "Havana", "14 May", "2021-05-14", "his wife")


@pytest.fixture
def full(ledger, tmp_path):
    """The example reports, and one with what may not be told."""
    file = tmp_path / "planted.json"
    plain = {"id": "planted", "outlet": "Daily Example", "published": "2021-05-20"}
    file.write_text(json.dumps(plain | {"text": PLANTED}), "utf-8")
    assert run("add", file, "--ledger", ledger).status == 0
    return ledger


@pytest.fixture
def shared(full, tmp_path):
    place = tmp_path / "given"
    place.mkdir()
    told = run("share", place / "share.db", "--ledger", full)
    assert told.status == 0, told.err
    return place / "share.db"


def without_ids(told):
    """An answer with every id the same, in an order that ids do not give, its lists too."""
    return sorted(
        json.dumps({k: strings(v) for k, v in row.items()}, sort_keys=True) for row in told
    )


def strings(value):
    """Every string of an answer but ids, offsets and numbers of citations, in no order.

    What is listed in a sentence of reports of one day is listed by id: its words are in no order.
    """
    if isinstance(value, dict):
        return sorted(s for part in value.values() for s in strings(part))
    if isinstance(value, list):
        return sorted(s for part in value for s in strings(part))
    if not isinstance(value, str):
        return []
    plain = re.sub(r"\[[0-9]+\]|(?<=ID):[0-9]+", "", _ID.sub("ID", value))
    return re.findall(r"[^\s,.;]+", plain.replace("ID", ""))


@pytest.mark.parametrize("words", [(), ("--as-of", "2013-08-30"), ("--as-of", "2021-01-26")])
def test_the_share_answers_as_the_ledger_answers_the_public(full, shared, words):
    one, other = (ask(each, "events", *words) for each in (full, shared))
    assert one
    assert without_ids(one) == without_ids(other)
    assert not {e["id"] for e in one} & {e["id"] for e in other}


def test_between_two_days_it_answers_as_on_the_first(full, shared):
    one, other = (ask(each, "events", "--as-of", "2019-08-01") for each in (full, shared))

    def statuses(rows):
        return sorted(
            (e["kind"], e["who"], e["belief"]["status"], len(e["claims"]), len(e["origins"]))
            for e in rows
        )

    assert statuses(one) == statuses(other)


@pytest.mark.parametrize("verb", [("brief",), ("person", "Thae Yong-ho"), ("brief", "defection")])
def test_briefs_and_dossiers_say_the_same(full, shared, verb):
    one, other = (ask(each, *verb) for each in (full, shared))
    assert strings(one) == strings(other)


def test_nothing_that_is_withheld_stands_in_any_byte_of_it(shared):
    for words in SECRETS:
        assert everywhere(shared.parent, words) == [], words


def test_no_id_of_the_ledger_stands_in_it_and_two_shares_have_none_in_common(full, shared):
    own = {e["id"] for e in ask(full, "events")}
    one = shared.read_bytes()
    assert not any(id_.encode() in one for id_ in own)
    again = shared.parent / "again.db"
    run("share", again, "--ledger", full)
    assert not {e["id"] for e in ask(shared, "events")} & {e["id"] for e in ask(again, "events")}


def test_it_is_whole_and_nothing_can_be_added_to_it(shared, tmp_path):
    assert run("verify", "--ledger", shared).status == 0
    file = tmp_path / "more.txt"
    file.write_text("Pak Tok-su, an envoy, defected.", "utf-8")
    with unchanged(shared.parent):
        refused(run("add", file, "--ledger", shared), "is a share")
        assert run("brief", "--html", tmp_path / "page.html", "--ledger", shared).status == 0


def test_an_erasure_removes_a_share_that_was_made_of_it(full, shared):
    told = run("erase", "planted", "--because", "asked to", "--yes", "--ledger", full)
    assert told.status == 0, told.out
    assert not shared.exists()


def test_everything_goes_only_to_somebody_named_for_a_reason_and_that_is_logged(full, tmp_path):
    target = tmp_path / "red.db"
    refused(run("share", target, "--audience", "red", "--ledger", full), "for whom and why")
    words = ("--audience", "red", "--for-whom", "Mun Ok-sil", "--because", "her own case")
    assert run("share", target, *words, "--ledger", full).status == 0
    (logged,) = (row for row in ask(full, "outputs") if row["path"] == str(target))
    whom = ("Mun Ok-sil", "her own case")
    assert (logged["audience"], logged["for_whom"], logged["because"]) == ("red", *whom)
    assert everywhere(tmp_path, "Mun Sol-bi")


def test_bad_input_is_refused_and_nothing_is_made(full, tmp_path):
    there = tmp_path / "there.db"
    there.write_text("mine", "utf-8")
    with unchanged(tmp_path):
        refused(run("share", there, "--ledger", full), "is there already")
        refused(run("share", tmp_path / "no" / "s.db", "--ledger", full), "check the folder")
        told = run("share", tmp_path / "s.db", "--for-whom", "Mun", "--ledger", full)
        assert told.status == 2


def test_a_share_tells_not_when_anything_was_recorded(shared):
    refused(run("events", "--recorded", "2026", "--ledger", shared), "recorded")


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (("search", "defected"), "no text"),
        (("search", "--person", "Thae Yong-ho", "--audience", "public"), "no text"),
        (("new",), "when it learned"),
        (("new", "--since", "2000", "--peek"), "when it learned"),
        (("rulings",), "no decision"),
        (("rulings", "--as-of", "2020"), "no decision"),
        (("corrections",), "no decision"),
        (("judgements", "--all"), "no decision"),
        (("watch", "list"), "no decision"),
        (("watch", "add", "--person", "Thae Yong-ho"), "no decision"),
        (("judge", "same", "a", "b", "--because", "mine"), "no decision"),
        (("diff", "planted"), "no version"),
        (("reread",), "no text"),
        (("rebuild",), "nothing can be added"),
        (("follow", "http://wire.example/feed", "--yes"), "nothing can be"),
        (("fetch", "http://wire.example/feed", "--yes"), "nothing can be fetched"),
        (("add", "http://wire.example/page", "--yes"), "nothing can be"),
        (("brief", "--recorded", "2026"), "recorded"),
        (("share", "again.db"), "is a share"),
        (("backup", "again.tar"), "is a share"),
    ],
)
def test_what_a_share_does_not_hold_it_says_so_and_nothing_is_changed(
    shared, tmp_path, monkeypatch, verb, words
):
    monkeypatch.chdir(tmp_path)
    with unchanged(tmp_path):
        told = run(*verb, "--ledger", shared, REPORTEDLY_TEST_SERVER="127.0.0.1:9")
    assert told.status == 2, told
    assert "Traceback" not in told.err
    assert words in told.err
    assert "is a share" in told.err


def test_the_track_record_of_sources_is_told_from_it_too(full, shared):
    one, other = (ask(each, "sources") for each in (full, shared))
    missing = Counter(strings(one)) - Counter(strings(other))
    assert set(missing) <= {str(full), str(full.with_suffix(""))}


def test_verify_counts_what_a_share_tells(shared):
    told = ask(shared, "verify")
    assert told["reports"] > 0
    assert told["problems"] == []
