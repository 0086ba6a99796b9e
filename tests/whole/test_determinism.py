"""The same reports give the same bytes in every process, whatever its hashes are seeded with."""

import subprocess
import sys
from pathlib import Path

from tests.cli.running import environment

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from reportedly.acquire import reports
from reportedly.model import to_json
from tests.whole.newsroom import GOT, read, told, whole
found = list(reports(sys.argv[1], now=GOT))
public = told(whole(found))
readings = b"".join(to_json(read(r)) for r in found)
sys.stdout.buffer.write(readings + public.events + public.brief)
"""


def test_every_process_gives_the_same_bytes():
    folder = str(ROOT / "examples" / "reports")
    answers = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, folder],
            cwd=ROOT,
            env=environment(PYTHONHASHSEED=seed, PYTHONPATH=f"{ROOT / 'src'}:{ROOT}"),
            capture_output=True,
            check=True,
            timeout=600,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(answers) == 1
    assert len(answers.pop()) > 50_000
