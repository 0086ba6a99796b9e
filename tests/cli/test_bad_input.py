"""Bad input at the door: a clear line, status 2, and a ledger that did not change."""

import json
import os
import sqlite3
from contextlib import closing

import pytest

from tests.cli.running import EXAMPLES, process, refused, run, unchanged

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00"
REPORT = {"outlet": "Daily Example", "title": "An envoy leaves"}
BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "invisible.txt": ("\ufeff\u200b".encode(), "no text"),
    "binary.txt": (bytes(range(256)) * 20, "binary"),
    "picture.txt": (PNG * 50, "picture"),
    "page.pdf": (b"%PDF-1.7 \xe2\xe3\xcf\xd3\n" * 40, "PDF"),
    "zip.html": (b"PK\x03\x04\x14\x00" * 40, ""),
    "broken.json": (b'{"text": "An envoy left', "broken JSON at line 1"),
    "list.json": (b'[{"text": "One."}, {"text": ]', "broken JSON"),
    "no-text.json": (json.dumps(REPORT).encode(), "no 'text'"),
    "null-text.json": (json.dumps(REPORT | {"text": None}).encode(), "must be a string"),
    "number.json": (b"7", "an object"),
    "deep.json": (b"[" * 100_000, ""),
    "number-text.json": (b'{"text": 7}', "must be a string"),
    "date.json": (b'{"text": "An envoy left.", "published": "2021-02-30"}', "is no date"),
    "words.json": (b'{"text": "An envoy left.", "published": "last week"}', "is no date"),
    "half.txt": (b"Der Gesandte f\xc3\xbchrte \xff \xc3\xbc\xc3\xbc", "breaks at byte"),
    "empty.jsonl": (b"\n\n", ""),
}


@pytest.fixture
def bad(tmp_path):
    """A folder with one file of each kind."""
    folder = tmp_path / "bad"
    folder.mkdir()
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("verb", ["read", "add"])
def test_a_file_that_is_no_report_is_refused_in_one_line(verb, name, bad, ledger):
    if verb == "add":
        with unchanged(ledger):
            told = run("add", bad / name, "--ledger", ledger)
    else:
        told = run("read", bad / name)
    refused(told, name, BAD[name][1])
    assert told.out == ""


# Without a name that says JSON, these two are words like any others.
WORDS = {"number.json", "deep.json"}


@pytest.mark.parametrize("name", [name for name in BAD if name not in WORDS])
def test_nor_is_it_a_report_on_standard_input(name, ledger):
    with unchanged(ledger):
        told = run("add", "-", "--ledger", ledger, stdin=BAD[name][0])
    refused(told, "standard input")


@pytest.mark.parametrize("date", ["2021-02-30", "2021-13", "yesterday", "２０２１", "2021/2022"])
@pytest.mark.parametrize("verb", ["read", "add"])
def test_an_impossible_day_of_publication_is_refused(verb, date, ledger):
    more = ["--ledger", ledger] if verb == "add" else []
    with unchanged(ledger):
        told = run(verb, EXAMPLES / "later.jsonl", "--published", date, *more)
    refused(told, "is no date", "YYYY-MM-DD")


def test_an_impossible_day_in_a_sidecar_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("An envoy left.")
    (tmp_path / "a.meta.yaml").write_text("published: 2021-02-30\n")
    refused(run("read", tmp_path / "a.txt"), "a.txt")


def places(folder):
    """Paths that cannot be read, each for a reason of its own."""
    (folder / "file.txt").write_text("An envoy left.")
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "hollow").mkdir()
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(PNG)
    (folder / "round").mkdir()
    (folder / "round" / "again").symlink_to(folder / "round")
    return {
        "under a file": folder / "file.txt" / "a.txt",
        "dangling": folder / "dangling.txt",
        "loop": folder / "loop.txt",
        "missing": folder / "missing.txt",
        "no report in it": folder / "hollow",
        "only pictures": folder / "pictures",
        "a circle": folder / "round",
        "too long": folder / ("x" * 5000),
    }


PLACES = ["under a file", "dangling", "loop", "missing", "no report in it", "only pictures"]
PLACES += ["a circle", "too long"]


@pytest.mark.parametrize("which", PLACES)
@pytest.mark.parametrize("verb", ["read", "add"])
def test_a_path_that_cannot_be_read_is_refused(verb, which, tmp_path, ledger):
    place = places(tmp_path)[which]
    more = ["--ledger", ledger] if verb == "add" else []
    with unchanged(ledger):
        told = run(verb, place, *more)
    refused(told, str(place)[:100])


def test_a_pipe_that_nobody_writes_to_is_not_waited_for_for_ever(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    told = process("read", tmp_path / "pipe.txt", wait=30)
    refused(told, "pipe.txt", "nobody has written")


def test_a_pipe_in_a_folder_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("An envoy left.")
    told = process("read", tmp_path, "--json", wait=30)
    assert (told.status, [line["id"] for line in told.lines]) == (0, ["a"])


def no_ledger(path):
    path.write_text("somebody's notes")


def empty_file(path):
    path.write_bytes(b"")


def another_database(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE reports (id TEXT)")
        other.commit()


def newer(path):
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE alembic_version SET version_num = '9999'")
        plain.commit()


def damaged(path):
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)


VERBS = [("add", EXAMPLES / "later.jsonl"), ("events",), ("rebuild",), ("brief", "--json")]
SPOILT = [(no_ledger, "no ledger"), (empty_file, "no ledger")]
SPOILT += [(newer, "newer"), (damaged, "damaged")]


@pytest.mark.parametrize(("spoil", "word"), SPOILT)
@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v[0])
def test_what_is_no_ledger_that_this_program_knows_is_refused(spoil, word, verb, ledger):
    spoil(ledger)
    with unchanged(ledger):
        told = run(*verb, "--ledger", ledger)
    refused(told, word)


def test_another_programs_database_is_refused(tmp_path):
    another_database(tmp_path / "other.db")
    with unchanged(tmp_path / "other.db"):
        refused(run("events", "--ledger", tmp_path / "other.db"), "no ledger")


@pytest.mark.parametrize("place", ["missing/l.db", "file.txt/l.db", "."])
def test_a_ledger_that_cannot_be_made_is_refused(place, tmp_path):
    (tmp_path / "file.txt").write_text("x")
    told = run("add", EXAMPLES / "later.jsonl", "--ledger", tmp_path / place)
    refused(told)
    assert [p.name for p in tmp_path.iterdir()] == ["file.txt"]
