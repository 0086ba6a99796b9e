"""Many at once on one ledger: `tests.cli.at_once` says what is looked at."""

import os

import pytest

from tests.cli.running import counted
from tests.on_server import SETTING, server

SECONDS = 300 if os.environ.get("REPORTEDLY_SOAK") else 60


def test_two_writers_at_a_file_are_never_refused_and_lose_nothing(tmp_path):
    assert counted("tests.cli.at_once", tmp_path, 2, 2, SECONDS) > 1


@pytest.mark.skipif(server() is None, reason=f"{SETTING} names no server")
def test_four_writers_and_eight_readers_at_a_server_are_never_refused_and_lose_nothing(tmp_path):
    assert counted("tests.cli.at_once", tmp_path, 4, 8, SECONDS, "server") > 1
