import re

from reportedly.model import words
from reportedly.packs import load
from reportedly.weigh import icd203
from reportedly.weigh.likelihood import probability
from reportedly.weigh.parameters import Parameters
from tests.docs.pages import DOCS, rows

PAGE = DOCS / "weighing.md"


def test_every_number_is_the_packs_own():
    told = {name.strip("`"): float(value) for name, value, _ in rows(PAGE, "weight")}
    assert set(told) == set(Parameters.__struct_fields__)
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
    p = Parameters.of(load())
    reach = p.z_interval * p.c_widen * p.sd_base
    low, high = (round(100 * probability(p.base + side * reach)) for side in (-1, 1))
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert f"before any report it spans {low} % to {high} %" in text
    assert f"widened by {p.c_widen}" in text
