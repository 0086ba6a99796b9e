"""Figures of several reports as series: what agrees, differs in words, is revised, clashes."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.packs import load
from reportedly.tell.series import series
from tests.tell.series.newsroom import picture, told

PACK = load()
ARRIVED, FLED = "defectors arrived in South Korea", "North Koreans fled the country"


def points(*pairs):
    (found,) = series(picture(*pairs), PACK)
    return {point.period: point for point in found.points}


def test_one_number_of_one_source_in_two_papers_is_one_amount():
    found = points(
        told(196, ARRIVED, "2023"),
        told(196, "North Koreans reached the South", "2023", outlet="Eastern Courier"),
    )["2023"]
    (amount,) = found.amounts
    assert [t.outlet for t in amount.tellings] == ["Daily Lantern", "Eastern Courier"]
    assert {t.source for t in amount.tellings} == {"Unification Ministry"}
    assert (found.standing, found.because) == ("one", ())


def test_numbers_that_their_comparators_allow_together_agree():
    found = points(
        told(800, ARRIVED, "2023", comparator=">"),
        told(830, ARRIVED, "2023", comparator="~", outlet="Eastern Courier"),
    )["2023"]
    assert (found.standing, len(found.amounts), found.because) == ("agree", 2, ())


def test_other_wordings_are_told_and_never_said_to_clash():
    found = points(told(196, ARRIVED, "2023"), told(230, FLED, "2023", outlet="Eastern Courier"))
    assert found["2023"].standing == "worded"
    (because,) = found["2023"].because
    assert because.endswith("they need not count the same")
    assert ARRIVED in because
    assert FLED in because


def test_two_numbers_of_two_sources_clash():
    found = points(
        told(2914, ARRIVED, "2009"),
        told(2927, ARRIVED, "2009", outlet="Eastern Courier", origins=("Daily NK",)),
    )["2009"]
    assert found.standing == "conflict"
    assert found.because == (
        "2,914 (Unification Ministry, in Daily Lantern) and 2,927 (Daily NK, in Eastern Courier) "
        "cannot both be right",
    )


def test_a_number_that_its_source_gave_anew_is_revised():
    found = points(
        told(2737, ARRIVED, "2011", published="2012-01-12"),
        told(2706, ARRIVED, "2011", published="2013-01-10", outlet="Eastern Courier"),
    )["2011"]
    assert found.standing == "revised"
    assert found.because == ("Unification Ministry is told to have said 2,737, later 2,706",)


def test_several_numbers_of_one_report_are_of_several_things():
    (report, first), (_, second) = (
        told(504, "executions", "2022", id_="one"),
        told(218, "hanged for drug offences", "2022", id_="one"),
    )
    other = told(504, "executed", "2022", outlet="Eastern Courier")
    found = points((report, first), other)
    assert found["2022"].standing == "one"
    both = picture((report, first), (report, second), other)
    (made,) = [s for s in series(both, PACK) if s.topic == "executions"]
    assert made.points[0].standing == "agree"


def test_a_part_of_a_year_cannot_have_more_than_the_year():
    (found,) = series(
        picture(told(300, ARRIVED, "2020-Q1"), told(229, ARRIVED, "2020", outlet="B")), PACK
    )
    assert found.because == (
        "first quarter of 2020 lies in 2020, and yet first quarter of 2020 has 300 and 2020 229",
    )


def test_a_running_total_that_falls_is_told():
    (found,) = series(
        picture(
            told(33752, ARRIVED, "through 2020"), told(31000, ARRIVED, "through 2021", outlet="B")
        ),
        PACK,
    )
    assert found.shape == "by"
    assert len(found.because) == 1


def test_totals_and_numbers_of_a_year_are_two_series_and_so_are_women():
    found = series(
        picture(
            told(196, ARRIVED, "2023"),
            told(34078, ARRIVED, "through 2023"),
            told(164, f"female {ARRIVED}", "2023"),
        ),
        PACK,
    )
    assert {(s.shape, s.part) for s in found} == {("in", None), ("by", None), ("in", "women")}
    assert len({s.id for s in found}) == 3


def test_or_so_makes_a_number_an_approximate_one():
    found = points(told(23000, "or so defectors", "2011"))["2011"]
    assert found.amounts[0].comparator == "~"


VALUES = st.integers(0, 3000)
MEASURES = st.sampled_from([ARRIVED, FLED, "executions", "women executed", "Balloons", "prisoners"])
PERIODS = st.sampled_from([None, "2019", "2019-Q1", "through 2019", "since 2011", "odd", "2019-02"])
TOLD = st.builds(
    told,
    VALUES,
    MEASURES,
    PERIODS,
    comparator=st.sampled_from("=<>~"),
    outlet=st.sampled_from(["Daily Lantern", "Eastern Courier", None]),
    published=st.sampled_from(["2020-01-01", "2021", None]),
    origins=st.sampled_from([(), ("Daily NK",), ("the Unification Ministry",)]),
)


@given(st.lists(TOLD, max_size=12, unique_by=lambda pair: pair[0].id), st.randoms())
def test_every_figure_stands_once_whatever_the_order(pairs, chance):
    found = series(picture(*pairs), PACK)
    told_ = [t.figure for s in found for p in s.points for a in p.amounts for t in a.tellings]
    assert sorted(told_) == sorted(r.figures[0].id for _, r in pairs)
    mixed = list(pairs)
    chance.shuffle(mixed)
    assert series(picture(*mixed), PACK) == found


@given(st.lists(TOLD, max_size=8, unique_by=lambda pair: pair[0].id))
def test_a_clash_is_always_said_in_words(pairs):
    for each in series(picture(*pairs), PACK):
        for point in each.points:
            assert (point.standing in {"conflict", "revised", "worded"}) == bool(point.because)
            if len(point.amounts) == 1:
                assert point.standing == "one"
