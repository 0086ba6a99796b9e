from datetime import date

import pytest

from reportedly.packs import load
from reportedly.weigh import cases_of
from tests.weigh.histories import historic, past


def outcome(as_of=None, **slots):
    (case,) = cases_of(historic(past(**slots)), as_of)
    return case.outcome


def test_a_row_becomes_a_case_with_whoever_printed_it():
    (case,) = cases_of(historic(past()))
    assert (case.id, case.kind, case.outcome, case.known) == (
        "case-1",
        "execution",
        "failed",
        date(2014, 5, 16),
    )
    (word,) = case.told
    assert (word.origin, word.group, word.says, word.share) == (
        "source:wire",
        "southern press",
        "assert",
        0.5,
    )
    assert case.decided_by == ("source:voice",)


def test_a_named_origin_speaks_flatly_and_for_itself():
    (case,) = cases_of(historic(past(key="service", origin="National Service")))
    assert [(w.origin, w.group, w.share) for w in case.told] == [
        ("source:service", "intelligence service", 1.0)
    ]
    (case,) = cases_of(historic(past(origin=None)))
    assert case.told[0].share == 1.0


def test_a_source_that_the_pack_lacks_has_a_record_by_its_name():
    (case,) = cases_of(historic(past(key="Evening Herald", reporter="The Evening Herald")))
    assert (case.told[0].origin, case.told[0].group) == ("name:evening herald", "unknown")


def test_a_family_has_one_record():
    (case,) = cases_of(historic(past(key="morning-tv", reporter="morning-tv")))
    assert case.told[0].origin == "source:morning"


@pytest.mark.parametrize(
    ("row", "of_the_event"),
    [
        ("held", "failed"),
        ("failed", "held"),
        ("open", "open"),
        ("never seen since", "never seen since"),
    ],
)
def test_a_denial_that_was_right_is_an_event_that_was_not(row, of_the_event):
    (case,) = cases_of(historic(past(outcome=row, polarity="denied")))
    assert case.outcome == of_the_event
    assert case.told[0].says == "deny"


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (date(2013, 8, 28), None),
        (date(2013, 8, 29), "open"),
        (date(2014, 5, 15), "open"),
        (date(2014, 5, 16), "failed"),
    ],
)
def test_as_of_a_day_nothing_later_is_known(day, known):
    found = cases_of(historic(past()), day)
    assert [case.outcome for case in found] == ([] if known is None else [known])


def test_a_partial_date_counts_from_its_last_day():
    assert outcome(date(2014, 5, 30), settled="2014-05") == "open"
    assert outcome(date(2014, 5, 31), settled="2014-05") == "failed"
    assert cases_of(historic(past(claimed="2013")), date(2013, 12, 30)) == ()


def test_what_was_never_seen_since_is_known_from_the_day_it_was_checked():
    row = past(outcome="never seen since")
    assert cases_of(historic(row), date(2020, 1, 1))[0].outcome == "open"
    assert cases_of(historic(row))[0].outcome == "never seen since"


def test_rows_of_one_event_that_agree_are_one_case():
    denial = past(
        "case-2",
        "held",
        event="case-1",
        polarity="denied",
        key="voice",
        reporter="voice",
        origin=None,
        settled="2014-06-01",
    )
    (case,) = cases_of(historic(past(), denial))
    assert [(w.origin, w.says) for w in case.told] == [
        ("source:voice", "deny"),
        ("source:wire", "assert"),
    ]
    assert case.known == date(2014, 5, 16)
    early = cases_of(historic(past(), denial), date(2014, 5, 20))
    assert [(c.id, c.outcome) for c in early] == [("case-1", "failed"), ("case-2", "open")]


def test_rows_that_differ_are_each_their_own():
    other = past("case-2", "held", event="case-1")
    assert {c.outcome for c in cases_of(historic(past(), other))} == {"held", "failed"}


def test_a_source_counts_once_with_its_last_word():
    back = past("case-2", "held", event="case-1", polarity="denied", claimed="2013-10-01")
    (case,) = cases_of(historic(back, past()))
    assert [w.says for w in case.told] == ["deny"]


def test_a_doubtful_row_is_nowhere():
    assert cases_of(historic(past(doubt="two papers differ on who it was"))) == ()


def test_a_states_own_act_is_marked():
    (case,) = cases_of(historic(past(outcome="held", key="voice", reporter="voice", own_act=True)))
    assert case.own_act
    assert case.decided_by == ("source:voice",)


def test_the_order_of_rows_changes_nothing():
    rows = [past(f"case-{n}", event=f"case-{n % 3}") for n in range(9)]
    assert cases_of(historic(*rows)) == cases_of(historic(*reversed(rows)))


def test_the_shipped_history_becomes_cases():
    assert len({case.id for case in cases_of(load())}) == len(cases_of(load()))
