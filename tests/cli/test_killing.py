import os

from tests.cli.running import counted

POINTS = 500 if os.environ.get("REPORTEDLY_SOAK") else 50


def test_killed_at_random_points_adding_loses_and_doubles_nothing(tmp_path):
    assert counted("tests.cli.killing", tmp_path, POINTS, 7, seconds=900) > POINTS
