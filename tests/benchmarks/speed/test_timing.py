import sys

from benchmarks.speed.timing import beside, of_job, of_program


def test_twice_the_work_takes_longer():
    short, long = (of_job(lambda n=n: sum(range(n))) for n in (100_000, 1_000_000))
    assert long > short


def test_a_program_costs_what_it_computes():
    nothing = of_program([sys.executable, "-c", "pass"], 1)
    busy = of_program([sys.executable, "-c", "sum(range(20_000_000))"], 1)
    assert busy > nothing > 0


def test_a_ratio_is_to_the_peer():
    assert beside("a", 3.0, "b", 1.5).ratio == 2.0
    assert beside("a", 3.0, "b", 0.0).ratio is None
