"""The gate is timed on journeys that the reader finds, beside reading them."""

from benchmarks.speed import gating
from reportedly.packs import load
from reportedly.read import reader


def test_journeys_are_reports_of_their_own_in_which_a_defection_is_read():
    made = gating.journeys(6)
    door = reader(load())
    assert len({report.id for report in made}) == 6
    kinds = [[claim.kind for claim in door.read(report).claims] for report in made]
    assert all("defection" in of_one for of_one in kinds)


def test_each_row_stands_beside_reading():
    rows = list(gating.rows(count=3, rounds=1))
    assert [row.beside for row in rows] == ["reading it"] * 4
    assert all(row.seconds > 0 and row.ratio for row in rows)
