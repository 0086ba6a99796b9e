import os

from tests.cli.running import counted

POINTS = 200 if os.environ.get("REPORTEDLY_SOAK") else 20


def test_killed_at_random_moments_scan_and_load_lose_and_double_nothing(tmp_path):
    assert counted("tests.scan.killing", tmp_path, POINTS, 7) > 0
