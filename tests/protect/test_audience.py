import pytest

from reportedly.errors import ReportedlyError
from reportedly.model import LABELS
from reportedly.protect import (
    CLIENTS,
    COMMUNITY,
    HOLDER,
    ORGANISATION,
    PUBLIC,
    Audience,
    ProtectError,
    red,
)


def test_the_default_audience_is_the_public():
    assert Audience() == PUBLIC
    assert not PUBLIC.sees_everything
    assert PUBLIC.disclosure is None


@pytest.mark.parametrize(
    ("audience", "highest"),
    [
        (PUBLIC, "CLEAR"),
        (COMMUNITY, "GREEN"),
        (CLIENTS, "AMBER"),
        (ORGANISATION, "AMBER+STRICT"),
        (red(for_whom="K. Case", because="an appeal"), "RED"),
        (HOLDER, "RED"),
    ],
)
def test_an_audience_sees_what_is_marked_for_it_and_all_that_is_more_open(audience, highest):
    seen = [label for label in LABELS if audience.sees(label)]
    assert seen == list(LABELS[: LABELS.index(highest) + 1])


@pytest.mark.parametrize("audience", [COMMUNITY, CLIENTS, ORGANISATION])
def test_the_gate_stands_open_for_nobody_between_the_public_and_a_named_recipient(audience):
    assert not audience.sees_everything


def test_the_holder_of_a_report_sees_everything_and_nothing_is_logged():
    assert HOLDER.sees_everything
    assert HOLDER.disclosure is None


@pytest.mark.parametrize(("whom", "why"), [("", "a case"), ("  ", "a case"), ("K. Case", " ")])
def test_protected_details_need_a_recipient_and_a_reason(whom, why):
    with pytest.raises(ProtectError, match="for whom and why"):
        red(for_whom=whom, because=why)


def test_a_red_audience_made_without_words_is_refused():
    with pytest.raises(ReportedlyError):
        Audience(level="red")


def test_what_is_to_be_logged_names_recipient_reason_and_marking():
    told = red(for_whom=" K. Case ", because="documents an appeal").disclosure
    assert told is not None
    assert (told.for_whom, told.because, told.marking) == (
        "K. Case",
        "documents an appeal",
        "TLP:RED",
    )
