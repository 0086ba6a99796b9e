"""Reviews lose what is declared."""

import json

import msgspec
import pytest

from reportedly.model import Outcome, Picture
from tests.export.altered import with_claims, with_events, with_reports
from tests.export.generated import quote


@pytest.fixture
def reviews(write):
    """Writes a picture as reviews, every execution in it ruled to have failed."""

    def of(picture: Picture) -> list[dict]:
        outcome = Outcome(
            outcome="failed", ruling="d-1", by="A. Desk", known="2016-05", because="Seen."
        )
        events = tuple(
            msgspec.structs.replace(e, outcome=outcome) if e.kind == "execution" else e
            for e in picture.events
        )
        ruled = msgspec.structs.replace(picture, events=events)
        data = write(ruled, "claimreview", address="https://desk.example/")[""]
        return json.loads(data)["@graph"]

    return of


def test_claimreview_loses_unruled(reviews, write, told):
    assert {e.outcome.outcome for e in told.events if e.outcome} == {"held", "failed"}
    plain = write(told, "claimreview", address="https://desk.example/")[""]
    assert json.loads(plain)["@graph"] == []


def test_claimreview_loses_made(reviews, told):
    assert all("datePublished" not in review for review in reviews(told))


@pytest.mark.parametrize(("published", "kept"), [("2016-02", None), ("2016-02-10", "2016-02-10")])
def test_claimreview_loses_partial(reviews, told, published, kept):
    (review,) = reviews(with_reports(told, published=published))
    works = review["itemReviewed"]["appearance"]
    assert {work.get("datePublished") for work in works} == {kept}
    assert "February 2016" in review["claimReviewed"]


def test_claimreview_loses_denials(reviews, told):
    (event,) = [e for e in told.events if e.kind == "execution"]
    denying = event.claims[-1]
    readings = tuple(
        msgspec.structs.replace(
            r,
            claims=tuple(
                msgspec.structs.replace(c, polarity="denied") if c.id == denying else c
                for c in r.claims
            ),
        )
        for r in told.readings
    )
    with_denial, without = (
        msgspec.structs.replace(told, readings=found)
        for found in (
            readings,
            tuple(
                msgspec.structs.replace(r, claims=tuple(c for c in r.claims if c.id != denying))
                for r in told.readings
            ),
        )
    )
    assert reviews(with_denial) == reviews(without)
    assert reviews(with_denial)[0]["reviewRating"]["ratingExplanation"] == "Seen."


def test_claimreview_loses_chains(reviews, told):
    hedged = with_claims(told, chain=("A", "B"), certainty="possible", cue=quote("may have"))
    assert reviews(hedged) == reviews(told)
    (review,) = reviews(told)
    assert review["itemReviewed"]["author"]["name"] == "unnamed source of Yonhap"


def test_claimreview_loses_short(reviews, told):
    persons = tuple(msgspec.structs.replace(p, name="Ri " * 40) for p in told.persons)
    (review,) = reviews(msgspec.structs.replace(told, persons=persons))
    assert len(review["claimReviewed"]) <= 75
    assert review["claimReviewed"].startswith("Ri Ri")


def test_claimreview_loses_scale(reviews, told):
    assert reviews(with_events(told, belief=None)) == reviews(told)
    assert reviews(told)[0]["reviewRating"]["ratingValue"] == 1
