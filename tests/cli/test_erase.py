"""Erasing through the command line: what goes, what stays, what is refused."""

import json
import os

import pytest

from tests.cli.invented import SACKED, SEEN, added
from tests.cli.running import ask, process, refused, run, unchanged

WHY = ("--because", "asked to", "--by", "Mun Ok-sil")


def everywhere(folder, words):
    """The files of a folder that hold some words, in any encoding that a file may have."""
    forms = [words.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path for path in files if any(form in path.read_bytes() for form in forms)]


@pytest.fixture
def sources(tmp_path):
    return tmp_path / "sources"


@pytest.fixture
def ledger(tmp_path, sources):
    """A ledger of three reports, in a folder that holds nothing else."""
    sources.mkdir()
    path = added(sources, SACKED | SEEN)
    home = tmp_path / "home"
    home.mkdir()
    return path.rename(home / "ledger.db")


def erase(ledger, *words):
    return run("erase", *words, *WHY, "--yes", "--ledger", ledger)


def test_no_word_of_an_erased_report_is_left_in_any_file(ledger):
    run("rebuild", "--ledger", ledger)
    assert everywhere(ledger.parent, "photograph taken on 3 August")
    told = erase(ledger, "seen")
    assert told.status == 0, told.err
    assert everywhere(ledger.parent, "photograph taken on 3 August") == []
    assert everywhere(ledger.parent, "Morning Standard") == []
    assert "nothing is left" in told.out


def test_what_is_left_is_what_a_ledger_without_it_holds(ledger, tmp_path):
    erase(ledger, "seen")
    other = tmp_path / "other"
    other.mkdir()
    never = added(other, SACKED)
    for verb in (("events",), ("person", "Pak Tok-su"), ("brief",)):
        assert ask(ledger, *verb) == ask(never, *verb)
    assert run("verify", "--ledger", ledger).status == 0


def test_a_tombstone_stays_that_names_who_when_and_why_and_no_word_of_it(ledger):
    told = ask(ledger, "erase", "seen", *WHY, "--yes")
    (stone,) = told["tombstones"]
    again = run("add", ledger.parent.parent / "sources" / "seen.json", "--ledger", ledger)
    assert again.status == 2
    for word in (stone["id"], "Mun Ok-sil", "asked to"):
        assert word in again.err


def test_the_same_words_are_refused_under_another_name_too(ledger, tmp_path):
    erase(ledger, "seen")
    other = tmp_path / "other.txt"
    other.write_text(SEEN["seen"][2], "utf-8")
    assert run("add", other, "--ledger", ledger).status == 2
    assert everywhere(ledger.parent, "photograph") == []


def test_pages_written_from_it_go_and_those_that_somebody_changed_are_told(ledger):
    mine, own = ledger.parent / "mine.html", ledger.parent / "own.html"
    for page in (mine, own):
        run("brief", "--html", page, "--ledger", ledger)
    own.write_text(own.read_text("utf-8") + "<!-- my note -->", "utf-8")
    told = erase(ledger, "seen")
    assert told.status == 1
    assert not mine.exists()
    (line,) = (line for line in told.out.splitlines() if str(own) in line)
    assert line.startswith("left: ")
    assert "FOUND in it" in line


def test_a_page_written_before_the_report_came_stays(tmp_path, sources):
    sources.mkdir()
    ledger = added(sources, SACKED)
    page = tmp_path / "before.html"
    run("brief", "--html", page, "--ledger", ledger)
    added(sources, SEEN)
    assert erase(ledger, "seen").status == 0
    assert page.exists()


def test_decisions_that_point_at_its_words_go_with_it_and_so_does_what_undid_them(ledger):
    made = ask(ledger, "claim", "add", "seen", "--says", "appeared in a photograph", "--kind",
               "appearance", "--who", "Pak Tok-su", "--because", "it says so")  # fmt: skip
    ask(ledger, "undo", made["id"], "--because", "no")
    told = ask(ledger, "erase", "seen", *WHY, "--yes")
    assert len(told["decisions"]) == 2
    assert run("verify", "--ledger", ledger).status == 0
    assert everywhere(ledger.parent, "it says so") == []


def test_copies_are_told_and_go_only_when_that_is_said(tmp_path, sources):
    sources.mkdir()
    _, day, text = SEEN["seen"]
    ledger = added(sources, {**SEEN, "copy": ("Evening Post", day, text)})
    told = ask(ledger, "erase", "seen", *WHY, "--yes")
    (stays,) = told["also_stand"]
    assert ask(ledger, "show", stays)["name"] == "copy"
    assert ask(ledger, "erase", "copy", "--all-versions", *WHY, "--yes")["also_stand"] == []


def test_a_barer_copy_of_the_same_report_goes_with_it(ledger, tmp_path):
    bare = tmp_path / "bare.txt"
    bare.write_text(SEEN["seen"][2], "utf-8")
    assert run("add", bare, "--ledger", ledger).status == 0
    assert erase(ledger, "seen").status == 0
    assert everywhere(ledger.parent, "photograph") == []


@pytest.mark.parametrize(
    "words",
    [
        ("nothing-of-that-name", *WHY, "--yes"),
        ("seen", "--because", " ", "--yes"),
        ("seen", "--yes"),
        ("seen", *WHY),
        (*WHY, "--yes"),
        ("r-", *WHY, "--yes"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_changed(ledger, words):
    with unchanged(ledger.parent):
        told = run("erase", *words, "--ledger", ledger)
    assert told.status == 2
    assert "Traceback" not in told.err
    assert told.err.strip()


def test_no_ledger_is_made_to_erase_from(tmp_path):
    refused(run("erase", "a", *WHY, "--yes", "--ledger", tmp_path / "none.db"), "no ledger")
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_another_process_reads_is_finished_by_the_next_verb(ledger):
    import sqlite3

    reader = sqlite3.connect(ledger, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM reports").fetchone()
    told = process("erase", "seen", *WHY, "--yes", "--ledger", ledger)
    assert told.status == 2
    assert "end that process" in told.err
    reader.execute("COMMIT")
    reader.close()
    assert run("verify", "--ledger", ledger).status == 0
    assert everywhere(ledger.parent, "photograph taken") == []
    assert len(ask(ledger, "events")) == 2


def test_where_outputs_cannot_be_logged_a_page_is_written_all_the_same(ledger, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may write to everything")
    ledger.chmod(0o400)
    ledger.parent.chmod(0o500)
    page = tmp_path / "page.html"
    assert run("brief", "--html", page, "--ledger", ledger).status == 0
    assert page.exists()


def test_json_tells_what_was_done(ledger):
    told = run("erase", "seen", *WHY, "--yes", "--json", "--ledger", ledger)
    row = json.loads(told.out)
    assert (row["captures"], row["texts"], row["readings"]) == (1, 1, 1)
    assert row["found_in"] == []
    assert told.err == ""


def test_an_erasure_that_is_not_finished_is_noted_until_it_is(ledger):
    import sqlite3
    from contextlib import closing

    def noted():
        with closing(sqlite3.connect(ledger)) as plain:
            rows = plain.execute("SELECT name FROM sqlite_master WHERE name = 'erasing'")
            return len(rows.fetchall())

    with closing(sqlite3.connect(ledger, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM reports").fetchone()
        process("erase", "seen", *WHY, "--yes", "--ledger", ledger)
        assert noted() == 1
        assert run("events", "--ledger", ledger).status == 0
        assert noted() == 1
    assert run("events", "--ledger", ledger).status == 0
    assert noted() == 0
