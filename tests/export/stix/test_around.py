"""Figures, remarks, silences and ties are notes about their reports; copies are derived."""

import json
from typing import Any

import msgspec
import pytest

from reportedly.export.stix import stix_file
from reportedly.export.stix.given import extension_id
from reportedly.model import Assertion, Context, Figure, Kin, Picture, Remark, Silence
from tests.export.generated import quote

pytest.importorskip("stix2", reason="needs the extra stix")

BESIDE = {
    "figures": Figure(
        id="f-000000000001",
        measure="arrived in the South",
        value=0,
        comparator="<",
        period="2020",
        origins=("the ministry",),
        quote=quote("Fewer than one arrived in 2020, the ministry said."),
    ),
    "remarks": Remark(
        id="m-000000000001",
        who="Maud Ellery",
        standing="archivist",
        about="rumours",
        text="They cost nothing",
        quote=quote("They cost nothing, said Maud Ellery, an archivist."),
    ),
    "context": Context(
        id="x-000000000001",
        who="the North",
        what="closed its border",
        when="2020-01",
        quote=quote("The North closed its border in January 2020."),
    ),
    "assertions": Assertion(
        id="a-000000000001",
        measure="the first in five years",
        about="Kang Tok-su",
        scope="five years",
        kind="defection",
        quote=quote("Kang is the first in five years."),
    ),
    "silences": Silence(
        id="s-000000000001",
        who="the ministry",
        form="declined to comment",
        quote=quote("The ministry declined to comment."),
    ),
    "kin": Kin(
        id="k-000000000001",
        who="Ri Yong-gil",
        person="ri-yong-gil",
        relation="mentor",
        other="Ri Myong-su",
        certainty="certain",
        quote=quote("Ri Yong-gil was the mentor of Ri Myong-su."),
    ),
}
KINDS = {"figures": "figure", "remarks": "remark", "assertions": "assertion"} | {
    "context": "context", "silences": "silence", "kin": "kin"}  # fmt: skip


def of(picture: Picture, take) -> dict[str, dict[str, Any]]:
    return {o["id"]: o for o in json.loads(stix_file(take(picture)))["objects"]}


def with_beside(told: Picture, name: str) -> Picture:
    first, *rest = told.readings
    bare = dict.fromkeys(BESIDE, ())
    made = msgspec.structs.replace(first, **(bare | {name: (BESIDE[name],)}))
    return msgspec.structs.replace(
        told, readings=(made, *(msgspec.structs.replace(r, **bare) for r in rest))
    )


@pytest.mark.parametrize("name", BESIDE)
def test_what_stands_beside_the_claims_is_a_note_about_its_report(told, take, name):
    objects = of(with_beside(told, name), take)
    (note,) = [o for o in objects.values() if o.get("labels") == [KINDS[name]]]
    item = BESIDE[name]
    assert note["content"] == item.quote.text
    reports = [objects[i] for i in note["object_refs"] if objects[i]["type"] == "report"]
    assert [r["external_references"][0]["external_id"] for r in reports] == [
        told.readings[0].report
    ]
    assert note["id"] in reports[0]["object_refs"]
    kept = note["extensions"][extension_id()]
    slots = {n for n in item.__struct_fields__ if n not in {"id", "quote"}}
    for slot in slots & kept.keys():
        value = getattr(item, slot)
        assert kept[slot] == (list(value) if isinstance(value, tuple) else value)
    assert kept["id"] == item.id


def test_the_number_of_a_figure_is_kept_whole(told, take):
    objects = of(with_beside(told, "figures"), take)
    (note,) = [o for o in objects.values() if o.get("labels") == ["figure"]]
    kept = note["extensions"][extension_id()]
    assert {n: kept[n] for n in ("measure", "comparator", "value", "period", "origins")} == {
        "measure": "arrived in the South",
        "comparator": "<",
        "value": 0,
        "period": "2020",
        "origins": ["the ministry"],
    }


def test_who_makes_a_remark_is_its_author_and_a_tie_is_about_the_person(told, take):
    objects = of(with_beside(told, "remarks"), take)
    (note,) = [o for o in objects.values() if o.get("labels") == ["remark"]]
    assert note["authors"] == ["Maud Ellery"]
    objects = of(with_beside(told, "kin"), take)
    (tie,) = [o for o in objects.values() if o.get("labels") == ["kin"]]
    assert "Ri Yong-gil" in {objects[i].get("name") for i in tie["object_refs"]}


def test_one_figure_in_two_copies_is_one_note_about_both(told, take):
    figure = BESIDE["figures"]
    readings = tuple(msgspec.structs.replace(r, figures=(figure,)) for r in told.readings[:2])
    picture = msgspec.structs.replace(told, readings=(*readings, *told.readings[2:]))
    (note,) = [o for o in of(picture, take).values() if o.get("labels") == ["figure"]]
    assert len(note["object_refs"]) == 2


def test_a_copy_is_derived_from_what_it_copies(chief):
    objects = {o["id"]: o for o in json.loads(stix_file(chief))["objects"]}
    derived = [o for o in objects.values() if o.get("relationship_type") == "derived-from"]
    assert derived
    for each in derived:
        ends = [objects[each[name]] for name in ("source_ref", "target_ref")]
        assert {end["type"] for end in ends} == {"report"}
        assert ends[1]["published"] <= ends[0]["published"]
        assert 0 < each["extensions"][extension_id()]["share"] <= 1
