"""What is told beside claims: a sentence about the record is told whole or not at all."""

import msgspec
import pytest

from reportedly.model import Assertion
from reportedly.protect.items import told_assertion

from .scenes import quote


@pytest.fixture(scope="module")
def near_a_journey(marker):
    """What finds protected words in a report that tells of somebody's journey."""
    return msgspec.structs.replace(
        marker, near=msgspec.structs.replace(marker.near, harmless=frozenset())
    )


def said(text: str, measure: str) -> Assertion:
    words = quote(text, measure)
    return Assertion(
        id="a-1", measure=measure, about=None, scope=None, kind="defection", quote=words
    )


def test_how_far_back_a_record_goes_is_told_beside_a_journey(near_a_journey):
    text = "This is the first defection of its kind in five years, while others try to flee."
    made = said(text, "the first defection of its kind in five years")
    told = told_assertion(made, near_a_journey, {"title": [], "text": []})
    assert told is not None
    assert told.measure == made.measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "He is the first envoy to defect by ferry, officials said.",
            "the first envoy to defect by ferry",
        ),
        (
            "It is the first defection since 25 May 2021, officials said.",
            "the first defection since 25 May 2021",
        ),
    ],
)
def test_half_a_measure_is_another_and_not_told(near_a_journey, text, measure):
    made = said(text, measure)
    assert told_assertion(made, near_a_journey, {"title": [], "text": []}) is None
