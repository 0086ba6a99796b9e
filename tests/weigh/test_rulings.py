from datetime import UTC, datetime

import msgspec
import pytest

from reportedly.model import Anchor, Quote, Ruling
from reportedly.weigh import unplaced
from tests.trace.newsroom import claimed, copied, small_pack, story, traced
from tests.weigh.newsdesk import belief_of, denied, executed, weighed

NAME = Quote(field="text", start=3, end=6, text="Ryo")


def ruling(of, outcome, number=1, claim=0, quote=None):
    report, reading = of
    return Ruling(
        id=f"u-{number}",
        made=datetime(2021, 1, number, tzinfo=UTC),
        by="an editor",
        outcome=outcome,
        event=Anchor(text_digest=report.text_digest, quote=quote or reading.claims[claim].quote),
        kind=reading.claims[claim].kind,
        known="2020-12",
        because="shown to the press",
    )


@pytest.mark.parametrize(("outcome", "status"), [("held", "confirmed"), ("failed", "refuted")])
def test_a_ruling_overrides_and_has_a_term_of_its_own_words(outcome, status):
    told = executed("Wire")
    belief = belief_of(told, denied("Herald"), rulings=[ruling(told, outcome)])
    assert belief.status == status
    assert f"ruled by an editor, known 2020-12: {outcome}; shown to the press" in {
        t.words for t in belief.terms
    }
    assert (belief.probability > 0.9) is (outcome == "held")


def test_the_latest_ruling_stands_and_an_open_one_lifts_the_others():
    told = executed("Wire")
    held, failed, open_ = (ruling(told, o, n) for n, o in enumerate(("held", "failed", "open"), 1))
    for given in ([held, failed], [failed, held]):
        assert belief_of(told, rulings=given).status == "refuted"
    assert belief_of(told, rulings=[open_, held, failed]) == belief_of(told)


def test_a_ruling_may_point_into_a_copy_or_at_the_name():
    told = executed("Wire", words={"who": NAME})
    copy = copied(told, "Herald", "2020-03-01", "r-copy")
    assert belief_of(told, copy, rulings=[ruling(copy, "held")]).status == "confirmed"
    assert belief_of(told, rulings=[ruling(told, "held", quote=NAME)]).status == "confirmed"


def test_words_that_carry_two_events_decide_nothing_and_are_listed():
    report, reading = story("Wire", "2020", claimed("execution"), claimed("execution", "Han Chol"))
    same = tuple(msgspec.structs.replace(c, quote=reading.claims[0].quote) for c in reading.claims)
    told = (report, msgspec.structs.replace(reading, claims=same))
    given = [ruling(told, "held")]
    assert {e.belief.status for e in weighed(told, rulings=given)} == {"unconfirmed"}
    pack = small_pack()
    assert unplaced(given, traced(told), [report], [told[1]], pack) == tuple(given)
    lost = [ruling(executed("Herald"), "held")]
    assert unplaced(lost, traced(told), [report], [told[1]], pack) == tuple(lost)


def test_a_ruling_outlives_a_reader_that_cuts_the_words_otherwise():
    report, reading = told = executed("Wire")
    wider = Quote(field="text", start=0, end=9, text=report.text[:9])
    (claim,) = reading.claims
    cut = msgspec.structs.replace(claim, id="c-new", quote=wider)
    again = (report, msgspec.structs.replace(reading, claims=(cut,)))
    assert belief_of(again, rulings=[ruling(told, "failed")]).status == "refuted"


def test_the_outcome_is_that_of_the_ruling_or_of_what_settles_it():
    told = executed("Wire")
    (event,) = weighed(told, rulings=[ruling(told, "held")])
    assert (event.outcome.ruling, event.outcome.by, event.outcome.known) == (
        "u-1", "an editor", "2020-12",
    )  # fmt: skip
    (event,) = weighed(told)
    assert event.outcome is None
    seen = claimed("appearance", when="2021-05-01", mode="dated image")
    shown = story("Northern Voice", "2021-05-02", seen)
    event = next(e for e in weighed(told, shown) if e.kind == "execution")
    assert (event.outcome.outcome, event.outcome.ruling, event.outcome.known) == (
        "failed", None, "2021-05-02",
    )  # fmt: skip
    assert event.outcome.claims == (shown[1].claims[0].id,)
