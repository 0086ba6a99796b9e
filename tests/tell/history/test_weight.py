"""What moved a belief besides what is told of the event."""

import pytest

from reportedly.model import Term
from reportedly.tell.history.mark import Mark
from reportedly.tell.history.weight import OTHERS, weighed
from reportedly.weigh.telling import apart_from_record

from .events import belief, event, origin


def word(name, log_odds, *claims, record="0 shown true, 1 shown false"):
    words = f"{name} says so, flatly; its record on executions: {record}; press: 0 and 1"
    return Term(words=f"{words}; a flat word is worth odds x1.5", log_odds=log_odds, claims=claims)


def held(*terms, base=0.0):
    return event(origin("Yonhap", "c-1"), belief=belief(terms=terms, base=base))


YONHAP = word("Yonhap", 0.4, "c-1")
BEFORE = held(YONHAP)
COPY = Mark(what="copy", words="Lantern carries what Yonhap says, +0", claims=("c-2",))
MACHINE = Mark(what="origin", words="a machine says so", claims=("c-3",))
KCNA = Mark(what="origin", words="KCNA says so", claims=("c-4",))


def told(before, after, *marks):
    return [mark.words for mark in weighed(before, after, marks)]


@pytest.mark.parametrize("base", [0.3, 0.01], ids=["base", "record"])
def test_beside_a_copy_it_is_other_cases_that_moved_it(base):
    richer = word("Yonhap", 0.7 - base, "c-1", "c-2", record="3 shown true, 1 shown false")
    assert told(BEFORE, held(richer, base=base), COPY) == [COPY.words, OTHERS]


def test_a_word_of_a_machine_adds_nothing_and_says_so():
    nothing = Term(words="a machine says so, +0", log_odds=0.0, claims=("c-3",))
    assert told(BEFORE, held(YONHAP, nothing), MACHINE) == ["a machine says so, +0"]
    moved = held(YONHAP, nothing, base=0.3)
    assert told(BEFORE, moved, MACHINE) == ["a machine says so, +0", OTHERS]


def test_a_word_that_explains_the_step_stands_alone():
    assert told(BEFORE, held(YONHAP, word("KCNA", 0.8, "c-4")), KCNA) == [KCNA.words]


def test_a_word_and_other_cases_are_told_side_by_side():
    after = held(YONHAP, word("KCNA", 0.8, "c-4"), base=0.2)
    assert told(BEFORE, after, KCNA) == [KCNA.words, OTHERS]


def test_the_rank_that_a_word_loses_to_another_is_not_put_down_to_other_cases():
    second = Term(
        words=f"{YONHAP.words}; second of those who say so, x0.5", log_odds=0.2, claims=("c-1",)
    )
    after = held(word("KCNA", 0.8, "c-4"), second, base=0.01)
    assert told(BEFORE, after, KCNA) == [KCNA.words]


def test_a_silence_that_begins_to_weigh_is_told_beside_a_copy():
    silent = Term(words="state media have not shown him for 90 days", log_odds=0.9)
    assert told(BEFORE, held(YONHAP, silent), COPY) == [COPY.words, silent.words]
    longer = Term(words="state media have not shown him for 91 days", log_odds=0.91)
    assert told(held(YONHAP, silent), held(YONHAP, longer), COPY) == [COPY.words]


def test_where_nothing_was_told_other_cases_moved_it():
    assert told(BEFORE, held(word("Yonhap", 0.9, "c-1", record="9 shown true"))) == [OTHERS]
    assert told(BEFORE, held(YONHAP, base=0.4)) == [OTHERS]


def test_the_first_day_needs_no_other_cases():
    assert told(None, BEFORE, KCNA) == [KCNA.words]


def test_a_term_apart_from_its_record_keeps_who_says_so_and_the_rank():
    words = f"{YONHAP.words}; second of those who say so, x0.5"
    assert apart_from_record(words) == ("Yonhap says so, flatly; second of those who say so, x0.5")
