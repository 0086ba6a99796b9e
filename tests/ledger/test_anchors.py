from datetime import UTC, datetime

import msgspec
import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import DecidedMeanwhile, Ledger
from reportedly.model import (
    Anchor,
    Correction,
    Grouping,
    Judgement,
    Mention,
    Pointer,
    Quote,
    Ruling,
    Undo,
)

from .invented import READER, quote, reading, report

MADE = datetime(2026, 1, 3, tzinfo=UTC)


def anchor(words: str = "defected") -> Anchor:
    return Anchor(text_digest=report().text_digest, quote=quote(report(), words))


def named(of=None, reader=READER, names=("Pak Test-il", "envoy")):
    """A reading in which some words are names."""
    of = of or report()
    mentions = tuple(Mention(name=n, spellings=(n,), quote=quote(of, n)) for n in names)
    return msgspec.structs.replace(reading(of, reader), mentions=mentions)


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
        ledger.add(report(), named())
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


def test_a_ruling_may_point_at_a_name_that_stands_far_from_what_is_told(path):
    read = reading(report())
    who = quote(report(), "Pak Test-il")
    claims = tuple(msgspec.structs.replace(c, words=c.words | {"who": who}) for c in read.claims)
    assert not any(claim.quote.overlaps(who) for claim in claims)
    with Ledger.open(path) as ledger:
        ledger.add(report(), msgspec.structs.replace(read, claims=claims))
        ledger.record(ruling(event=anchor("Pak Test-il")))
        assert list(ledger.notices()) == []


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


def test_a_name_that_is_read_no_more_is_listed(path):
    with Ledger.open(path) as ledger:
        ledger.add(report(), named())
        ledger.record(JUDGEMENT)
        second = msgspec.structs.replace(READER, version="2")
        ledger.reread(lambda r: named(r, second, names=("Pak Test-il",)))
        (notice,) = ledger.notices()
        assert "no name is read any more from 'envoy'" in notice
        assert ledger.decisions() == (JUDGEMENT,)


def test_a_name_that_another_reader_cuts_otherwise_is_found(path):
    with Ledger.open(path) as ledger:
        ledger.add(report(), named())
        ledger.record(JUDGEMENT)
        second = msgspec.structs.replace(READER, version="2")
        ledger.reread(lambda r: named(r, second, names=("envoy, Pak Test-il",)))
        assert ledger.notices() == []


def test_a_holder_of_the_pack_may_be_one_side(path):
    known = msgspec.structs.replace(JUDGEMENT, id="d-6", right="thae-yong-ho")
    with Ledger.open(path) as ledger:
        ledger.add(report(), named())
        ledger.record(known)
        assert ledger.decisions() == (known,)
        assert (ledger.notices(), ledger.verify()) == ([], [])


def undo(of, **more):
    given = {"id": f"u-{of}", "made": datetime(2026, 1, 4, tzinfo=UTC), "by": "ed", "of": of}
    return Undo(**{**given, "because": "wrong", **more})


def test_what_was_undone_needs_no_notice(path):
    with Ledger.open(path) as ledger:
        ledger.record(ruling())
        assert len(ledger.notices()) == 1
        ledger.record(undo("d-1"))
        assert ledger.notices() == []
        assert ledger.decisions() == (ruling(), undo("d-1"))


def test_an_undo_of_nothing_on_file_is_refused(path):
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerError, match="no decision d-8"):
            ledger.record(undo("d-8"))
        assert ledger.decisions() == ()


def test_a_decision_that_was_checked_before_another_was_kept_is_refused(path):
    with Ledger.open(path) as ledger:
        ledger.add(report(), named())
        ledger.record(JUDGEMENT, ())
        with pytest.raises(DecidedMeanwhile, match="meanwhile"):
            ledger.record(ruling(), ())
        ledger.record(ruling(), ledger.decisions())
        assert len(ledger.decisions()) == 2


def test_a_grouping_names_each_claim_that_is_read_no_longer(path):
    here = Pointer(at=anchor(), kind="defection", who="Pak Test-il")
    gone = Pointer(at=anchor(), kind="death", who="Pak Test-il")
    made = Grouping(
        id="g-1", made=MADE, by="ed", act="join", left=(here,), right=(gone,), because="one"
    )
    with Ledger.open(path) as ledger:
        ledger.add(report(), named())
        ledger.record(made)
        assert ledger.decisions() == (made,)
        (notice,) = ledger.notices()
    assert notice == "grouping g-1 by ed: no claim is read any more from 'defected'"
