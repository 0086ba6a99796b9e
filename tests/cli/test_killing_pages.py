import os

import pytest

from tests.cli.running import counted
from tests.on_server import SETTING, server

POINTS = 50 if os.environ.get("REPORTEDLY_SOAK") else 5
"""How many children of each of the two verbs are killed."""


def test_killed_at_random_moments_getting_pages_loses_and_doubles_nothing(tmp_path):
    assert counted("tests.cli.killing_pages", tmp_path, POINTS, 7) > 0


@pytest.mark.skipif(server() is None, reason=f"{SETTING} names no server")
def test_killed_while_getting_pages_a_ledger_on_a_server_loses_and_doubles_nothing(tmp_path):
    assert counted("tests.cli.killing_pages", tmp_path, POINTS, 7, "server") > 0
