import csv

from benchmarks.copies.__main__ import brute, lines, main
from benchmarks.copies.bodies import FILES, bodies, compared
from benchmarks.copies.peers import minhash, simhash

from tests.trace.reuse.prose import OTHER, REPORTER, WIRE

TEXTS = [WIRE, f"{REPORTER} {WIRE}", OTHER, "Too short to tell."]


def test_every_row_is_measured_against_brute_force():
    told = "\n".join(lines(TEXTS))
    assert "4 bodies, 3 of them compared" in told
    assert "brute force, every pair by its sets: 1 pairs" in told
    exact = next(line for line in told.splitlines() if "exact index" in line)
    assert exact.split()[3:5] == ["1.000", "1.000"]


def test_brute_force_goes_through_every_pair():
    assert brute(compared(TEXTS)) == {(0, 1): 1.0}


def test_sketches_find_what_is_the_same_and_pass_over_the_empty():
    sets = compared([WIRE, WIRE, OTHER, ""])
    assert minhash(sets, 32) == {(0, 1)}
    assert simhash(sets) == {(0, 1)}


def test_bodies_are_read_once_each(tmp_path):
    for name in FILES:
        with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([["Body ID", "articleBody"], ["1", WIRE], ["2", name]])
    assert bodies(tmp_path) == [WIRE, *FILES]


def test_without_the_bodies_it_says_so(tmp_path, capsys):
    assert main([]) == 0
    assert main([str(tmp_path)]) == 2
    assert "lacks train_bodies.csv" in capsys.readouterr().err
