from hypothesis import given

from reportedly.weigh.record import EVERYBODY, Whose, counted, entries
from tests.weigh.record.made import PAPER, THE_PRESS, case, cases, told

EXECUTION = ("execution",)


def came(made, whose=PAPER):
    return [entry.came for entry in entries([made], whose, EXECUTION)]


def test_what_was_asserted_comes_to_what_became_of_it():
    assert came(case("a", "held")) == ["shown true"]
    assert came(case("a", "failed")) == ["shown false"]
    assert came(case("a", "never seen since")) == ["never seen since"]
    assert came(case("a", "open")) == ["open"]


def test_a_denial_is_right_where_the_event_is_shown_false():
    denial = told(says="deny")
    assert came(case("a", "failed", denial)) == ["denial shown right"]
    assert came(case("a", "held", denial)) == ["denial shown wrong"]
    assert came(case("a", "never seen since", denial)) == ["denial open"]


def test_who_observes_that_others_tell_it_has_said_nothing():
    assert came(case("a", "held", told(says="observe"))) == []


def test_an_act_that_a_state_announces_is_nobodys_record():
    assert came(case("a", "held", own_act=True)) == ["own act"]


def test_nobody_is_borne_out_by_himself():
    made = case("a", "held", told("paper"), told("gazette"), decided_by=("paper",))
    assert came(made) == ["decided by itself"]
    assert came(made, Whose(name="the Gazette", origins=frozenset({"gazette"}))) == ["shown true"]
    assert came(made, THE_PRESS) == ["shown true"]


def test_a_case_counts_once_for_a_group_however_many_of_it_said_so():
    made = case("a", "held", told("paper"), told("gazette"), told("post"))
    assert came(made, THE_PRESS) == ["shown true"]


def test_where_a_group_is_divided_both_sides_are_entries():
    made = case("a", "failed", told("paper"), told("gazette", says="deny"))
    assert came(made, THE_PRESS) == ["shown false", "denial shown right"]


def test_other_kinds_and_other_sources_are_left_out():
    assert entries([case("a", "held", kind="defection")], PAPER, EXECUTION) == ()
    assert came(case("a", "held", told("gazette"))) == []


@given(cases())
def test_every_case_of_which_somebody_spoke_is_an_entry_and_no_other(made):
    kinds = ("execution", "defection")
    found = {entry.case.id for entry in entries(made, EVERYBODY, kinds)}
    spoken = {c.id for c in made if any(t.says != "observe" for t in c.told)}
    assert found == spoken


@given(cases())
def test_counts_leave_out_no_entry_and_add_up(made):
    kinds = ("execution", "defection")
    whole = entries(made, EVERYBODY, kinds)
    apart = [counted(entries(made, EVERYBODY, (kind,))) for kind in kinds]
    assert counted(whole) == apart[0] + apart[1]
    fields = counted(whole).__struct_fields__
    assert sum(getattr(counted(whole), field) for field in fields) == len(whole)
