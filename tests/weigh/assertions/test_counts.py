import pytest

from tests.weigh.assertions.files import case, event, figure, said, verdict

ONE = event("Sin Kwang-rim", "2016", "deputy ambassador to Ruritania")
TWO = event("Pang Il-hyon", "2019-07", "acting ambassador")
THREE = event("Yom Chol-min", "2019-09", "acting ambassador")
THIRD = said(
    "the third senior diplomat to defect in recent years",
    "Yom Chol-min",
    scope="in recent years",
    rest=", following Sin Kwang-rim and Pang Il-hyon.",
)


def names(found):
    return [each.who for each in found.listed]


class TestThirdAfterTwoWhoAreNamed:
    def test_two_on_file_and_nobody_between_bear_it_out(self):
        found = verdict(THIRD, ONE, TWO, THREE)
        assert found.verdict == "consistent"
        assert names(found) == ["Sin Kwang-rim", "Pang Il-hyon", "Yom Chol-min"]

    def test_a_further_one_between_them_contradicts(self):
        further = event("Kang Tok-su", "2018-02", "counsellor")
        found = verdict(THIRD, ONE, TWO, THREE, further)
        assert found.verdict == "contradicted"
        assert "Kang Tok-su (2018)" in found.because
        assert "number 4" in found.because

    @pytest.mark.parametrize("status", ["unconfirmed", "disputed", "refuted"])
    def test_a_rumour_between_them_contradicts_nothing(self, status):
        rumour = event("Kang Tok-su", "2018-02", "counsellor", status=status)
        assert verdict(THIRD, ONE, TWO, THREE, rumour).verdict == "consistent"

    @pytest.mark.parametrize("post", ["second secretary", "colonel", None])
    def test_one_who_is_no_senior_diplomat_or_may_be_none_contradicts_nothing(self, post):
        other = event("Kang Tok-su", "2018-02", post)
        assert verdict(THIRD, ONE, TWO, THREE, other).verdict == "consistent"

    def test_one_made_public_only_later_contradicts_nothing_and_is_named(self):
        late = case("Kang Tok-su", "2023-05", happened="2018-02", post="counsellor")
        found = verdict(THIRD, ONE, TWO, THREE, history=(late,))
        assert found.verdict == "consistent"
        assert [e.why for e in found.listed if e.who == "Kang Tok-su"] == [
            "left out: made public only after the report"
        ]

    def test_earlier_ones_are_named_where_the_stretch_has_no_bounds(self):
        earlier = event("Kang Tok-su", "1997", "ambassador")
        found = verdict(THIRD, ONE, TWO, THREE, earlier)
        assert found.verdict == "consistent"
        assert "Kang Tok-su (1997)" in found.because

    def test_one_of_the_two_missing_cannot_be_told(self):
        found = verdict(THIRD, ONE, THREE)
        assert found.verdict == "cannot be told"
        assert "only 1" in found.because

    def test_one_of_the_two_only_reported_cannot_be_told(self):
        told = event("Pang Il-hyon", "2019-07", "acting ambassador", status="unconfirmed")
        found = verdict(THIRD, ONE, told, THREE)
        assert found.verdict == "cannot be told"
        assert "Pang Il-hyon (2019) has only been reported" in found.because

    def test_the_third_himself_only_reported_cannot_be_told(self):
        told = event("Yom Chol-min", "2019-09", "acting ambassador", status="unconfirmed")
        assert verdict(THIRD, ONE, TWO, told).verdict == "cannot be told"

    def test_the_third_himself_refuted_contradicts(self):
        gone = event("Yom Chol-min", "2019-09", "acting ambassador", status="refuted")
        assert verdict(THIRD, ONE, TWO, gone).verdict == "contradicted"


class TestFirstInYears:
    FIRST = said("the first defection of its kind in five years", scope="in five years")
    NEWS = event("Kang Tok-su", "2023-11", "counsellor")

    def told(self, *events, **slots):
        slots = {"published": "2024-07-16", "news": "Kang Tok-su"} | slots
        return verdict(self.FIRST, self.NEWS, *events, **slots)

    def test_one_at_the_end_of_the_stretch_and_nobody_in_it_bears_it_out(self):
        found = self.told(TWO, THREE)
        assert found.verdict == "consistent"
        assert found.about == "Kang Tok-su"
        assert names(found) == ["Pang Il-hyon", "Yom Chol-min", "Kang Tok-su"]

    def test_one_within_contradicts(self):
        found = self.told(TWO, event("Sin Kwang-rim", "2021-03", "ambassador"))
        assert found.verdict == "contradicted"
        assert "Sin Kwang-rim (2021)" in found.because

    def test_one_of_another_service_within_contradicts_nothing(self):
        assert self.told(TWO, event("Sin Kwang-rim", "2021-03", "colonel")).verdict == "consistent"

    def test_nobody_on_file_shows_nothing(self):
        assert self.told().verdict == "cannot be told"
        assert self.told(event("Sin Kwang-rim", "1997", "ambassador")).verdict == "cannot be told"

    def test_one_who_may_lie_within_leaves_it_open(self):
        unsure = case("Sin Kwang-rim", "2022-05-01", post="ambassador")
        assert self.told(TWO, history=(unsure,)).verdict == "cannot be told"

    def test_of_whom_it_is_said_must_be_on_file(self):
        assert self.told(TWO, news=None).verdict == "cannot be told"


@pytest.mark.parametrize(
    ("measure", "came", "told"),
    [
        ("the first diplomat to defect since 1997", "1997", "consistent"),
        ("the first diplomat to defect since 1997", "1998", "contradicted"),
        ("the first diplomat to defect since Sin Kwang-rim", "2016", "consistent"),
        ("the second diplomat to defect since 1997", "2003", "cannot be told"),
    ],
)
def test_since_a_year_or_somebody(measure, came, told):
    since = event("Sin Kwang-rim", came, "ambassador")
    assert verdict(said(measure, "Pang Il-hyon"), since, TWO).verdict == told


def test_the_second_since_a_year_needs_the_first_and_whoever_ends_the_stretch():
    second = said("the second diplomat to defect since 1997", "Pang Il-hyon")
    ends = event("Yom Chol-min", "1997", "ambassador")
    assert verdict(second, ONE, TWO, ends).verdict == "consistent"


def test_since_somebody_who_is_not_on_file_cannot_be_told():
    first = said("the first diplomat to defect since Kang Tok-su", "Pang Il-hyon")
    assert verdict(first, ONE, TWO).verdict == "cannot be told"


def test_of_the_last_months_nothing_can_be_told():
    found = verdict(said("the first diplomat to defect this year", "Pang Il-hyon"), TWO)
    assert found.verdict == "cannot be told"
    assert "comes to light months later" in found.because


class TestLastKnown:
    LAST = said("the last known defection of officials stationed abroad was in 2019")

    def test_one_in_that_year_and_nobody_later_bears_it_out(self):
        assert verdict(self.LAST, ONE, TWO, published="2024-07-16").verdict == "consistent"

    def test_one_later_contradicts(self):
        later = event("Kang Tok-su", "2021-02", "counsellor")
        found = verdict(self.LAST, TWO, later, published="2024-07-16")
        assert found.verdict == "contradicted"

    def test_the_news_itself_is_not_later(self):
        news = event("Kang Tok-su", "2023-11", "counsellor")
        slots = {"published": "2024-07-16", "news": "Kang Tok-su"}
        assert verdict(self.LAST, TWO, news, **slots).verdict == "consistent"

    def test_nobody_in_that_year_cannot_be_told(self):
        found = verdict(self.LAST, ONE, published="2024-07-16")
        assert found.verdict == "cannot be told"
        assert "the last before is Sin Kwang-rim (2016)" in found.because

    def test_rumours_of_that_year_are_named_and_show_nothing(self):
        rumour = event("Kang Tok-su", "2019-02", "counsellor", status="unconfirmed")
        found = verdict(self.LAST, ONE, rumour, published="2024-07-16")
        assert found.verdict == "cannot be told"
        assert "nothing has shown: Kang Tok-su (2019)" in found.because

    def test_somebody_as_the_last_is_contradicted_by_one_later(self):
        last = said("the last known diplomat to defect", "Sin Kwang-rim")
        assert verdict(last, ONE, TWO).verdict == "contradicted"
        assert verdict(last, ONE).verdict == "cannot be told"


def test_another_contradicts_the_only_one_and_none_shows_nothing():
    only = said("the only known diplomat to defect", "Pang Il-hyon")
    assert verdict(only, ONE, TWO).verdict == "contradicted"
    assert verdict(only, TWO).verdict == "cannot be told"


def test_a_place_without_a_stretch_is_contradicted_by_more_before_and_borne_out_by_nothing():
    second = said("the second diplomat to defect", "Yom Chol-min")
    assert verdict(second, ONE, TWO, THREE).verdict == "contradicted"
    assert verdict(second, ONE, THREE).verdict == "cannot be told"


def test_a_total_is_never_borne_out_and_contradicted_by_more_with_names():
    assert verdict(figure("people had defected", 33_752), ONE, TWO).verdict == "cannot be told"
    assert verdict(figure("people had defected", 1), ONE, TWO).verdict == "contradicted"
    assert verdict(figure("people had defected", 0, "2017"), ONE, TWO).verdict == "cannot be told"


def test_the_subject_is_named_as_such_and_stands_at_the_end_of_no_stretch():
    first = said("the first diplomat to defect since 2016", "Pang Il-hyon")
    found = verdict(first, ONE, TWO)
    assert {each.who: each.why for each in found.listed} == {
        "Sin Kwang-rim": "at the end of the stretch",
        "Pang Il-hyon": "the one of whom it is said",
    }


def test_two_verdicts_agree_on_whether_a_case_is_shown():
    early = event("Yom Chol-min", "2019-01", "acting ambassador", status="unconfirmed")
    his = case("Yom Chol Min", "2021-01-25", happened="2019-09", post="acting ambassador")
    last = said("the last known defection of diplomats was in 2019")
    for item in (THIRD, last):
        found = verdict(item, ONE, TWO, early, history=(his,))
        assert found.verdict == "consistent"
        assert [e.standing for e in found.listed if "Yom" in e.who] == ["shown"]
