"""PROV-O that rdflib reads without a network: who had what from whom."""

import json
import random
import socket
import warnings

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.export.jsonld import context, jsonld_file, vocabulary
from reportedly.model import Turn
from tests.export.generated import pictures, shuffled

BASE = "tag:reportedly.example,2026:"


def nodes(data: bytes) -> dict[str, dict]:
    return {node["@id"]: node for node in json.loads(data)["@graph"]}


def of(found: dict[str, dict], type_: str) -> list[dict]:
    return [node for node in found.values() if type_ in node.get("@type", [])]


def test_a_claim_is_quoted_from_a_report_and_traced_to_its_origin(chief):
    found = nodes(jsonld_file(chief))
    (event,) = [e for e in of(found, "reportedly:Event") if e["kind"] == "execution"]
    claims = [c for c in of(found, "reportedly:Claim") if c.get("about") == event["@id"]]
    assert event["wasDerivedFrom"] == sorted(c["@id"] for c in claims)
    told = set()
    for claim in claims:
        for report in claim["wasQuotedFrom"]:
            outlet = found[found[report]["wasAttributedTo"]]["name"]
            origin = found[found[claim["hadPrimarySource"]]["wasAttributedTo"]]["name"]
            told.add((outlet, origin))
    assert ("Daily Lantern", "unnamed source of Yonhap") in told


def test_a_report_with_the_text_of_another_is_derived_from_it(chief):
    found = nodes(jsonld_file(chief))
    copies = {(c.report, c.of) for e in chief.events for c in e.copies}
    assert copies
    for report, earlier in copies:
        assert f"{BASE}report/{earlier}" in found[f"{BASE}report/{report}"]["wasDerivedFrom"]


def test_a_denial_denies(told, take):
    readings = tuple(
        msgspec.structs.replace(
            r, claims=tuple(msgspec.structs.replace(c, polarity="denied") for c in r.claims)
        )
        for r in told.readings
    )
    found = nodes(jsonld_file(take(msgspec.structs.replace(told, readings=readings))))
    claims = of(found, "reportedly:Claim")
    assert claims
    assert all(claim["denies"] == claim["about"] for claim in claims)


def test_versions_of_a_page_and_what_is_gone(told, take):
    before, after = told.reports[0], told.reports[1]
    turns = (
        Turn(day="2016-03-01", act="changed", before=before, after=after),
        Turn(day="2016-06-01", act="withdrawn", before=after, after=None),
    )
    found = nodes(jsonld_file(take(msgspec.structs.replace(told, turns=turns))))
    node = found[f"{BASE}report/{after.id}"]
    assert node["wasRevisionOf"] == [f"{BASE}report/{before.id}"]
    assert node["invalidatedAtTime"] == "2016-06-01T00:00:00Z"
    (withdrawal,) = node["wasInvalidatedBy"]
    assert found[withdrawal]["@type"] == ["prov:Activity"]


@settings(max_examples=20)
@given(pictures())
def test_nothing_points_nowhere_and_every_term_is_documented(take, picture):
    data = jsonld_file(take(picture))
    found = nodes(data)
    terms = vocabulary()["terms"]
    types = {f"reportedly:{name}" for name in vocabulary()["types"]}
    for node in found.values():
        assert set(node) <= {"@id", "@type", *terms}
        assert {t for t in node["@type"] if t.startswith("reportedly:")} <= types
        for name, value in node.items():
            if name in terms and terms[name]["holds"] == "id" and name != "url":
                assert set([value] if isinstance(value, str) else value) <= set(found), name


@settings(max_examples=12)
@given(pictures(), st.integers())
def test_order_of_arrival_changes_no_byte(take, picture, seed):
    assert jsonld_file(take(shuffled(picture, random.Random(seed)))) == jsonld_file(take(picture))


def test_the_document_says_its_label_and_its_notice(chief):
    (document,) = of(nodes(jsonld_file(chief)), "prov:Bundle")
    assert document["usageInfo"].startswith("TLP:CLEAR. Some details are withheld")


def test_the_context_names_no_address_to_be_fetched():
    assert all(isinstance(term, dict | str) for term in context().values())
    assert "@import" not in json.dumps(context())


@pytest.fixture(scope="module")
def rdflib():
    """The library, without a network."""
    library = pytest.importorskip("rdflib", reason="needs the package rdflib")

    def refuse(*_: object) -> None:
        raise AssertionError("nothing may be fetched")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(socket.socket, "connect", refuse)
        yield library


def parsed(rdflib, data: bytes):
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated")  # by itself
        return rdflib.Graph().parse(data=data.decode(), format="json-ld")


def test_rdflib_reads_every_edge(rdflib, chief):
    graph = parsed(rdflib, jsonld_file(chief))
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    claims = {c.id for e in chief.events for c in chief.evidence.claims_of(e)}
    for claim in claims:
        node = rdflib.URIRef(f"{BASE}claim/{claim}")
        assert (node, prov.hadPrimarySource, None) in graph
        assert (node, prov.wasQuotedFrom, None) in graph
    dates = {o.datatype for o in graph.objects(None, rdflib.URIRef(f"{BASE}vocabulary/when"))}
    assert dates == {rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")}
    moments = list(graph.objects(None, prov.generatedAtTime))
    assert moments
    assert all(m.datatype == rdflib.XSD.dateTime for m in moments)


@settings(max_examples=10)
@given(pictures())
def test_rdflib_reads_any_ledger(rdflib, take, picture):
    data = jsonld_file(take(picture))
    told = {str(s) for s in parsed(rdflib, data).subjects()}
    assert {s for s in told if s.startswith(BASE)} == set(nodes(data))
