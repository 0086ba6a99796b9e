"""How the command ends: statuses, pipes, interrupts; never with a traceback."""

import os
import signal
import subprocess

import pytest

from tests.cli.running import EXAMPLES, SRC, command, environment, process, refused, run

VERBS = [
    "read",
    "add",
    "reread",
    "rebuild",
    "verify",
    "events",
    "person",
    "show",
    "brief",
    "schema",
]


def test_help_names_every_verb():
    told = run("--help")
    assert (told.status, told.err) == (0, "")
    assert [v for v in VERBS if f"\n  {v} " not in told.out] == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb):
    told = run(verb, "--help")
    assert (told.status, told.err) == (0, "")
    assert "Usage: reportedly" in told.out


@pytest.mark.parametrize(
    "argv",
    [
        ("frobnicate",),
        ("events", "--colour"),
        ("read",),
        ("person",),
        ("show", "a", "b"),
        ("read", "a.txt", "--audience", "everybody"),
        ("--colour",),
        (),
    ],
    ids=str,
)
def test_what_is_no_command_ends_with_status_2_and_how_it_is_called(argv):
    told = run(*argv)
    assert (told.status, told.out) == (2, "")
    assert "Usage: reportedly" in told.err


def test_the_version_is_told():
    assert run("--version").out.startswith("reportedly, version ")


@pytest.mark.parametrize("argv", [("brief",), ("brief", "--json"), ("events",), ("show", "-h")])
def test_a_reader_that_goes_away_ends_it_quietly(argv, kept):
    more = [] if argv[0] == "show" else ["--ledger", kept]
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command(*argv, *more), **piped, env=environment()) as child:
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 141


@pytest.mark.parametrize("argv", [("events", "--json"), ("brief",), ("verify",), ("--help",)])
def test_a_full_disk_is_told_in_one_line(argv, kept):
    more = [] if argv[0].startswith("-") else ["--ledger", kept]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        told = subprocess.run(
            command(*argv, *more),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            text=True,
        )
    assert (told.returncode, told.stderr.count("\n")) == (2, 1)
    assert "No space left" in told.stderr


def test_an_interrupt_ends_it_with_130_and_keeps_what_was_said_to_be(tmp_path):
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    call = command("add", EXAMPLES, "--ledger", tmp_path / "l.db")
    # Whoever runs the tests in the background may have SIGINT ignored, which children inherit.
    heard = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    with subprocess.Popen(call, **piped, **heard, env=environment()) as adding:
        first = adding.stdout.readline()
        adding.send_signal(signal.SIGINT)
        out, err = adding.communicate(timeout=600)
    assert adding.returncode == 130
    assert "Traceback" not in err
    assert "interrupted" in err
    kept = process("verify", "--ledger", tmp_path / "l.db", "--json").json
    said = len((first + out).splitlines())
    assert (kept["problems"], said <= kept["reports"] <= said + 1) == ([], True)


def test_closed_streams_are_no_crash(kept):
    closing = 'exec "$@" <&- 2>&1'
    shell = ["sh", "-c", closing, "sh", *command("read", "-")]
    told = subprocess.run(
        shell, capture_output=True, text=True, env=environment(), check=False, timeout=600
    )
    assert (told.returncode, "is empty" in told.stdout) == (2, True)
    quiet = ["sh", "-c", 'exec "$@" >&-', "sh", *command("events", "--ledger", kept)]
    told = subprocess.run(
        quiet, stderr=subprocess.PIPE, text=True, env=environment(), check=False, timeout=600
    )
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("argv", [("brief",), ("events",), ("person", "태영호")], ids=str)
def test_a_terminal_of_few_letters_gets_escapes(argv, encoding, kept):
    told = process(*argv, "--ledger", kept, PYTHONIOENCODING=encoding)
    assert (told.status, told.err) == (0, "")


def test_words_that_no_encoding_can_write_are_no_crash(kept, tmp_path):
    refused(run("person", "\udcff", "--ledger", kept), "nobody on file")
    refused(run("show", "\udcff", "--ledger", kept), "nothing on file")
    refused(run("brief", "\udcff", "--ledger", kept), "nothing on file")
    refused(run("read", tmp_path / "\udcff.txt"), "no such file")
    given = ["--outlet", "\udcff", "--ledger", tmp_path / "l.db"]
    assert run("add", EXAMPLES / "later.jsonl", *given).status == 0
    assert run("brief", "--json", "--ledger", tmp_path / "l.db").status == 0


def test_it_runs_from_anywhere(tmp_path):
    told = subprocess.run(
        command("--version"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SRC)},
        check=False,
    )
    assert told.returncode == 0
