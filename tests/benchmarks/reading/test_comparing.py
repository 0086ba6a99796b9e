import pytest
from benchmarks.reading.comparing import dates_agree, found, pairs, same, same_figure, slots

CLAIM = {
    "kind": "defection",
    "who": "Ro Chang Il",
    "post": "trade attaché",
    "from": "Vienna",
    "to": "South Korea",
    "when": "2019-05",
    "origins": ["Yonhap", "a source"],
    "chain": ["Yonhap"],
    "polarity": "affirmed",
    "certainty": "probable",
    "core": True,
}


def test_kind_polarity_and_person_decide():
    assert found(CLAIM, CLAIM) > 1
    assert found(CLAIM, CLAIM | {"when": None, "origins": []}) == pytest.approx(1.1)
    for other in ({"kind": "death"}, {"polarity": "denied"}, {"who": "Ro"}, {"who": "Ro Chang Su"}):
        assert found(CLAIM, CLAIM | other) == 0


def test_little_words_and_accents_make_no_other_name():
    assert same("the North Korean trade attache", "trade attaché")
    assert same("13 restaurant workers", "thirteen workers of a restaurant")
    assert not same("a diplomat", "a soldier")
    assert not same(None, "x")


def test_a_coarser_date_is_half_right():
    assert dates_agree("2019-05", "2019-05~") == 1
    assert dates_agree("2019-05", "2019") == 0.5
    assert dates_agree("2019-05", "2019-06") == 0
    assert dates_agree("2019-05", None) == 0
    assert dates_agree(None, None) == 1


def test_each_slot_counts_where_the_gold_has_it():
    right = slots(CLAIM, CLAIM)
    assert set(right) == {
        "when",
        "where",
        "to",
        "post",
        "origins",
        "core",
        "hedged",
        "certainty",
    }
    assert set(right.values()) == {1.0}
    read = CLAIM | {"origins": ["Yonhap"], "chain": ["KCNA", "Yonhap"], "certainty": "possible"}
    wrong = slots(CLAIM, read)
    assert wrong["origins"] == pytest.approx(2 / 3)
    assert (wrong["chain"], wrong["certainty"], wrong["hedged"]) == (0, 0, 1)
    flat = slots(CLAIM | {"certainty": "certain"}, {"certainty": "certain"})
    assert "hedged" not in flat


def test_a_figure_needs_its_value_and_no_other_year():
    one = {"value": 67, "period": "2022"}
    assert same_figure(one, {"value": 67, "period": None}) == 1
    assert same_figure(one, {"value": 67, "period": "through 2021"}) == 0
    assert same_figure(one, {"value": 66, "period": "2022"}) == 0


def test_each_is_paired_once_the_best_first():
    assert pairs([1, 2], [2, 2], lambda a, b: float(a == b)) == [(1, 0)]
    assert pairs([1.0], [1.0, 2.0], lambda a, b: a * b) == [(0, 1)]
