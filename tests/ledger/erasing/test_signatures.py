"""Signed briefs and erasing: no word of a report outlives it in what somebody signed."""

import hashlib
import random

import msgspec
import pytest
from sqlalchemy import text

from reportedly.ledger import Ledger
from reportedly.ledger.backup import backup
from reportedly.ledger.backup.restoring import restore
from reportedly.ledger.erasing import Reason, Words
from reportedly.ledger.erasing.guards import lifted
from reportedly.ledger.erasing.performing import erase_reports, redact_words
from reportedly.model import Anchor, Held, Quote, Signature

from .scenes import WHEN, Made, found, read

REASON = Reason(by="somebody", because="asked to", at=WHEN)


def signed(made, number=1):
    """A brief that quotes a report."""
    words = f"“{made.report.text.splitlines()[0]}”, wrote {made.report.outlet}."
    quote = Quote(field="text", start=0, end=4, text=made.report.text[:4])
    at = Anchor(text_digest=made.report.text_digest, quote=quote)
    return Signature(
        id=f"b-{number:012}",
        made=WHEN,
        by="An Editor",
        title=f"On {made.name}",
        text=words,
        digest=hashlib.sha256(words.encode()).hexdigest(),
        draft="0" * 64,
        forms={"json": "1" * 64},
        held=(Held(item="c-1", digest="2" * 64, report=made.report.id, at=at),),
    )


@pytest.fixture
def kept(tmp_path):
    made = [Made(random.Random(7), 0), Made(random.Random(8), 1)]
    path = tmp_path / "ledger.db"
    with Ledger.create(path) as ledger:
        for number, one in enumerate(made):
            ledger.add(one.report, read(one.report))
            ledger.record(signed(one, number))
    return path, made


def decisions(path):
    with Ledger.open(path) as ledger:
        return ledger.decisions(), ledger.verify()


def test_of_an_erased_report_nothing_is_left_in_what_was_signed(kept):
    path, (gone, stays) = kept
    with Ledger.open(path) as ledger:
        assert erase_reports(ledger, [gone.report.id], REASON).is_clean
    (first, second), problems = decisions(path)
    assert first == Signature(id="b-000000000000", made=WHEN, by="An Editor")
    assert second == signed(stays, 1)
    assert problems == []
    assert found(path.parent, {gone.name, gone.own["outlet"]}) == set()


def test_redacted_words_take_what_was_signed_with_them_and_leave_its_id(kept):
    path, (gone, stays) = kept
    with Ledger.open(path) as ledger:
        assert redact_words(ledger, [gone.report.id], Words([gone.name]), REASON, read).is_clean
    (first, second), problems = decisions(path)
    assert first == Signature(id="b-000000000000", made=WHEN, by="An Editor")
    assert second == signed(stays, 1)
    assert problems == []
    assert found(path.parent, {gone.name}) == set()


def test_what_was_signed_cannot_be_altered_unseen(kept):
    path, (_, stays) = kept
    altered = msgspec.structs.replace(signed(stays, 1), text="“It is so”, wrote nobody.")
    with Ledger.open(path) as ledger:
        with ledger.changing() as connection, lifted(connection):
            connection.execute(
                text("UPDATE decisions SET body = :body WHERE id = :id"),
                {"body": msgspec.json.encode(altered).decode(), "id": altered.id},
            )
        assert ledger.verify() == [
            "signature b-000000000001: the brief is not what its digest says"
        ]


def test_a_backup_has_what_was_signed(kept, tmp_path):
    path, made = kept
    with Ledger.open(path) as ledger:
        backup(ledger.path, ledger.engine, tmp_path / "b.tar", lambda digest: None)
    restore(tmp_path / "b.tar", tmp_path / "again.db")
    told, problems = decisions(tmp_path / "again.db")
    assert told == (signed(made[0], 0), signed(made[1], 1))
    assert problems == []
