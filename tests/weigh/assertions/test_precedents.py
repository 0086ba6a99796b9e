from datetime import date

import msgspec
import pytest

from reportedly.weigh.assertions import precedents
from tests.weigh.assertions.files import case, event, filed, pack

WHO = "Pang Il-hyon"


def on_file(*events, history=(), **slots):
    return precedents(filed(events, **slots), pack(*history), "defection")


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        ("confirmed", "shown"),
        ("corroborated", "shown"),
        ("refuted", "refuted"),
        ("unconfirmed", "reported"),
        ("disputed", "reported"),
    ],
)
def test_only_what_is_confirmed_or_corroborated_is_shown(status, standing):
    (found,) = on_file(event(WHO, "2019", status=status))
    assert found.standing == standing


@pytest.mark.parametrize(
    ("outcome", "standing"), [("held", "shown"), ("failed", "refuted"), ("open", "reported")]
)
def test_a_past_case_counts_by_its_outcome(outcome, standing):
    (found,) = on_file(history=(case(WHO, "2019-03", outcome),))
    assert found.standing == standing
    assert found.public == date(2019, 3, 31)


def test_one_happening_of_ledger_and_history_stands_once_and_takes_what_both_know():
    known = case("Pang Il Hyon", "2020-10-06", happened="2019-07", post="acting ambassador")
    (found,) = on_file(event(WHO, "2019", status="unconfirmed"), history=(known,))
    assert found.standing == "shown"
    assert (found.first, found.last) == (date(2019, 7, 1), date(2019, 7, 31))
    assert found.posts == ("acting ambassador",)
    assert found.public == date(2020, 10, 6)


def test_what_befalls_once_stands_once_whatever_the_dates_and_the_spelling():
    known = case("Pang Il Hyon", "2021-01-25", happened="2019-09")
    (found,) = on_file(event(WHO, "2019-01", status="unconfirmed"), history=(known,))
    assert found.standing == "shown"
    assert (found.first, found.last) == (date(2019, 9, 1), date(2019, 9, 30))


def test_a_case_joins_the_event_that_its_date_meets_before_others():
    known = case(WHO, "2019-09", happened="2019-09")
    early = event(WHO, "2017-01", status="unconfirmed")
    found = on_file(early, event(WHO, "2019-09", status="unconfirmed"), history=(known,))
    assert [p.standing for p in found] == ["reported", "shown"]


def test_an_execution_refuted_and_a_later_one_are_two():
    first = case(WHO, "2013-02-11", "failed", kind="execution", settled="2014-05-16")
    later = event(WHO, "2016-02", kind="execution", status="unconfirmed")
    found = precedents(filed((later,)), pack(first), "execution")
    assert [p.standing for p in found] == ["refuted", "reported"]
    open_ = case(WHO, "2013-02-11", "open", kind="execution")
    assert len(precedents(filed((later,)), pack(open_), "execution")) == 1


def test_namesakes_years_apart_are_two():
    assert (
        len(on_file(event(WHO, "2019"), history=(case(WHO, "1997-02", happened="1997-02"),))) == 2
    )


def test_rows_without_a_name_are_never_laid_together():
    unnamed = [case("a diplomat", f"2016-04-{day}") for day in (11, 12)]
    assert len(on_file(history=tuple(unnamed))) == 2


def test_what_the_ledger_refutes_no_history_brings_back():
    refuted = event(WHO, "2019", status="refuted")
    (found,) = on_file(refuted, history=(case(WHO, "2019-05"),))
    assert found.standing == "refuted"


def test_the_history_counts_as_it_was_known_on_the_day():
    late = case(WHO, "2019-05", settled="2022-01-01")
    (found,) = on_file(history=(late,), as_of="2020-01-01")
    assert found.standing == "reported"
    assert on_file(history=(late,), as_of="2018-01-01") == ()


def test_a_doubtful_row_is_no_precedent():
    assert on_file(history=(case(WHO, "2019-05", doubt="one witness"),)) == ()


def test_other_kinds_are_left_out():
    assert on_file(event(WHO, "2019", kind="dismissal")) == ()


def test_the_order_of_arrival_is_no_matter():
    events = tuple(event(f"Sin {n}-rim", str(2010 + i)) for i, n in enumerate(("Kwang", "Chol")))
    picture = filed(events)
    turned = msgspec.structs.replace(picture, events=events[::-1])
    assert precedents(picture, pack(), "defection") == precedents(turned, pack(), "defection")
