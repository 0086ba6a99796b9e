"""A bundle that the stix2 library reads, every reference of which leads to one of its objects."""

import json
import random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import MissingExtra
from reportedly.export.stix import stix_file
from reportedly.export.stix.given import extension_id
from reportedly.export.stix.given import given as told_by_us
from reportedly.model import Turn
from tests.export.generated import pictures, quote, shuffled

stix2 = pytest.importorskip("stix2", reason="needs the extra stix")


def read(data: bytes) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in json.loads(data)["objects"]}


def of(objects: dict[str, dict[str, Any]], type_: str) -> list[dict[str, Any]]:
    return [each for each in objects.values() if each["type"] == type_]


def own(each: dict[str, Any]) -> dict[str, Any]:
    return each["extensions"][extension_id()]


def referred(value: Any) -> set[str]:
    """Every id that an object points at."""
    if isinstance(value, dict):
        lists = [
            v if isinstance(v, list) else [v]
            for k, v in value.items()
            if k.endswith(("_ref", "_refs"))
        ]
        return {ref for refs in lists for ref in refs}
    return set()


def check(data: bytes) -> None:
    """The library takes it without custom properties, and nothing points nowhere."""
    bundle = stix2.parse(data.decode(), allow_custom=False, version="2.1")
    assert json.loads(bundle.serialize())["objects"] == json.loads(data)["objects"]
    objects = read(data)
    assert list(objects) == sorted(objects)
    for each in objects.values():
        assert referred(each) <= set(objects)
        if "modified" in each:
            assert each["created"] <= each["modified"]


def test_the_library_reads_the_examples(chief):
    check(stix_file(chief))


@settings(max_examples=25)
@given(pictures())
def test_it_reads_any_ledger(take, picture):
    check(stix_file(take(picture)))


@settings(max_examples=12)
@given(pictures(), st.integers())
def test_order_of_arrival_changes_no_byte(take, picture, seed):
    assert stix_file(take(shuffled(picture, random.Random(seed)))) == stix_file(take(picture))


def test_every_object_has_the_label_and_the_notice(chief):
    objects = read(stix_file(chief))
    clear = told_by_us()["tlp"]["markings"]["TLP:CLEAR"]["id"]
    for each in objects.values():
        if each["type"] != "marking-definition":
            assert clear in each["object_marking_refs"]
            statements = [objects[i].get("definition", {}) for i in each["object_marking_refs"]]
            assert any("withheld" in s.get("statement", "") for s in statements)


@pytest.mark.parametrize("label", told_by_us()["tlp"]["markings"])
def test_each_label_is_that_of_tlp_2(chief, label):
    objects = read(stix_file(msgspec.structs.replace(chief, label=label)))
    (marking,) = [m for m in of(objects, "marking-definition") if m.get("name") == label]
    (extension,) = marking["extensions"].values()
    assert f"TLP:{extension['tlp_2_0'].upper()}" == label


def test_confidence_is_that_of_the_standards_appendix():
    from stix2.confidence.scales import (
        admiralty_credibility_to_value,
        value_to_admiralty_credibility,
    )

    for digit, value in told_by_us()["confidence"].items():
        words = value_to_admiralty_credibility(value)
        assert words.startswith(str(digit))
        assert admiralty_credibility_to_value(words) == value
    with pytest.raises(ValueError, match="cannot be judged"):
        admiralty_credibility_to_value("6 - Truth cannot be judged")


def test_what_cannot_be_judged_has_no_confidence(chief):
    notes = [note for note in of(read(stix_file(chief)), "note") if "labels" not in note]
    assert notes
    for note in notes:
        assert note.get("confidence") == told_by_us()["confidence"].get(own(note)["credibility"])


def test_a_claim_is_a_note_of_its_speaker_about_the_incident(chief):
    objects = read(stix_file(chief))
    (incident,) = [i for i in of(objects, "incident") if i["labels"] == ["execution"]]
    assert own(incident)["status"] == "refuted"
    assert own(incident)["when"] == "2016-02"
    notes = [n for n in of(objects, "note") if incident["id"] in n["object_refs"]]
    assert "unnamed source of Yonhap" in {objects[n["created_by_ref"]]["name"] for n in notes}
    assert all(own(n)["chain"] for n in notes if own(n)["stance"] == "relays")


def test_a_denial_is_an_opinion_of_those_who_affirm(told, take):
    event = next(e for e in told.events if e.kind == "execution")
    denied = event.claims[0]
    readings = tuple(
        msgspec.structs.replace(
            r,
            claims=tuple(
                msgspec.structs.replace(c, polarity="denied", stance="own") if c.id == denied else c
                for c in r.claims
            ),
        )
        for r in told.readings
    )
    objects = read(stix_file(take(msgspec.structs.replace(told, readings=readings))))
    (opinion,) = [o for o in of(objects, "opinion") if own(o)["id"] == denied]
    assert opinion["opinion"] == "disagree"
    assert {objects[i]["type"] for i in opinion["object_refs"]} == {"note"}


def test_who_was_seen_alive_is_a_sighting(chief):
    objects = read(stix_file(chief))
    seen = of(objects, "sighting")
    assert {objects[s["sighting_of_ref"]]["name"] for s in seen} == {"Ri Yong-gil"}
    assert "Korean Central Television" in {
        objects[ref]["name"] for s in seen for ref in s["where_sighted_refs"]
    }
    assert {"2016-05-10T00:00:00Z"} <= {s["last_seen"] for s in seen}


def test_what_was_withdrawn_is_revoked_and_not_left_out(told, take):
    gone = told.reports[-1]
    reading = next(r for r in told.readings if r.report == gone.id)
    turn = Turn(day="2016-06-01", act="withdrawn", before=gone, after=None, claims=reading.claims)
    picture = msgspec.structs.replace(
        told,
        reports=told.reports[:-1],
        readings=tuple(r for r in told.readings if r.report != gone.id),
        turns=(turn,),
    )
    data = stix_file(take(picture))
    check(data)
    (report,) = [r for r in of(read(data), "report") if own(r)["id"] == gone.id]
    assert report["revoked"] is True
    assert own(report)["withdrawn"] == "2016-06-01"
    objects = read(data)
    assert all(objects[i]["revoked"] for i in report["object_refs"])
    assert not [
        r for r in of(objects, "report") if r.get("revoked") and r is not objects[report["id"]]
    ]


def test_what_a_machine_wrote_says_so(told, take):
    reports = tuple(
        msgspec.structs.replace(r, machine_written=quote("by a machine")) for r in told.reports
    )
    objects = read(stix_file(take(msgspec.structs.replace(told, reports=reports))))
    claimed = [note for note in of(objects, "note") if "labels" not in note]
    for each in (*of(objects, "report"), *claimed):
        assert own(each)["machine_written"] == "by a machine"


def test_every_property_of_the_extension_is_documented_in_the_bundle(chief):
    objects = read(stix_file(chief))
    (extension,) = of(objects, "extension-definition")
    used = {
        name
        for each in objects.values()
        for name in each.get("extensions", {}).get(extension["id"], {})
    }
    assert used - {"extension_type"} <= {
        line.split(":")[0] for line in extension["schema"].splitlines()
    }


def test_without_stix2_the_extra_is_named(chief, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "stix2", None)
    with pytest.raises(MissingExtra, match=r"reportedly\[stix\]"):
        stix_file(chief)
