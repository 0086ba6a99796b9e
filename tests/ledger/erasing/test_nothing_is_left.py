"""Random ledgers: what was erased stands in no byte of any file, and all else stands as before."""

import os
import random

import msgspec
import pytest

from reportedly.account import picture
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Reason, Words
from reportedly.ledger.erasing.performing import erase_reports, redact_words
from reportedly.packs import load

from .scenes import WHEN, Made, found, keep, read

CASES = 200 if os.environ.get("REPORTEDLY_SOAK") else 50
REASON = Reason(by="somebody", because="asked to", at=WHEN)


@pytest.fixture(scope="session")
def pack():
    return load()


def made_in(seed):
    """Some reports, and the one that is to go."""
    chance = random.Random(seed)
    made = [Made(chance, number) for number in range(chance.randint(2, 4))]
    return made, chance.choice(made)


def told(path, pack):
    with Ledger.open(path) as ledger:
        return picture(ledger, pack), ledger.verify(), ledger.decisions()


@pytest.mark.parametrize("seed", range(CASES // 2))
def test_of_an_erased_report_no_byte_is_left_and_all_else_is(tmp_path, pack, seed):
    made, gone = made_in(seed)
    home, other = tmp_path / "home", tmp_path / "other"
    home.mkdir()
    other.mkdir()
    keep(home / "ledger.db", made, pack, everything=True)
    rest = set().union(*(one.words for one in made if one is not gone))
    assert found(home, gone.words) == gone.words
    with Ledger.open(home / "ledger.db") as ledger:
        done = erase_reports(ledger, [gone.report.id], REASON)
        assert done.is_clean
        assert found(home, gone.words) == set()  # while the file is open
    assert found(home, gone.words) == set()
    assert found(home, rest) == rest
    keep(other / "ledger.db", [one for one in made if one is not gone], pack, everything=False)
    left, problems, decisions = told(home / "ledger.db", pack)
    never, _, others = told(other / "ledger.db", pack)
    assert problems == []
    assert left == never
    assert {d.because for d in decisions} == {d.because for d in others}


@pytest.mark.parametrize("seed", range(CASES // 2, CASES))
def test_of_redacted_words_no_byte_is_left_and_all_else_is(tmp_path, pack, seed):
    made, gone = made_in(seed)
    home, other = tmp_path / "home", tmp_path / "other"
    home.mkdir()
    other.mkdir()
    keep(home / "ledger.db", made, pack, everything=True)
    rest = set().union(*(one.words for one in made if one is not gone))
    words = Words([gone.name])
    with Ledger.open(home / "ledger.db") as ledger:
        done = redact_words(ledger, [gone.report.id], words, REASON, read)
        assert done.is_clean
        assert found(home, {gone.name}) == set()
        admitted = ledger.admitted(gone.report)
    assert found(home, {gone.name}) == set()
    assert found(home, rest) == rest
    assert found(home, set(gone.own.values())) == set(gone.own.values())
    assert not words.stand_in(admitted.title, admitted.text, admitted.url, admitted.name)
    left, problems, _ = told(home / "ledger.db", pack)
    assert problems == []
    assert admitted.id in {report.id for report in left.reports}
    with Ledger.create(other / "ledger.db") as ledger:
        for one in made:
            report = admitted if one is gone else one.report
            ledger.add(report, read(report))
        never = picture(ledger, pack)
    with Ledger.open(home / "ledger.db") as ledger:
        reports, readings = ledger.standing()
    assert reports == never.reports
    assert [r.report for r in readings] == [r.report for r in never.readings]
    assert [msgspec.structs.replace(r, reader=never.readings[0].reader) for r in readings] == [
        read(report) for report in reports
    ]
