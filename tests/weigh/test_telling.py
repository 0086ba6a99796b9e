import pytest

from reportedly.weigh.tallies import Reported
from reportedly.weigh.telling import base_words, plural
from tests.trace.newsroom import small_pack
from tests.weigh.histories import historic, past
from tests.weigh.newsdesk import LEARNED, denied, executed, weighed


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((0, 11, 23), "executions reported: base from 34 past cases (0 held, 11 failed, 23 open)"),
        ((1, 0, 0), "executions reported: base from 1 past case (1 held, 0 failed, 0 open)"),
        ((0, 0, 0), "executions reported: no past case, base of all kinds"),
    ],
)
def test_a_base_is_told_with_the_cases_behind_it(counts, words):
    held, failed, open_ = counts
    told = base_words("execution", Reported(held=held, failed=failed, open=open_), small_pack())
    assert told == words


@pytest.mark.parametrize(("one", "several"), [("death", "deaths"), ("illness", "illnesses")])
def test_several_of_a_noun(one, several):
    assert plural(one) == several


def words_of(*stories, rows):
    (event,) = weighed(*stories, pack=historic(*rows), fitted=LEARNED)
    return [term.words for term in event.belief.terms if term.log_odds or "record" in term.words]


FALSE = [past(f"case-{n}", subject=f"person {n}") for n in range(5)]
OTHERS = [
    past(f"other-{n}", "held", subject=f"other {n}", key="morning", reporter="morning")
    for n in range(2)
]


def test_a_word_is_told_with_its_own_record_and_that_of_its_group():
    (words,) = words_of(executed("Wire"), rows=[*FALSE, *OTHERS])
    assert words.startswith(
        "Wire says so, flatly; its record on executions: 0 shown true, 5 shown false; "
        "southern press: 2 and 5; a flat word is worth odds x"
    )


def test_a_source_without_a_record_of_its_own_is_told_with_its_groups():
    (words,) = words_of(executed("Morning Post"), rows=FALSE)
    assert "0 shown true, 0 shown false; southern press: 0 and 5" in words


def test_where_nobody_of_a_group_has_a_record_that_is_said():
    (words,) = words_of(executed("Herald"), rows=FALSE)
    assert "no record on executions; a flat word is worth odds x" in words


def test_denials_have_a_record_of_their_own():
    right = [
        past(
            f"denial-{n}",
            "held",
            subject=f"he {n}",
            polarity="denied",
            key="voice",
            reporter="voice",
            origin=None,
            decided_by=(),
        )
        for n in range(3)
    ]
    (words,) = words_of(denied("Northern Voice"), rows=[*FALSE, *right])
    assert "its record on denials of executions: 3 shown right, 0 shown wrong" in words
