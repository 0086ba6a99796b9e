import re

from reportedly.model import words
from reportedly.packs import load
from reportedly.tell.wording import wording
from reportedly.weigh import icd203
from reportedly.weigh.fit import Numbers, fit, interval
from reportedly.weigh.parameters import Parameters
from tests.docs.pages import DOCS, rows

PAGE = DOCS / "weighing.md"


def test_every_number_is_the_packs_own():
    told = {name.strip("`"): float(value) for name, value, _ in rows(PAGE, "weight")}
    assert set(told) == set(load().weights.parameters)
    assert {*Parameters.__struct_fields__, *Numbers.__struct_fields__} < set(told)
    assert told == {name: load().weights[name] for name in told}


def test_words_of_likelihood_are_those_that_are_printed():
    bands = rows(PAGE, "probability from")
    assert len(bands) == 7
    for first, end, word in bands:
        assert icd203(float(first)) == word
        assert icd203(float(end) - 1e-9) == word


def test_every_status_word_is_told_and_no_other():
    assert {row[0] for row in rows(PAGE, "status")} == set(words.Status.__args__)


def test_the_exponent_of_the_discount_is_the_packs_own():
    exponent = re.search(r"power of -([\d.]+) of itself", PAGE.read_text(encoding="utf-8"))
    assert float(exponent[1]) == load().weights["discount"]


def test_the_interval_before_any_report_is_as_wide_as_told():
    n = Numbers.of(load())
    base = fit((), n).base("execution")
    low, high = (round(100 * p) for p in interval(base.log_odds, base.variance, n.c_widen, n))
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert f"Before any report and without any case it spans {low} % to {high} %" in text
    assert f"widened by {n.c_widen:g} as long as fewer than {n.c_from:g} cases are settled" in text


def test_the_bounds_of_too_few_are_the_packs_own():
    weights = load().weights
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert f"fewer than {weights['few_cases']:g} cases are settled" in text
    assert f"wider than {100 * weights['wide_interval']:g} points" in text
    assert wording()["fewest_settled_cases"] == weights["few_cases"]
