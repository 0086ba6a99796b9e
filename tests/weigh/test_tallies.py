from reportedly.weigh import cases_of
from reportedly.weigh.tallies import Reported, Tallies, Turned
from tests.weigh.histories import historic, past

ROWS = (
    past("a", "held"),
    past("b", "failed"),
    past("c", "failed", key="morning", reporter="morning"),
    past("d", "open"),
    past("e", "never seen since"),
    past("f", "held", kind="defection"),
    past("g", "held", key="voice", reporter="voice", origin=None, own_act=True),
    past("h", "held", polarity="denied", key="voice", reporter="voice", origin=None, decided_by=()),
    past("i", "held", decided_by=("wire",)),
)
TALLIES = Tallies(cases_of(historic(*ROWS)))


def test_a_kind_counts_every_event_but_a_states_own_acts_and_what_decided_itself():
    assert TALLIES.of_kind("execution", "") == Reported(held=1, failed=3, open=2)
    assert TALLIES.of_kind("execution", "").cases == 6
    assert TALLIES.of_kind("death", "") == Reported(held=0, failed=0, open=0)


def test_a_source_counts_its_own_words_and_a_group_all_of_theirs():
    assert TALLIES.of_origin("source:wire", "execution", "assert", "") == Turned(right=1, wrong=1)
    assert TALLIES.of_group("southern press", "execution", "assert", "") == Turned(right=1, wrong=2)
    assert TALLIES.of_origin("source:voice", "execution", "deny", "") == Turned(right=1, wrong=0)
    assert TALLIES.settled("southern press", "execution", "") == 3


def test_the_case_that_is_weighed_is_left_out():
    assert TALLIES.of_kind("execution", "b").failed == 2
    assert TALLIES.of_origin("source:wire", "execution", "assert", "b") == Turned(right=1, wrong=0)
    assert TALLIES.settled("southern press", "execution", "c") == 2
    assert TALLIES.of_kind("execution", "nothing").failed == 3
