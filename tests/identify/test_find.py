"""Persons are found by any spelling."""

import pytest

from reportedly.identify import find, identify

from .made import PACK, made, mention

REPORTS = (
    made("2021-01-25", mention("Thae Yong-ho", posts=("deputy ambassador",))),
    made("2024-07-16", mention("Ri Il Kyu", posts=("counselor",), places=("Havana",))),
    made("2024-07-17", mention("Wilhelmina Okonkwo", state=None)),
)
PERSONS = identify([r for r, _ in REPORTS], [r for _, r in REPORTS], PACK).persons


@pytest.mark.parametrize("name", ["Thae Yong-ho", "Tae Yong-ho", "태영호", "太永浩", "TAE YONGHO"])
def test_every_spelling_finds_the_one_man(name):
    assert [p.id for p in find(PERSONS, name)] == ["thae-yong-ho"]


def test_hangul_finds_somebody_known_only_in_latin_letters():
    assert [p.name for p in find(PERSONS, "리일규")] == ["Ri Il Kyu"]


def test_a_name_that_is_not_korean_is_found_whatever_its_case():
    assert [p.name for p in find(PERSONS, "wilhelmina okonkwo")] == ["Wilhelmina Okonkwo"]


def test_exact_spellings_come_before_slips_of_the_hand():
    both = (
        made("2020-01-01", mention("Jang Song Theak")),
        made("2020-01-02", mention("Jang Song-thaek", posts=("vice chairman",))),
    )
    persons = identify([r for r, _ in both], [r for _, r in both], PACK).persons
    assert [p.name for p in find(persons, "Jang Song Theak")] == [
        "Jang Song Theak",
        "Jang Song-thaek",
    ]


@pytest.mark.parametrize("name", ["", "  ", "Somebody Else", "!?"])
def test_nobody_is_found_by_nobodys_name(name):
    assert find(PERSONS, name) == ()
