from tests.weigh.assertions.files import case, event, said, verdict

TOP = event("Sin Kwang-rim", "1997", "secretary of the Central Committee")
ENVOY = event("Pang Il-hyon", "2019", "ambassador")
DEPUTY = event("Yom Chol-min", "2016", "deputy ambassador")
MOST = said("the most senior official to defect", "Sin Kwang-rim")
ONE_OF = said("one of the highest-ranking officials to defect", "Yom Chol-min")


def test_all_others_below_bear_it_out_those_after_among_them():
    found = verdict(MOST, TOP, ENVOY, DEPUTY)
    assert found.verdict == "consistent"
    assert {each.why for each in found.listed} == {"stands below"}


def test_one_above_contradicts():
    found = verdict(said("the most senior diplomat to defect", "Yom Chol-min"), ENVOY, DEPUTY)
    assert found.verdict == "contradicted"
    assert "Pang Il-hyon" in found.because


def test_one_above_before_the_stretch_contradicts_nothing():
    since = said("the most senior official to defect since 1997", "Pang Il-hyon")
    assert verdict(since, TOP, ENVOY, DEPUTY).verdict == "consistent"
    after = said("the most senior official to defect since Sin Kwang-rim", "Pang Il-hyon")
    assert verdict(after, TOP, ENVOY, DEPUTY).verdict == "consistent"


def test_a_rumour_of_one_above_contradicts_nothing():
    rumour = event("Kang Tok-su", "2003", "premier", status="unconfirmed")
    diplomat = said("the most senior diplomat to defect", "Pang Il-hyon")
    assert verdict(diplomat, ENVOY, DEPUTY, rumour).verdict == "consistent"


def test_posts_that_the_table_cannot_order_leave_it_open():
    level = event("Kang Tok-su", "2003", "ambassador")
    diplomat = said("the most senior diplomat to defect", "Pang Il-hyon")
    assert verdict(diplomat, ENVOY, level).verdict == "cannot be told"
    everybody = said("the most senior to defect", "Pang Il-hyon")
    assert (
        verdict(everybody, ENVOY, event("Kang Tok-su", "2003", "colonel")).verdict == "consistent"
    )
    unranked = event("Kang Tok-su", "2003", "poet")
    assert verdict(everybody, ENVOY, unranked).verdict == "cannot be told"
    assert verdict(everybody, event("Pang Il-hyon", "2019", "poet"), DEPUTY).verdict == (
        "cannot be told"
    )


def test_nobody_to_compare_with_shows_nothing():
    assert verdict(MOST, TOP).verdict == "cannot be told"


def test_one_of_the_highest_needs_enough_to_compare_with():
    others = [event(f"Kang {n}-su", "2010", "counsellor") for n in ("Tok", "Chol")]
    assert verdict(ONE_OF, TOP, ENVOY, DEPUTY).verdict == "cannot be told"
    found = verdict(ONE_OF, TOP, ENVOY, DEPUTY, *others)
    assert found.verdict == "consistent"
    assert "above by post: Sin Kwang-rim (1997) and Pang Il-hyon (2019)" in found.because


def test_many_above_one_of_the_highest_leave_it_open():
    above = [event(f"Kang {n}-su", "2010", "ambassador") for n in ("Tok", "Chol", "Kwang")]
    assert verdict(ONE_OF, TOP, ENVOY, DEPUTY, *above).verdict == "cannot be told"


def test_nobody_between_somebody_on_file_and_the_subject_is_said_so():
    since = said("the most senior diplomat to defect since Yom Chol-min", "Pang Il-hyon")
    found = verdict(since, ENVOY, DEPUTY)
    assert found.verdict == "consistent"
    assert found.because == "nobody on file between Yom Chol-min (2016) and Pang Il-hyon"
    assert [each.who for each in found.listed] == ["Yom Chol-min"]
    assert "nobody to compare" in verdict(since, ENVOY).because


def test_one_later_in_the_same_year_lies_between():
    since = said("the most senior diplomat to defect since Yom Chol-min", "Pang Il-hyon")
    begin = event("Yom Chol-min", "2016-02", "counsellor")
    above = event("Kang Tok-su", "2016-11", "ambassador")
    deputy = event("Pang Il-hyon", "2019", "deputy ambassador")
    assert verdict(since, begin, above, deputy).verdict == "contradicted"


def test_nobody_is_set_beside_himself():
    his = case("Pang Il Hyon", "2021-01-25", happened="2019-12", post="ambassador")
    early = event("Pang Il-hyon", "2019-01", "ambassador", status="unconfirmed")
    for words in ("the most senior diplomat to defect", "one of the highest-ranking diplomats"):
        found = verdict(said(words, "Pang Il-hyon"), early, DEPUTY, history=(his,))
        assert "Pang" not in " ".join(each.who for each in found.listed)
    alone = verdict(
        said("the most senior diplomat to defect", "Pang Il-hyon"), DEPUTY, history=(his,)
    )
    assert alone.verdict == "consistent"
    assert [each.who for each in alone.listed] == ["Yom Chol-min"]
