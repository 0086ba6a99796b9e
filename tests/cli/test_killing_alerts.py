import os
import subprocess
import sys
from pathlib import Path

from tests.cli.running import environment

ROOT = Path(__file__).parents[2]
STRIDE = 1 if os.environ.get("REPORTEDLY_SOAK") else 7
"""Every how manyth step of a run is one at which it is killed."""


def test_killed_at_any_step_between_finding_and_sending_loses_and_doubles_nothing(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "tests.cli.killing_alerts", str(tmp_path), str(STRIDE)],
        cwd=ROOT,
        env=environment(PYTHONPATH=f"{ROOT / 'src'}{os.pathsep}{ROOT}"),
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,
    )
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) >= 40 // STRIDE
