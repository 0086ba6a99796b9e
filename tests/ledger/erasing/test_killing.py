"""An erasure that is killed: afterwards the report is there as it was, or nowhere."""

import os
import random
import signal
import time

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Reason, Words
from reportedly.ledger.erasing.performing import erase_reports, redact_words
from reportedly.packs import load

from .scenes import WHEN, Made, found, keep, read

POINTS = 100 if os.environ.get("REPORTEDLY_SOAK") else 20
LONGEST = 0.15
REASON = Reason(by="somebody", because="asked to", at=WHEN)


@pytest.fixture(scope="module")
def pack():
    return load()


def killed(act, seconds):
    """Run something in a process that is killed after some seconds."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.parametrize("point", range(POINTS))
def test_whenever_it_is_killed_the_next_run_leaves_all_or_nothing(tmp_path, pack, point):
    chance = random.Random(point)
    made = [Made(chance, number) for number in range(3)]
    path = tmp_path / "ledger.db"
    keep(path, made, pack, everything=True)
    gone = made[1]
    words = {gone.name} if point % 2 else gone.words

    def act():
        with Ledger.open(path) as ledger:
            if point % 2:
                redact_words(ledger, [gone.report.id], Words([gone.name]), REASON, read)
            else:
                erase_reports(ledger, [gone.report.id], REASON)

    killed(act, chance.uniform(0, LONGEST))
    with Ledger.open(path) as ledger:
        stones = ledger.tombstones()
        assert ledger.verify() == []
    assert found(tmp_path, words) == (set() if stones else words)
    rest = made[0].words | made[2].words
    assert found(tmp_path, rest) == rest
