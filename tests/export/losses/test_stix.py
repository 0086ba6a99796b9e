"""STIX loses what is declared, and keeps the rest in its extension."""

import json

import msgspec
import pytest

from reportedly.model import Picture
from tests.export.altered import with_claims, with_events, with_reports
from tests.export.generated import quote


@pytest.fixture
def objects(write):
    """Writes a picture as STIX: its objects by id."""
    pytest.importorskip("stix2", reason="needs the extra stix")

    def of(picture: Picture) -> dict[str, dict]:
        return {o["id"]: o for o in json.loads(write(picture, "stix")[""])["objects"]}

    return of


def extension(each: dict) -> dict:
    return next(
        e for e in each["extensions"].values() if e["extension_type"] == "property-extension"
    )


def kind_of(found: dict[str, dict], type_: str) -> list[dict]:
    return [each for each in found.values() if each["type"] == type_]


def of_claims(found: dict[str, dict]) -> list[dict]:
    """The notes of claims; those of figures and the like say what they are."""
    return [note for note in kind_of(found, "note") if "labels" not in note]


def test_stix_loses_days(objects, told):
    (report, *_) = kind_of(objects(with_reports(told, published="2016")), "report")
    assert (report["published"], extension(report)["published"]) == ("2016-01-01T00:00:00Z", "2016")


def test_stix_loses_undated(objects, told):
    reports = (msgspec.structs.replace(told.reports[0], published=None), *told.reports[1:])
    found = objects(msgspec.structs.replace(told, reports=reports))
    (report,) = [r for r in kind_of(found, "report") if extension(r)["id"] == reports[0].id]
    last = max(r.published for r in reports[1:])
    assert report["published"] == f"{last}T00:00:00Z"
    assert "published" not in extension(report)


def test_stix_loses_outside(objects, told):
    hedged = with_claims(
        told, certainty="possible", cue=quote("may have"), chain=("A", "B"), method="by decree"
    )
    for note in of_claims(objects(hedged)):
        kept = extension(note)
        assert (kept["certainty"], kept["hedge"], kept["chain"], kept["method"]) == (
            "possible",
            "may have",
            ["A", "B"],
            "by decree",
        )
        bare = {name: value for name, value in note.items() if name != "extensions"}
        assert "may have" not in json.dumps(bare)


def test_stix_loses_credibility(objects, told):
    for note in of_claims(objects(with_events(told, belief=None))):
        assert extension(note)["credibility"] == 6
        assert "confidence" not in note
        assert extension(note)["reliability"] in "ABCDEF"


def test_stix_loses_dni(objects, told):
    scales = pytest.importorskip("stix2.confidence.scales", reason="needs the extra stix")
    number = msgspec.structs.replace(
        told.events[0].belief, probability=0.57, low=0.53, high=0.61, settled=99
    )
    for incident in kind_of(objects(with_events(told, belief=number)), "incident"):
        assert "confidence" not in incident
        assert (extension(incident)["probability"], extension(incident)["likelihood"]) == (
            0.57,
            "likely",
        )
    assert scales.value_to_dni(57) == "Roughly Even Chance / Roughly Even Odds"


def test_stix_loses_stances(objects, told):
    flat, hedged = (
        objects(with_claims(told, polarity="denied", stance="own", certainty=c))
        for c in ("certain", "possible")
    )
    told_as = [{o["opinion"] for o in kind_of(found, "opinion")} for found in (flat, hedged)]
    assert told_as == [{"disagree"}, {"disagree"}]
    assert all(o["explanation"] for o in kind_of(flat, "opinion"))


def test_stix_loses_words(objects, told):
    assert objects(with_claims(told, words={})) == objects(told)
    assert all(note["content"] for note in kind_of(objects(told), "note"))
