"""Statements lose what is declared; dates are measured with the library."""

import msgspec
import pytest

from reportedly.model import Picture
from reportedly.when import When
from tests.export.altered import cells, with_claims, with_reports
from tests.export.generated import quote


@pytest.fixture
def statements(write):
    """Writes a picture as statements, by default of all that nothing speaks against."""

    def of(picture: Picture, grade: str = "unconfirmed") -> list[dict[str, str]]:
        return cells(write(picture, "ftm", grade=grade)[""])

    return of


def test_ftm_loses_grade(statements, told):
    rows = {
        grade: statements(told, grade) for grade in ("confirmed", "corroborated", "unconfirmed")
    }
    by_status = {e.id: e.belief.status for e in told.events}
    for grade, found in rows.items():
        statuses = {by_status[r["entity_id"]] for r in found if r["schema"] == "Event"}
        assert "refuted" not in statuses
        assert "confirmed" in statuses
        assert grade not in {cell for r in found for cell in r.values()} - statuses


def test_ftm_loses_denials(statements, told):
    assert statements(with_claims(told, polarity="denied")) == []
    assert statements(with_claims(told, stance="doubts")) == []


def test_ftm_loses_hedges(statements, told):
    sure = statements(with_claims(told, certainty="certain", cue=None))
    hedged = with_claims(told, certainty="possible", cue=quote("may have"))
    assert statements(hedged) == sure
    assert {r["value"] for r in sure if r["prop"] == "summary"}


def test_ftm_loses_chains(statements, told):
    assert statements(with_claims(told, chain=("A", "B", "C"))) == statements(told)
    assert {(r["dataset"], r["origin"]) for r in statements(told)} >= {("northwatch", "KCNA")}


def test_ftm_loses_one_origin(statements, told):
    """Both the chief's origins of one outlet say the same kind: one statement is left of it."""
    outlet = with_reports(told, outlet="Daily Example", published="2016-02-10")
    rows = [r for r in statements(outlet) if r["prop"] == "keywords"]
    assert len({(r["entity_id"], r["value"]) for r in rows}) == len(rows)
    several = [
        e for e in told.events if e.id in {r["entity_id"] for r in rows} and len(e.origins) > 1
    ]
    assert several


@pytest.mark.parametrize("edtf", ["2015-04~", "2015-04?", "2015-04%"])
def test_ftm_loses_marks(statements, told, edtf):
    rows = [r for r in statements(with_claims(told, happened=When.of(edtf))) if r["prop"] == "date"]
    assert {(r["value"], r["original_value"]) for r in rows} == {("2015-04", edtf)}
    library = pytest.importorskip("followthemoney.types", reason="needs the package followthemoney")
    assert library.registry.date.clean(edtf) == "2015-04"


@pytest.mark.parametrize(
    ("edtf", "kept", "theirs"),
    [
        ("2015-04/2015-05", "2015", "2015-04"),
        ("../2015-05", None, None),
        ("2014-12-30/2015-01-02", None, "2014-12-30"),
        ("201X", None, None),
    ],
)
def test_ftm_loses_ranges(statements, told, edtf, kept, theirs):
    """The library keeps the first end of a span as the date; nothing false is written."""
    dated = with_claims(told, happened=When.of(edtf))
    values = {r["value"] for r in statements(dated) if r["prop"] == "date"}
    assert values == ({kept} if kept else set())
    originals = {r["original_value"] for r in statements(dated) if r["prop"] == "date"}
    assert originals == ({When.of(edtf).edtf} if kept else set())
    library = pytest.importorskip("followthemoney.types", reason="needs the package followthemoney")
    assert library.registry.date.clean(edtf) == theirs


def test_ftm_loses_seen(statements, told):
    rows = statements(with_reports(told, published=None))
    assert rows
    assert {(r["first_seen"], r["last_seen"]) for r in rows} == {("", "")}


def test_ftm_loses_kinds(statements, told):
    kinds = {e.kind for e in told.events}
    rows = statements(told)
    assert {r["schema"] for r in rows} == {"Event", "Person", "Article"}
    assert {r["value"] for r in rows if r["prop"] == "keywords"} <= kinds
    library = pytest.importorskip("followthemoney", reason="needs the package followthemoney")
    for kind in ("defection", "purge", "execution"):
        assert library.model.get(kind.capitalize()) is None
        assert library.types.registry.topic.clean(kind) is None


def test_ftm_loses_machines(statements, told):
    assert statements(with_reports(told, machine_written=quote("by a machine"))) == []


def test_ftm_loses_graded(statements, told):
    weighed = {
        e.id: msgspec.structs.replace(e.belief, probability=0.5, low=0.4, high=0.6, settled=99)
        for e in told.events
    }
    events = tuple(msgspec.structs.replace(e, belief=weighed[e.id]) for e in told.events)
    assert statements(msgspec.structs.replace(told, events=events)) == statements(told)


def test_ftm_loses_notice(write, told):
    data = write(told, "ftm")[""]
    assert b"TLP" not in data
    assert b"withheld" not in data


def test_ftm_loses_goal(statements, told):
    assert statements(with_claims(told, to="Elsewhere")) == statements(told)
    left = statements(with_claims(told, from_="Kuwait"))
    assert {r["value"] for r in left if r["prop"] == "location"} == {"Kuwait"}
    assert {r["value"] for r in left if r["prop"] == "summary"}
