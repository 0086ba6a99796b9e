import os
import subprocess
import sys

import pytest

from tests.docs.pages import ROOT

NO_NETWORK = """
import socket

def refuse(*_, **__):
    raise SystemExit("the network was touched")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""


@pytest.fixture
def offline(tmp_path):
    """The environment of a Python that ends where anything asks for the network."""
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK)
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    return {"PYTHONPATH": path, "HOME": str(tmp_path), "PATH": os.environ["PATH"]}


def run(offline, *arguments):
    return subprocess.run(
        [sys.executable, *arguments], env=offline, cwd=offline["HOME"], capture_output=True
    )


def test_the_guard_itself_ends_a_program_that_connects(offline):
    program = "import socket; socket.create_connection(('localhost', 9))"
    assert b"the network was touched" in run(offline, "-c", program).stderr


def test_files_and_questions_open_no_network_connection(offline):
    examples = str(ROOT / "examples" / "reports")
    assert run(offline, "-m", "reportedly", "add", examples, "--ledger", "a.db").returncode == 0
    done = run(offline, "-m", "reportedly", "brief", "--ledger", "a.db", "--html", "a.html")
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_ledger_is_its_owners_alone(offline, tmp_path):
    examples = str(ROOT / "examples" / "reports")
    run(offline, "-m", "reportedly", "add", examples, "--ledger", "a.db")
    assert (tmp_path / "a.db").stat().st_mode & 0o777 == 0o600
