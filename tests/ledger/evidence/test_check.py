"""`verify` finds what is missing, altered, or nobody's."""

from hashlib import sha256

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.evidence import Evidence
from reportedly.ledger.evidence.index import numbered
from reportedly.model import Visit

from .answers import AT, URL, answer, everything


@pytest.fixture
def ledger(path):
    with Ledger.open(path) as opened:
        yield opened


@pytest.fixture
def evidence(ledger):
    return Evidence.beside(ledger.path)


def visited(ledger, evidence, *bodies):
    for body in bodies:
        with evidence.writing(everything) as writer:
            record = writer.keep(answer(body))
            digest = sha256(body).hexdigest()
            ledger.visit(Visit(asked=URL, url=URL, at=AT, outcome="unchanged", status=200,
                               digest=digest, record=record))  # fmt: skip


def test_a_whole_ledger_has_no_problem(ledger, evidence):
    visited(ledger, evidence, b"one", b"two")
    assert (ledger.verify(), ledger.notices()) == ([], [])


def test_an_answer_that_is_missing_is_found(ledger, evidence):
    visited(ledger, evidence, b"one", b"two")
    evidence.without({ledger.visits()[0].record})
    (said,) = ledger.verify()
    assert "the evidence has no answer urn:uuid:" in said


def test_evidence_that_is_missing_is_found(ledger, evidence):
    visited(ledger, evidence, b"one", b"two")
    evidence.folder.rename(evidence.folder.with_name("elsewhere"))
    assert ledger.verify() == [f"2 answers of servers are missing: there is no {evidence.folder}"]


def test_an_answer_that_is_another_is_found(ledger, evidence):
    with evidence.writing(everything) as writer:
        record = writer.keep(answer(b"altered"))
    ledger.visit(Visit(asked=URL, url=URL, at=AT, outcome="new", status=200,
                       digest=sha256(b"as it was").hexdigest(), record=record))  # fmt: skip
    (said,) = ledger.verify()
    assert "is not what its digest says" in said


def test_what_a_crash_left_at_the_end_is_a_notice_and_in_the_midst_a_problem(ledger, evidence):
    visited(ledger, evidence, b"one")
    with evidence.writing(everything) as writer:
        writer.keep(answer(b"left"))
    assert ledger.verify() == []
    assert ["the next answer" in said for said in ledger.notices()] == [True]
    visited(ledger, evidence, b"two")
    assert ["no visit points at" in said for said in ledger.verify()] == [True]


def test_a_torn_end_is_a_notice(ledger, evidence):
    visited(ledger, evidence, b"one")
    with numbered(evidence.folder, 1).open("ab") as file:
        file.write(b"\x1f\x8b torn")
    assert ledger.verify() == []
    assert ["torn record" in said for said in ledger.notices()] == [True]


def test_a_folder_that_others_may_open_is_a_notice(ledger, evidence):
    visited(ledger, evidence, b"one")
    evidence.folder.chmod(0o755)
    assert ["chmod 700" in said for said in ledger.notices()] == [True]
