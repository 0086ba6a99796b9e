"""Spellings that no rule was made from: what is reached on them must stay reached."""

from collections import Counter
from itertools import combinations

import pytest
from benchmarks.names.romanise import SYSTEMS, romanise
from benchmarks.names.scores import score
from benchmarks.names.unseen import collected, drawn, generated, half_of

from reportedly import names
from reportedly.names.marks import fold

GROUPS = {
    "north, Latin": ("NK LL",),
    "north, across scripts": ("NK LH", "NK LJ", "NK HJ", "MIX LH", "MIX LJ", "MIX HJ"),
    "south": ("SK LL", "SK LH", "SK LJ", "SK HJ"),
}


def same(a, b):
    return names.compare(a, b).answer == "match"


@pytest.mark.parametrize(
    ("group", "least"),
    [("north, Latin", 0.985), ("north, across scripts", 0.96), ("south", 0.96)],
)
@pytest.mark.parametrize("half", ["tune", "held"])
def test_spellings_in_use_are_told_apart_and_brought_together(half, group, least):
    pairs = [pair for pair in collected(half) if pair.group in GROUPS[group]]
    got = score(pairs, same)
    assert got.positives >= 200
    assert got.negatives >= 50
    assert got.f1 >= least


def test_drawn_names_in_every_two_systems_are_brought_together():
    got = score(list(generated(seed=7, persons=60)), same)
    assert got.recall == 1
    assert got.precision >= 0.97


def test_a_person_is_in_one_half_only():
    for half, other in combinations(["tune", "held"], 2):
        of_half = {text for pair in collected(half) for text in (pair.a, pair.b)}
        of_other = {text for pair in collected(other) for text in (pair.a, pair.b)}
        shared = {fold(text) for text in of_half} & {fold(text) for text in of_other}
        assert len(shared) < len(of_half) / 20  # 리영호 and 리용호 are both "Ri Yong Ho"
    assert half_of("김정은") == half_of("김정은")


def test_there_are_enough_pairs_of_each_kind():
    pairs = [*collected("tune"), *collected("held")]
    counts = Counter(pair.same for pair in pairs)
    assert counts[True] >= 300
    assert counts[False] >= 300
    assert len({(pair.a, pair.b, pair.same) for pair in pairs}) == len(pairs)


def test_a_drawn_name_is_the_same_each_time():
    assert list(drawn(seed=3, count=20)) == list(drawn(seed=3, count=20))
    assert list(generated(seed=3, persons=2)) == list(generated(seed=3, persons=2))


@pytest.mark.parametrize(
    ("system", "written"),
    [
        ("north", "Jang Song-Thaek"),
        ("mccune-reischauer", "Chang Sŏng-T'aek"),
        ("without marks", "Chang Song-Taek"),
        ("revised", "Jang Seong-Taek"),
        ("customary", "Jang Sung-Taek"),
    ],
)
def test_each_system_writes_in_its_own_way(system, written):
    assert romanise("장성택", system) == written


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_romanised_name_has_its_hangul_among_its_readings(system):
    for hangul in ("김정은", "박근혜", "류현진", "최룡해"):
        assert names.Readings.of(romanise(hangul, system)).holds(hangul)
