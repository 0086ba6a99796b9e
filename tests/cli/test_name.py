"""`reportedly name`: two names, one name, and tables of pairs."""

import os
import subprocess
import sys

import pytest

from tests.cli.running import environment, process, refused, run
from tests.cli.test_imports import loaded

TABLE = "a,b,note\nThae Yong-ho,太永浩,x\nKim Jong-un,Kim Jong-il,\nLee Cha Ik,이채익,\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("Thae Yong-ho", "T'ae Yŏng-ho", "match"),
        ("Thae Yong-ho", "太永浩", "match"),
        ("Jang Song-thaek", "Jang Song Theak", "possible"),
        ("Kim Jong-un", "Kim Jong-nam", "no"),
    ],
)
def test_two_names_are_compared(a, b, answer):
    told = run("name", a, b)
    assert told.status == 0
    assert told.out.startswith(f"{answer}: ")
    found = run("name", a, b, "--json").json
    assert found.keys() == {"a", "b", "answer", "readings", "why"}
    assert (found["a"], found["b"], found["answer"]) == (a, b, answer)


def test_one_name_is_read():
    told = run("name", "T'ae Yŏng-ho")
    assert "T'ae Yŏng-ho (Latin)" in told.out
    assert "likeliest first: 태영호" in told.out
    found = run("name", "T'ae Yŏng-ho", "--json").json
    assert found["readings"][0] == "태영호"
    assert found["ways"][0]["surname"] == "t'ae"
    assert found["ways"][0]["given"] == "yŏng-ho"


def test_a_name_that_is_not_korean_is_told_to_be_none():
    assert "cannot be read as a Korean name" in run("name", "John Smith").out


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_of_pairs_gives_a_line_each(mark, table):
    table.write_text(mark + TABLE, encoding="utf-8")
    lines = run("name", "--pairs", table, "--json").lines
    assert [line["answer"] for line in lines] == ["match", "no", "possible"]
    assert [line["a"] for line in lines] == ["Thae Yong-ho", "Kim Jong-un", "Lee Cha Ik"]
    assert lines[0]["readings"][0] == "태영호"
    assert all(line["why"] for line in lines)
    shown = run("name", "--pairs", table).out.splitlines()
    assert [line.split()[0] for line in shown] == ["match", "no", "possible"]


def test_a_table_may_come_on_standard_input(table):
    told = run("name", "--pairs", "-", "--json", stdin=table.read_bytes())
    assert told.out == run("name", "--pairs", table, "--json").out


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"x,y\n1,2\n", "no columns a and b"),
        (b"a,b\n\xff,Kim\n", "not UTF-8"),
        (b"a,b\n", "no pair"),
        (b'a,b\n"Kim,Kim\n', "no CSV"),
    ],
)
def test_what_is_no_table_of_pairs_is_refused(data, words, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_bytes(data)
    refused(run("name", "--pairs", path), "bad.csv", words)
    refused(run("name", "--pairs", "-", stdin=data), "standard input", words)


def test_what_came_before_a_broken_row_is_told(tmp_path):
    path = tmp_path / "broken.csv"
    path.write_bytes(TABLE.encode() + b"\xff,Kim\n")
    told = run("name", "--pairs", path, "--json")
    refused(told, "line 5")
    assert len(told.lines) == 3


@pytest.mark.parametrize("place", ["missing.csv", ".", "missing/p.csv", "p\0.csv", "x" * 5000])
def test_a_table_that_cannot_be_opened_is_refused(place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refused(run("name", "--pairs", place), "cannot be read")


@pytest.mark.parametrize("written", [("",), (" ",), ("…", "Kim"), ("Kim", "\u202e")])
def test_a_text_without_letters_is_no_name(written):
    refused(run("name", *written), "has no letters")


@pytest.mark.parametrize("arguments", [(), ("a", "b", "c"), ("a", "--pairs", "b.csv")])
def test_how_to_ask_is_told(arguments):
    told = run("name", *arguments)
    assert told.status == 2
    assert "give one name, two names, or --pairs FILE" in told.err


def test_nothing_that_steers_a_terminal_comes_through():
    for arguments in (("Kim\x1b[31m Un",), ("Kim\x1b[31m Un", "Kim Un")):
        for more in ((), ("--json",)):
            assert "\x1b" not in run("name", *arguments, *more).out
    found = run("name", "Kim\u202e Un", "Kim Un", "--json")
    assert "\u202e" not in found.out
    assert found.json["a"] == "Kim\u202e Un"


def test_neither_reader_nor_ledger_is_loaded():
    assert loaded("name", "Thae Yong-ho", "태영호") == set()
    assert loaded("name", "Thae Yong-ho") == set()


def test_a_long_table_is_told_whole(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" + "Kim Jong-un,김정은\n" * 20_000, encoding="utf-8")
    told = process("name", "--pairs", path, "--json")
    assert (told.status, len(told.lines)) == (0, 20_000)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not tell a child's memory")
def test_memory_does_not_grow_with_the_table(tmp_path):
    def peak(rows):
        path = tmp_path / f"{rows}.csv"
        path.write_text("a,b\n" + "Kim Jong-un,김정은\n" * rows, encoding="utf-8")
        script = (
            "import resource, sys; from reportedly.cli import main\n"
            f"sys.argv = ['reportedly', 'name', '--pairs', {str(path)!r}]\n"
            "try: main()\nexcept SystemExit: pass\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
        )
        return int(_python(script))

    assert peak(100_000) < peak(100) + 8_000  # kibibytes, on Linux


def _python(script):
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=environment(), check=True
    )
    return done.stderr.decode().split()[-1]
