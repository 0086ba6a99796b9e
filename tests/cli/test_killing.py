import os
import subprocess
import sys
from pathlib import Path

from tests.cli.running import environment

ROOT = Path(__file__).parents[2]
POINTS = 500 if os.environ.get("REPORTEDLY_SOAK") else 50


def test_killed_at_random_points_adding_loses_and_doubles_nothing(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "tests.cli.killing", str(tmp_path), str(POINTS), "7"],
        cwd=ROOT,
        env=environment(PYTHONPATH=f"{ROOT / 'src'}{os.pathsep}{ROOT}"),
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) > POINTS
