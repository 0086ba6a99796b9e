import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("killing.py")


def test_killed_at_fifty_random_points_nothing_acknowledged_is_lost_and_nothing_doubled(tmp_path):
    told = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path / "ledger.db"), "50", "2"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) > 50
