import os

from tests.cli.running import counted

POINTS = 50 if os.environ.get("REPORTEDLY_SOAK") else 5
"""How many children of each of the two verbs are killed."""


def test_killed_at_random_moments_getting_pages_loses_and_doubles_nothing(tmp_path):
    assert counted("tests.cli.killing_pages", tmp_path, POINTS, 7) > 0
