import os

from tests.cli.running import counted

STRIDE = 1 if os.environ.get("REPORTEDLY_SOAK") else 7
"""Every how manyth step of a run is one at which it is killed."""


def test_killed_at_any_step_between_finding_and_sending_loses_and_doubles_nothing(tmp_path):
    assert counted("tests.cli.killing_alerts", tmp_path, STRIDE) >= 40 // STRIDE
