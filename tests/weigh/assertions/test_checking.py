import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.assertions import checked
from tests.weigh.assertions.files import event, figure, filed, pack, said

EVENTS = (
    event("Sin Kwang-rim", "2016", "deputy ambassador"),
    event("Pang Il-hyon", "2019-07", "acting ambassador"),
    event("Yom Chol-min", "2019-09", "acting ambassador"),
)
ITEMS = (
    said("the third diplomat to defect", "Yom Chol-min"),
    said("a good day for diplomats"),
    said("the first time that it rained", kind=None),
    figure("people had defected", 33_752),
    figure("embassies", 53),
)


def test_every_sentence_and_every_total_gets_a_verdict_and_other_figures_none():
    found = checked(filed(EVENTS, ITEMS), pack())
    assert [c.measure for c in found] == [
        "the third diplomat to defect",
        "a good day for diplomats",
        "the first time that it rained",
        "33,752 people had defected",
    ]
    assert [c.verdict for c in found] == ["cannot be told"] * 4
    assert "no form" in found[1].because
    assert "no kind of event" in found[2].because


def test_a_report_without_a_day_speaks_of_all_that_was_before_the_news():
    first = said("the first diplomat to defect since 2016", "Yom Chol-min")
    (found,) = checked(filed(EVENTS, (first,), published=None), pack())
    assert found.verdict == "contradicted"


@pytest.mark.parametrize(
    "item",
    [
        said("the first diplomat to defect since 1997", "Yom Chol-min"),
        said("the most senior diplomat to defect", "Yom Chol-min"),
        said("the second to defect", "Yom Chol-min", rest=", after Sin Kwang-rim."),
    ],
)
def test_what_is_said_of_somebody_only_reported_cannot_be_told(item):
    others = event("Sin Kwang-rim", "1997", "counsellor")
    for status, told in (("confirmed", "consistent"), ("unconfirmed", "cannot be told")):
        third = event("Yom Chol-min", "2019-09", "acting ambassador", status=status)
        (found,) = checked(filed((others, third), (item,)), pack())
        assert found.verdict == told
        assert ("only been reported" in found.because) == (told != "consistent")


@given(
    st.permutations(EVENTS),
    st.lists(st.sampled_from(["unconfirmed", "disputed", "confirmed"]), min_size=3, max_size=3),
)
def test_the_order_of_arrival_is_no_matter(order, statuses):
    status = dict(zip((e.id for e in EVENTS), statuses, strict=True))
    given_ = tuple(
        msgspec.structs.replace(e, belief=msgspec.structs.replace(e.belief, status=status[e.id]))
        for e in order
    )
    sorted_ = tuple(sorted(given_, key=lambda e: e.id))
    assert checked(filed(given_, ITEMS), pack()) == checked(filed(sorted_, ITEMS), pack())


@given(st.sampled_from(["unconfirmed", "disputed", "refuted"]), st.integers(1990, 2020))
def test_no_rumour_ever_contradicts(status, year):
    rumour = event("Kang Tok-su", str(year), "ambassador", status=status)
    before = checked(filed(EVENTS, ITEMS), pack())
    after = checked(filed((*EVENTS, rumour), ITEMS), pack())
    fresh = [c for c, b in zip(after, before, strict=True) if b.verdict != "contradicted"]
    assert all(c.verdict != "contradicted" for c in fresh)
