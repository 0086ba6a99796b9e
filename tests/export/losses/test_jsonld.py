"""PROV-O loses what is declared, and keeps the rest under our own terms."""

import json

import msgspec
import pytest

from reportedly.export.jsonld import vocabulary
from reportedly.model import Picture
from tests.export.altered import with_claims, with_reports
from tests.export.generated import quote


@pytest.fixture
def graph(write):
    """Writes a picture as JSON-LD: its nodes by id."""

    def of(picture: Picture) -> dict[str, dict]:
        return {n["@id"]: n for n in json.loads(write(picture, "jsonld")[""])["@graph"]}

    return of


def typed(found: dict[str, dict], type_: str) -> list[dict]:
    return [n for n in found.values() if f"reportedly:{type_}" in n["@type"]]


@pytest.mark.parametrize(
    ("day", "kept"), [("2016-02", None), ("2016-02-10", "2016-02-10T00:00:00Z")]
)
def test_jsonld_loses_moments(graph, told, day, kept):
    for report in typed(graph(with_reports(told, published=day)), "Report"):
        assert (report["published"], report.get("generatedAtTime")) == (day, kept)


def test_jsonld_loses_denies(graph, told):
    for claim in typed(graph(with_claims(told, polarity="denied")), "Claim"):
        assert claim["polarity"] == "denied"
        assert claim["denies"] == claim["about"]
    assert vocabulary()["terms"]["denies"]["iri"].startswith("reportedly:")


def test_jsonld_loses_readers(graph, told):
    known = {
        n for n, t in vocabulary()["terms"].items() if t["iri"].startswith(("prov:", "schema:"))
    }
    hedged = with_claims(told, certainty="possible", cue=quote("may have"), chain=("A", "B"))
    for claim in typed(graph(hedged), "Claim"):
        assert (claim["hedge"], claim["certainty"], claim["chain"]) == (
            "may have",
            "possible",
            ["A", "B"],
        )
        assert "may have" not in json.dumps({k: v for k, v in claim.items() if k in known})


def test_jsonld_loses_around(graph, told):
    bare = tuple(
        msgspec.structs.replace(
            r, figures=(), remarks=(), context=(), assertions=(), silences=(), kin=()
        )
        for r in told.readings
    )
    assert graph(msgspec.structs.replace(told, readings=bare)) == graph(told)


def test_jsonld_loses_words(graph, told):
    assert graph(with_claims(told, words={})) == graph(told)
    assert all(claim["quote"] for claim in typed(graph(told), "Claim"))


def test_jsonld_loses_ways(graph, told):
    ways = dict.fromkeys(("manner", "mode", "stage", "charge", "by", "method"), "x")
    plain = dict.fromkeys(ways)
    assert graph(with_claims(told, **ways)) == graph(with_claims(told, **plain))
    for claim in typed(graph(with_claims(told, post="p", from_="f", to="t", **ways)), "Claim"):
        assert (claim["post"], claim["from"], claim["to"]) == ("p", "f", "t")
        assert claim["quote"]


def test_jsonld_loses_shares(graph, told):
    events = tuple(
        msgspec.structs.replace(
            e, copies=tuple(msgspec.structs.replace(c, share=0.5) for c in e.copies)
        )
        for e in told.events
    )
    assert graph(msgspec.structs.replace(told, events=events)) == graph(told)
    assert any("wasDerivedFrom" in report for report in typed(graph(told), "Report"))
