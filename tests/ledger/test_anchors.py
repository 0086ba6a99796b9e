from datetime import UTC, datetime

import msgspec
import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.model import Anchor, Correction, Judgement, Quote, Ruling

from .invented import READER, quote, reading, report

MADE = datetime(2026, 1, 3, tzinfo=UTC)


def anchor(words: str = "defected") -> Anchor:
    return Anchor(text_digest=report().text_digest, quote=quote(report(), words))


def ruling(**other):
    given = {"id": "d-1", "made": MADE, "by": "ed", "outcome": "held", "event": anchor()}
    return Ruling(**{**given, "kind": "defection", "known": "2022", "because": "shown", **other})


JUDGEMENT = Judgement(
    id="d-2", made=MADE, by="ed", verdict="same", because="photo",
    left=anchor("Pak Test-il"), right=anchor("envoy"),
)  # fmt: skip
CORRECTION = Correction(
    id="d-3", made=MADE, by="ed", act="strike", at=anchor(), kind="defection",
    slots={"to": None}, because="rumour",
)  # fmt: skip


def test_decisions_come_back_as_they_were_in_the_order_of_making(path):
    early = ruling(id="d-9", made=datetime(2025, 1, 1, tzinfo=UTC))
    with Ledger.open(path) as ledger:
        for decision in (CORRECTION, JUDGEMENT, ruling(), early):
            ledger.record(decision)
            ledger.record(decision)
        assert ledger.decisions() == (early, ruling(), JUDGEMENT, CORRECTION)


def test_another_decision_of_the_same_id_is_refused(path):
    with Ledger.open(path) as ledger:
        ledger.record(ruling())
        with pytest.raises(LedgerError, match="d-1"):
            ledger.record(ruling(outcome="failed"))
        assert ledger.decisions() == (ruling(),)


def test_decisions_whose_words_are_found_need_no_notice(path):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
        for decision in (CORRECTION, JUDGEMENT, ruling()):
            ledger.record(decision)
        assert ledger.notices() == []
        assert ledger.verify() == []


def test_words_that_no_text_has_are_listed_and_the_decision_is_kept(path):
    moved = Anchor(
        text_digest=report().text_digest, quote=Quote(field="text", start=0, end=3, text="He ")
    )
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
        ledger.record(ruling(event=moved))
        ledger.record(ruling(id="d-5", event=msgspec.structs.replace(moved, text_digest="gone")))
        assert [n.split()[1] for n in ledger.notices()] == ["d-1", "d-5"]
        assert len(ledger.decisions()) == 2


def test_a_claim_that_is_read_no_more_is_listed(path):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
        ledger.record(CORRECTION)
        second = msgspec.structs.replace(READER, version="2")
        ledger.reread(lambda r: msgspec.structs.replace(reading(r, second), claims=()))
        (notice,) = ledger.notices()
        assert "d-3" in notice
        assert "no claim" in notice


def test_a_ledger_that_others_may_open_is_noticed(path):
    path.chmod(0o644)
    with Ledger.open(path) as ledger:
        (notice,) = ledger.notices()
    assert "chmod 600" in notice
