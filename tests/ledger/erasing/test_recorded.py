"""Evidence of another page that prints the headline of the one that is erased."""

import random

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Reason, Words
from reportedly.ledger.erasing.performing import erase_reports, redact_words
from reportedly.packs import load

from .scenes import WHEN, Made, found, keep, read

REASON = Reason(by="somebody", because="asked to", at=WHEN)


@pytest.fixture
def pages(tmp_path):
    """A ledger of two pages of which the second prints the first one's headline in its margin."""
    chance = random.Random(1)
    made = [Made(chance, number) for number in range(3)]
    made[1].body += f" read also: {made[0].report.title}"
    keep(tmp_path / "ledger.db", made, load(), everything=True)
    return made


@pytest.mark.parametrize("verb", ["erase", "redact"])
def test_its_record_goes_and_its_report_stays(tmp_path, pages, verb):
    gone, beside, other = pages
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        if verb == "erase":
            done = erase_reports(ledger, [gone.report.id], REASON)
        else:
            done = redact_words(ledger, [gone.report.id], Words([gone.name]), REASON, read)
        assert done.is_clean
        assert len(done.erasure.records) == 2
        (visit,) = ledger.visits(report=beside.report.id)
        assert visit.record is None
        (visit,) = ledger.visits(report=other.report.id)
        assert visit.record is not None
        assert beside.report.id in {report.id for report in ledger.reports()}
        assert ledger.verify() == []
    assert found(tmp_path, {gone.name}) == set()
