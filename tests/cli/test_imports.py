"""What each verb loads: help must come at once, and only reading needs the reader."""

import subprocess
import sys

import pytest

from tests.cli.running import EXAMPLES, environment

HEAVY = ("spacy", "sqlalchemy", "rich", "trafilatura", "lxml", "alembic", "jinja2")
PROBE = """
import sys
sys.argv[1:] = {argv!r}
from reportedly.cli import main
try:
    main()
except SystemExit as done:
    status = done.code
sys.stderr.write("LOADED " + " ".join(m for m in {heavy!r} if m in sys.modules))
sys.exit(status)
"""


def loaded(*argv):
    """The heavy packages that a run of the command loads."""
    probe = PROBE.format(argv=[str(a) for a in argv], heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.rpartition("LOADED ")[2].split())


@pytest.mark.parametrize("argv", [("--help",), ("-h",), ("--version",)])
def test_help_loads_nothing_heavy(argv):
    assert loaded(*argv) == set()


@pytest.mark.parametrize(
    "argv",
    [
        ("events", "--json"),
        ("events",),
        ("person", "Thae Yong-ho"),
        ("show", "thae-yong-ho"),
        ("brief",),
        ("verify",),
        ("rebuild",),
    ],
    ids=lambda v: " ".join(v),
)
def test_no_question_loads_the_reader(argv, ledger):
    assert "spacy" not in loaded(*argv, "--ledger", ledger)


def test_the_schema_loads_neither_reader_nor_store():
    assert not loaded("schema") & {"spacy", "sqlalchemy", "trafilatura"}


def test_reading_loads_the_reader_and_no_store():
    told = loaded("read", EXAMPLES / "later.jsonl", "--json")
    assert "spacy" in told
    assert "sqlalchemy" not in told
