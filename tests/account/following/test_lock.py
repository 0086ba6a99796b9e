"""Two fetches never run on one ledger, and a killed one leaves no lock."""

import signal
import subprocess
import sys

import pytest

from reportedly.account.following import only_fetch
from reportedly.errors import LedgerError

HOLD = """
import sys, time
from pathlib import Path
from reportedly.account.following import only_fetch
with only_fetch(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_fetch_is_refused_until_the_first_ends(tmp_path):
    place = tmp_path / "reportedly.db"
    refused = pytest.raises(LedgerError, match="another fetch runs")
    with only_fetch(place), refused, only_fetch(place):
        pass
    with only_fetch(place):
        pass
    assert (tmp_path / "reportedly.db.fetching").stat().st_mode & 0o077 == 0


def test_a_killed_fetch_leaves_no_lock(tmp_path):
    place = tmp_path / "reportedly.db"
    held = subprocess.Popen([sys.executable, "-c", HOLD, place], stdout=subprocess.PIPE, text=True)
    assert held.stdout.readline() == "held\n"
    with pytest.raises(LedgerError), only_fetch(place):
        pass
    held.send_signal(signal.SIGKILL)
    held.wait()
    held.stdout.close()
    with only_fetch(place):
        pass


def test_a_lock_that_somebody_put_a_link_for_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").write_text("words")
    (tmp_path / "reportedly.db.fetching").symlink_to(tmp_path / "elsewhere")
    with (
        pytest.raises(LedgerError, match="cannot be opened"),
        only_fetch(tmp_path / "reportedly.db"),
    ):
        pass
