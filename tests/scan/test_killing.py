import os
import subprocess
import sys
from pathlib import Path

from tests.cli.running import environment

ROOT = Path(__file__).parents[2]
POINTS = 200 if os.environ.get("REPORTEDLY_SOAK") else 20


def test_killed_at_random_moments_scan_and_load_lose_and_double_nothing(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "tests.scan.killing", str(tmp_path), str(POINTS), "7"],
        cwd=ROOT,
        env=environment(PYTHONPATH=f"{ROOT / 'src'}{os.pathsep}{ROOT}"),
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,
    )
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) > 0
