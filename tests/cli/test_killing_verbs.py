import os

import pytest

from tests.cli.running import counted
from tests.on_server import SETTING, server

POINTS = 200 if os.environ.get("REPORTEDLY_SOAK") else 25
"""More than there are verbs: each is killed once at least."""


def test_whatever_verb_is_killed_nothing_is_lost_doubled_or_half_done(tmp_path):
    assert counted("tests.cli.killing_verbs", tmp_path, POINTS, 7) > POINTS // 4


@pytest.mark.skipif(server() is None, reason=f"{SETTING} names no server")
def test_whatever_verb_is_killed_on_a_server_nothing_is_lost_doubled_or_half_done(tmp_path):
    assert counted("tests.cli.killing_verbs", tmp_path, POINTS, 7, "server") > POINTS // 4
