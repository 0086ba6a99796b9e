"""What is far too large: refused, or read, within a minute and a gigabyte."""

import json
import os
import subprocess
import time

import pytest

from tests.cli.running import command, environment

MINUTE = 60
GIGABYTE = 1_000_000  # in kilobytes, as the system counts the most memory that a process held
WORDS = "The envoy left his post in the spring and nobody said why. "
soak = pytest.mark.skipif(not os.environ.get("REPORTEDLY_SOAK"), reason="takes a minute; make soak")


def measured(*argv):
    """Status, standard error, seconds and kilobytes of a run of the command."""
    began = time.monotonic()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    with subprocess.Popen(command(*argv), **quiet, env=environment()) as child:
        err = child.stderr.read().decode()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert time.monotonic() - began < MINUTE
    assert used.ru_maxrss < GIGABYTE
    assert "Traceback" not in err
    return child.returncode, err


def large(path, form):
    """Write something that is far too large, in one form."""
    fifty, line = WORDS * (50_000_000 // len(WORDS)), "word " * 2_000_000
    if form == "a text of 50 MB":
        path.write_text(fifty)
    elif form == "a line of 10 MB":
        path.write_text(line)
    elif form == "a word of 10 MB":
        path.write_text("a" * 10_000_000)
    elif form == "10 MB of line ends":
        path.write_text("\n" * 10_000_000)
    else:
        path.write_text(json.dumps({"text": fifty if "50" in form else line}))


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("a text of 50 MB", "a.txt"),
        ("a line of 10 MB", "a.txt"),
        ("a word of 10 MB", "a.txt"),
        ("a line of 10 MB", "a.html"),
        ("10 MB of line ends", "a.txt"),
        ("JSON of 50 MB", "a.json"),
        ("JSON of 10 MB", "a.jsonl"),
    ],
)
def test_what_is_too_large_is_refused_in_time_and_room(form, name, tmp_path):
    large(tmp_path / name, form)
    status, err = measured("read", tmp_path / name, "--json")
    assert (status, err.count("\n")) == (2, 1)
    assert "larger than" in err or "characters" in err or "empty" in err


@pytest.mark.parametrize("text", ["a" * 300_000, "word " * 20_000, "( " * 20_000, "\n\n." * 20_000])
def test_what_is_long_and_no_prose_is_read_in_time_and_room(text, tmp_path):
    (tmp_path / "a.txt").write_text(text)
    assert measured("read", tmp_path / "a.txt", "--json") == (0, "")


@soak
def test_the_longest_text_that_is_taken_is_read_in_time_and_room(tmp_path):
    (tmp_path / "a.txt").write_text(WORDS * (1_990_000 // len(WORDS)))
    assert measured("read", tmp_path / "a.txt", "--json") == (0, "")
