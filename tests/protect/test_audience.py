import pytest

from reportedly.errors import ReportedlyError
from reportedly.protect import HOLDER, PUBLIC, Audience, ProtectError, red


def test_the_default_audience_is_the_public():
    assert Audience() == PUBLIC
    assert not PUBLIC.sees_everything
    assert PUBLIC.disclosure is None


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
