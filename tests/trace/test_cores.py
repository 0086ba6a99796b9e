from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.trace.cores import Cores

DAYS = st.dates(date(2019, 1, 1), date(2020, 12, 31))
SPANS = st.tuples(DAYS, st.integers(0, 40)).map(lambda t: (t[0], t[0] + timedelta(days=t[1])))


@given(st.lists(SPANS, max_size=30), SPANS, st.integers(0, 20))
def test_the_earliest_meeting_span_is_the_one_that_a_scan_finds(spans, wanted, slack):
    give = timedelta(days=slack)
    cores, held = Cores(slack), []
    for number, new in enumerate(spans):
        if cores.meeting(new) is None:
            cores.add(new, number)
            held.append((new, number))
    scan = sorted(
        (first, number)
        for (first, last), number in held
        if first - give <= wanted[1] and wanted[0] - give <= last
    )
    assert cores.meeting(wanted) == (scan[0][1] if scan else None)


def test_the_ends_of_the_calendar_do_not_overflow():
    cores = Cores(90)
    assert cores.meeting((date.min, date.max)) is None
    cores.add((date.min, date.min), 0)
    assert cores.meeting((date.min, date.max)) == 0
    assert cores.begun(date.min) == 0
    assert cores.begun(date.max) == 0
    assert Cores(1).begun(date.max) is None
