"""Redacting through the command line: the words go, the rest stays and is read again."""

import json

import pytest

from tests.cli.invented import added
from tests.cli.running import ask, run, unchanged
from tests.cli.test_erase import WHY, everywhere

TEXT = (
    "Pak Tok-su, a North Korean general, was executed in May 2019, an official said. "
    "His neighbour Mun Sol-bi was not seen after that. PAK TOK-SU was 61 years old, said "
    "Ok Hae-won, who had worked beside him for many years."
)
REPORTS = {
    "told": ("Weekly Ledger", "2019-06-01", TEXT),
    "other": ("Daily Example", "2019-06-03", "Mun Sol-bi spoke to nobody, the paper said."),
}


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    return folder


@pytest.fixture
def ledger(tmp_path, sources):
    home = tmp_path / "home"
    home.mkdir()
    return added(sources, REPORTS).rename(home / "ledger.db")


def redact(ledger, *words):
    return run("redact", *words, *WHY, "--yes", "--ledger", ledger)


def text_of(ledger, name="told"):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(ledger)) as plain:
        (row,) = plain.execute(
            "SELECT texts.text FROM captures JOIN texts ON digest = captures.text WHERE name = ?",
            [name],
        )
    return row[0]


def test_the_words_go_from_every_file_and_the_rest_stays(ledger):
    run("rebuild", "--ledger", ledger)
    told = redact(ledger, "told", "--words", "Pak Tok-su")
    assert told.status == 0, told.out + told.err
    for written in ("Pak Tok-su", "PAK TOK-SU"):
        assert everywhere(ledger.parent, written) == []
    assert text_of(ledger) == TEXT.replace("Pak Tok-su", "[redacted]").replace(
        "PAK TOK-SU", "[redacted]"
    )
    assert run("verify", "--ledger", ledger).status == 0


def test_what_is_left_is_what_a_ledger_of_the_redacted_text_holds(ledger, tmp_path):
    redact(ledger, "told", "--words", "Mun Sol-bi")
    other = tmp_path / "other"
    other.mkdir()
    outlet, day, text = REPORTS["told"]
    told = {**REPORTS, "told": (outlet, day, text.replace("Mun Sol-bi", "[redacted]"))}
    for verb in (("events",), ("brief",), ("person", "Pak Tok-su")):
        assert ask(ledger, *verb) == ask(added(other, told), *verb)


def test_other_reports_with_the_words_are_told_and_kept_unless_everywhere_is_said(ledger):
    told = ask(ledger, "redact", "told", "--words", "Mun Sol-bi", *WHY, "--yes")
    assert len(told["also_stand"]) == 1
    assert everywhere(ledger.parent, "Mun Sol-bi") == [ledger]
    told = ask(ledger, "redact", "--everywhere", "--words", "Mun Sol-bi", *WHY, "--yes")
    assert told["also_stand"] == []
    assert everywhere(ledger.parent, "Mun Sol-bi") == []


def test_the_same_report_got_again_is_redacted_in_the_same_way(ledger, sources):
    redact(ledger, "told", "--words", "Mun Sol-bi", "--words", "Pak Tok-su")
    again = run("add", sources / "told.json", "--ledger", ledger)
    assert again.status == 0, again.err
    assert again.out.startswith("known")
    assert everywhere(ledger.parent, "Pak Tok-su") == []
    assert everywhere(ledger.parent, "Sol-bi was not seen") == []


def with_address(sources, name, text, title="On Pak Tok-su"):
    url = "https://weekly.example/pak-tok-su-shot"
    plain = {"id": name, "outlet": "Weekly Ledger", "published": "2019-06-01", "url": url}
    file = sources / f"{name}.json"
    file.write_text(json.dumps(plain | {"title": title, "text": text}), "utf-8")
    return file


def test_a_page_that_was_changed_is_redacted_where_the_words_stand_now(sources, tmp_path):
    ledger = tmp_path / "home" / "ledger.db"
    ledger.parent.mkdir()
    run("add", with_address(sources, "pak-tok-su", TEXT), "--ledger", ledger)
    told = redact(ledger, "pak-tok-su", "--words", "Pak Tok-su")
    assert told.status == 0, told.out + told.err
    assert everywhere(ledger.parent, "pak-tok-su") == []
    changed = TEXT.replace("an official said", "two officials said") + " More on Pak Tok-su soon."
    again = run("add", with_address(sources, "later", changed), "--ledger", ledger)
    assert again.status == 0, again.err
    for words in ("Pak Tok-su", "PAK TOK-SU", "pak-tok-su"):
        assert everywhere(ledger.parent, words) == []
    assert "two officials said" in text_of(ledger, "later")


def test_a_page_changed_beyond_telling_is_refused(sources, tmp_path):
    ledger = tmp_path / "home" / "ledger.db"
    ledger.parent.mkdir()
    run("add", with_address(sources, "a", TEXT), "--ledger", ledger)
    redact(ledger, "a", "--words", "Pak Tok-su")
    changed = "A general called Pak Tok-su who had worked beside him for many years is no more."
    again = run("add", with_address(sources, "b", changed, "Gone"), "--ledger", ledger)
    assert again.status == 2
    assert "has changed since" in again.err
    assert everywhere(ledger.parent, "Pak Tok-su") == []


def test_decisions_follow_their_words_and_go_where_those_went(ledger):
    add = ("claim", "add", "told", "--kind", "disappearance", "--because", "Mun Sol-bi it is")
    stays = ask(ledger, *add, "--says", "was not seen after that", "--who", "a neighbour")
    goes = ask(ledger, *add, "--says", "His neighbour Mun Sol-bi", "--who", "Mun Sol-bi")
    told = ask(ledger, "redact", "told", "--words", "Mun Sol-bi", *WHY, "--yes")
    assert told["decisions"] == [goes["id"]]
    (moved,) = told["decisions_changed"]
    assert moved != stays["id"]
    corrections = ask(ledger, "corrections")
    assert "Mun Sol-bi" not in json.dumps(corrections)
    verified = run("verify", "--ledger", ledger)
    assert verified.status == 0
    assert "no text has" not in verified.out


def test_redacting_twice_leaves_one_report_and_both_tombstones(ledger, sources):
    redact(ledger, "told", "--words", "Mun Sol-bi")
    redact(ledger, "told", "--words", "Ok Hae-won")
    assert run("verify", "--ledger", ledger).status == 0
    assert run("add", sources / "told.json", "--ledger", ledger).out.startswith("known")
    assert everywhere(ledger.parent, "Ok Hae-won") == []


@pytest.mark.parametrize(
    "words",
    [
        ("told", "--words", "Nobody At All", *WHY, "--yes"),
        ("told", "--words", "a", *WHY, "--yes"),
        ("told", "--words", " ", *WHY, "--yes"),
        ("told", *WHY, "--yes"),
        ("--words", "Mun Sol-bi", *WHY, "--yes"),
        ("told", "--everywhere", "--words", "Mun Sol-bi", *WHY, "--yes"),
        ("told", "--words", "Mun Sol-bi", "--because", "mun solbi asked", "--yes"),
        ("told", "--words", "Mun Sol-bi", *WHY),
        ("none", "--words", "Mun Sol-bi", *WHY, "--yes"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_changed(ledger, words):
    with unchanged(ledger.parent):
        told = run("redact", *words, "--ledger", ledger)
    assert told.status == 2
    assert "Traceback" not in told.err
    assert told.err.strip()


@pytest.fixture
def reason_elsewhere(ledger):
    """The id of a decision on another report in whose reason the words stand; it was undone."""
    add = ("claim", "add", "other", "--kind", "disappearance", "--because", "as Pak Tok-su has it")
    made = ask(ledger, *add, "--says", "spoke to nobody", "--who", "somebody")
    ask(ledger, "undo", made["id"], "--because", "not so")
    return made["id"]


def test_a_reason_elsewhere_that_has_the_words_is_told(ledger, reason_elsewhere):
    told = ask(ledger, "redact", "told", "--words", "Pak Tok-su", *WHY, "--yes")
    assert told["also_stand"] == [reason_elsewhere]


def test_everywhere_means_decisions_that_point_elsewhere_too(ledger, reason_elsewhere):
    told = ask(ledger, "redact", "--everywhere", "--words", "Pak Tok-su", *WHY, "--yes")
    assert told["also_stand"] == []
    assert everywhere(ledger.parent, "Pak Tok-su") == []
    assert run("verify", "--ledger", ledger).status == 0
