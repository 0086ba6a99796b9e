"""Each object has the label of the widest audience that is told just the same."""

import json
from typing import Any

import msgspec
import pytest

from reportedly.export.stix import stix_file
from tests.cli.running import EXAMPLES, ask, run
from tests.export.altered import with_events

pytest.importorskip("stix2", reason="needs the extra stix")


def labels(objects: list[dict[str, Any]]) -> dict[str, str]:
    """By id the label of each object."""
    named = {o["id"]: o["name"] for o in objects if o.get("name", "").startswith("TLP:")}
    found = {}
    for each in objects:
        if each["type"] != "marking-definition":
            (found[each["id"]],) = (named[i] for i in each["object_marking_refs"] if i in named)
    return found


def referred(each: dict[str, Any]) -> set[str]:
    refs = [v for k, v in each.items() if k.endswith(("_ref", "_refs")) and "marking" not in k]
    return {i for ref in refs for i in (ref if isinstance(ref, list) else [ref])}


def objects_of(data: bytes) -> list[dict[str, Any]]:
    return json.loads(data)["objects"]


def narrower(chief):
    return msgspec.structs.replace(chief, label="TLP:AMBER")


def test_what_all_are_told_is_clear_in_a_bundle_for_few(chief):
    found = labels(objects_of(stix_file(narrower(chief), (chief,))))
    assert set(found.values()) == {"TLP:CLEAR"}


def test_without_wider_audiences_all_has_the_label_of_the_bundle(chief):
    assert set(labels(objects_of(stix_file(narrower(chief)))).values()) == {"TLP:AMBER"}


def test_what_is_told_otherwise_to_all_has_the_label_of_those_who_are_told_it(told, take):
    other = take(with_events(told, last_seen="2099"))
    objects = objects_of(stix_file(narrower(take(told)), (other,)))
    found = labels(objects)
    by_type = {o["type"]: found[o["id"]] for o in objects if o["id"] in found}
    assert by_type["incident"] == "TLP:AMBER"
    assert by_type["report"] == by_type["identity"] == "TLP:CLEAR"


def test_the_widest_audience_gives_the_label(told, take):
    public = take(with_events(told, last_seen="2099"))
    community = msgspec.structs.replace(take(told), label="TLP:GREEN")
    found = labels(objects_of(stix_file(narrower(take(told)), (public, community))))
    assert set(found.values()) == {"TLP:CLEAR", "TLP:GREEN"}


def test_the_day_of_a_report_for_few_does_not_show_in_what_all_are_told(told, take):
    gone = told.reports[-1]
    readings = tuple(r for r in told.readings if r.report != gone.id)
    public = take(msgspec.structs.replace(told, reports=told.reports[:-1], readings=readings))
    objects = objects_of(stix_file(narrower(take(told)), (public,)))
    found = labels(objects)
    persons = [o for o in objects if o.get("identity_class") == "individual" and "created" in o]
    clear = [o for o in objects if found.get(o["id"]) == "TLP:CLEAR"]
    assert any(o in clear for o in persons)
    assert gone.published
    assert all(gone.published not in o.get("modified", "") for o in clear)


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The reports of a general's end and return, of which only clients may have the return."""
    path = tmp_path_factory.mktemp("marks") / "ledger.db"
    assert run("add", EXAMPLES.parent / "ri-yong-gil", "--ledger", path).status == 0
    (found,) = ask(path, "search", "congress hall", "--outlet", "Harbour Dispatch")["found"]
    last = found["report"]
    why = ("--because", "the desk asked", "--by", "Mun Ok-sil")
    assert run("mark", last, "--as", "AMBER", *why, "--ledger", path).status == 0
    return path


def test_nothing_clear_tells_of_what_only_few_may_have(marked, tmp_path):
    out = tmp_path / "clients.json"
    told = run("export", "--to", "stix", out, "--audience", "clients", "--ledger", marked)
    assert told.status == 0, told.err
    objects = objects_of(out.read_bytes())
    found = labels(objects)
    assert set(found.values()) == {"TLP:CLEAR", "TLP:AMBER"}
    clear = {o["id"]: o for o in objects if found.get(o["id"]) == "TLP:CLEAR"}
    every = {o["id"]: o for o in objects}
    beyond = {i for each in clear.values() for i in referred(each)} - clear.keys()
    # Of the execution all are told, and otherwise than those who have the report for few.
    assert {every[i]["abstract"] if every[i]["type"] == "note" else every[i]["name"]
            for i in beyond} == {"Execution of Ri Yong-gil, February 2016"}  # fmt: skip
    words = json.dumps(list(clear.values()))
    assert "Harbour Dispatch" not in words
    assert "refuted" not in {e.get("status") for o in clear.values()
                             for e in o.get("extensions", {}).values()}  # fmt: skip
    assert {o["name"] for o in clear.values() if o["type"] == "report"} == {
        o["name"] for o in objects if o["type"] == "report"
    } - {"The general sits in the congress hall"}


def test_a_named_recipients_bundle_has_no_red_where_nothing_is_withheld(marked, tmp_path):
    out = tmp_path / "red.json"
    whom = ("--audience", "red", "--for-whom", "M. Example", "--because", "a test")
    assert run("export", "--to", "stix", out, *whom, "--ledger", marked).status == 0
    assert set(labels(objects_of(out.read_bytes())).values()) == {"TLP:CLEAR", "TLP:AMBER"}
