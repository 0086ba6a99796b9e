"""Names of reports that are erased, redacted and got again, in new ledgers and in older ones."""

import random

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Erased, Reason, Words
from reportedly.ledger.erasing.performing import erase_reports, redact_words
from reportedly.model import Report, report_id, text_digest

from .scenes import WHEN, Made, found, read

REASON = Reason(by="somebody", because="asked to", at=WHEN)


@pytest.fixture
def made():
    return Made(random.Random(7), 1)


def old_ids(report: Report) -> tuple[str, str]:
    """What anybody who has the words of a report can work out."""
    told = (report.outlet, report.published, report.title, report.text)
    return report_id(*told), text_digest(report.title, report.text)


def keep(path, report: Report, *, is_old: bool) -> Report:
    """Keep a report as this program does, or as it did before ledgers had keys."""
    with Ledger.create(path) as ledger:
        kept = report if is_old else ledger.named(report)
        ledger.add(kept, read(kept))
    return kept


@pytest.mark.parametrize("is_old", [False, True])
def test_what_is_left_of_a_redacted_report_is_named_with_the_ledgers_key(tmp_path, made, is_old):
    path = tmp_path / "ledger.db"
    kept = keep(path, made.report, is_old=is_old)
    with Ledger.open(path) as ledger:
        assert redact_words(ledger, [kept.id], Words([made.name]), REASON, read).is_clean
        (left,) = ledger.reports()
        assert "[redacted]" in left.text
        assert {left.id, left.text_digest}.isdisjoint({*old_ids(left), *old_ids(made.report)})
        assert [stone.report for stone in ledger.tombstones()] == [left.id]
        again = ledger.admitted(ledger.named(made.report))
        assert (again.id, again.text_digest) == (left.id, left.text_digest)
        assert ledger.add(again, read(again)) == "known"
        assert len(ledger.reports()) == 1
        assert ledger.verify() == []
    assert found(tmp_path, {made.name, *old_ids(made.report)}) == set()


def test_what_an_older_ledger_had_redacted_under_a_plain_id_is_known_again(tmp_path, made):
    path = tmp_path / "ledger.db"
    kept = keep(path, made.report, is_old=False)
    with Ledger.open(path) as ledger:
        redact_words(ledger, [kept.id], Words([made.name]), REASON, read)
        (left,) = ledger.reports()
    plain = dict(zip(("id", "text_digest"), old_ids(left), strict=True))
    older = keep(tmp_path / "older.db", Report(**{**fields(left), **plain}), is_old=True)
    with Ledger.open(tmp_path / "older.db") as ledger:
        assert ledger.named(left) == older
        assert ledger.verify() == []


def fields(report: Report) -> dict[str, object]:
    return {name: getattr(report, name) for name in report.__struct_fields__}


@pytest.mark.parametrize("is_old", [False, True])
def test_an_erased_report_is_refused_although_another_outlets_copy_stands(tmp_path, made, is_old):
    path = tmp_path / "ledger.db"
    kept = keep(path, made.report, is_old=is_old)
    other = {**fields(made.report), "outlet": "Another Wire", "url": None, "name": "copy"}
    told = (other["outlet"], other["published"], other["title"], other["text"])
    copy = keep(path, Report(**{**other, "id": report_id(*told)}), is_old=is_old)
    with Ledger.open(path) as ledger:
        erase_reports(ledger, [kept.id], REASON)
        bare = Report(**{**fields(made.report), "url": None})
        with pytest.raises(Erased):
            ledger.admitted(ledger.named(bare))
        assert ledger.admitted(ledger.named(copy)) == copy
        assert ledger.verify() == []
