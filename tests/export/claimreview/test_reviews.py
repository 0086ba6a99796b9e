"""Reviews of what a named person stands by, and of nothing else."""

import json
import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reportedly.export.claimreview import SignedVerdict, claimreview_file, schema
from reportedly.export.claimreview.reviews import NoAddress
from reportedly.model import Outcome, Picture
from tests.export.generated import pictures, quote, shuffled

PAGE = "https://desk.example/reviews"


def ruled(picture: Picture, **more: str | None) -> Picture:
    """The picture with every execution ruled to have failed."""
    told = {"outcome": "failed", "ruling": "d-1", "by": "A. Desk", "known": "2016-05-10"}
    outcome = Outcome(**{**told, "because": "He was seen at the congress.", **more})
    events = tuple(
        msgspec.structs.replace(e, outcome=outcome) if e.kind == "execution" else e
        for e in picture.events
    )
    return msgspec.structs.replace(picture, events=events)


@pytest.fixture
def reviews(take):
    def of(picture: Picture) -> list[dict]:
        found = json.loads(claimreview_file(take(picture), PAGE))
        Draft202012Validator(schema()).validate(found)
        return found["@graph"]

    return of


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())


def test_a_ruling_is_one_review_with_every_appearance(reviews, told):
    (review,) = reviews(ruled(told))
    (event,) = [e for e in told.events if e.kind == "execution"]
    assert review["url"] == f"{PAGE}#{event.id}"
    assert review["author"] == {"@type": "Person", "name": "A. Desk"}
    assert review["claimReviewed"] == (
        "Ri Yong-gil is reported to have been executed, February 2016"
    )
    assert review["reviewRating"]["alternateName"] == "It did not happen"
    claim = review["itemReviewed"]
    assert claim["author"]["name"] == "unnamed source of Yonhap"
    assert claim["firstAppearance"]["publisher"]["name"] == "Peninsula Wire"
    assert claim["firstAppearance"]["datePublished"] == claim["datePublished"] == "2016-02-10"
    outlets = {work["publisher"]["name"] for work in claim["appearance"]}
    assert {"Daily Lantern", "Eastern Courier", "Peninsula Wire"} <= outlets


def test_what_evidence_alone_has_settled_is_no_review(reviews, told):
    assert any(e.outcome is not None for e in told.events)
    assert reviews(told) == []


@pytest.mark.parametrize("by", [None, "", "  "])
def test_nobody_signs_for_nobody(reviews, told, by):
    assert reviews(ruled(told, by=by)) == []


@settings(max_examples=30)
@given(pictures())
def test_every_ledger_follows_the_schema(take, picture):
    found = json.loads(claimreview_file(take(picture), PAGE))
    Draft202012Validator(schema()).validate(found)
    ruled = {e.id for e in picture.events if e.outcome and e.outcome.ruling and e.outcome.by}
    assert {review["url"].partition("#")[2] for review in found["@graph"]} <= ruled


@settings(max_examples=12)
@given(pictures(), st.integers())
def test_order_of_arrival_changes_no_byte(take, picture, seed):
    mixed = shuffled(picture, random.Random(seed))
    assert claimreview_file(take(mixed), PAGE) == claimreview_file(take(picture), PAGE)


def test_what_a_machine_wrote_says_so(reviews, told):
    machine = tuple(
        msgspec.structs.replace(r, machine_written=quote("by a machine")) for r in told.reports
    )
    (review,) = reviews(msgspec.structs.replace(ruled(told), reports=machine))
    works = review["itemReviewed"]["appearance"]
    assert {work["description"] for work in works} == {"machine-written"}


@pytest.mark.parametrize(
    "page", [None, "", "reviews", "ftp://desk.example/", "https://[", "javascript:1"]
)
def test_without_an_address_it_says_what_is_missing(chief, page):
    with pytest.raises(NoAddress, match="--address"):
        claimreview_file(chief, page)


def test_a_signed_brief_is_a_verdict_with_its_day_and_a_ruling_goes_before_it(take, told):
    (event,) = [e for e in told.events if e.kind == "execution"]
    signed = tuple(
        SignedVerdict(event=event.id, outcome="failed", by=by, on=day)
        for by, day in [("B. Later", "2016-06-02"), ("C. First", "2016-06-01")]
    )
    for picture, author, day in [
        (told, "C. First", "2016-06-01"),
        (ruled(told), "A. Desk", None),
    ]:
        found = json.loads(claimreview_file(take(picture), PAGE, signed))
        Draft202012Validator(schema()).validate(found)
        (review,) = found["@graph"]
        assert (review["author"]["name"], review.get("datePublished")) == (author, day)
