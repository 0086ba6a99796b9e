import os

from tests.cli.running import counted

POINTS = 200 if os.environ.get("REPORTEDLY_SOAK") else 20


def test_whatever_verb_is_killed_nothing_is_lost_doubled_or_half_done(tmp_path):
    assert counted("tests.cli.killing_verbs", tmp_path, POINTS, 7) > POINTS // 4
