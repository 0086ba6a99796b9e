"""What tells against an execution, and what by itself does not refute it; everybody is invented."""

import pytest

from reportedly.tell.history.course import STILL, log_odds
from tests.whole.newsroom import report, whole

EXECUTED = report(
    "SEOUL — North Korea executed General Sonu Il-bong in March 2017, the Chosun Ilbo reported on "
    "Monday, citing an unnamed source.\n\n"
    "Sonu commanded a corps of the Korean People's Army.",
    "Daily Lantern",
    "2017-04-03",
)
LATER = {
    "list": "KCNA listed Sonu Il-bong, a North Korean general, among the members of the funeral "
    "committee on June 4.",
    "rerun": "Sonu Il-bong, a North Korean general, appeared on Korean Central Television on June "
    "4 in undated footage.",
    "custody": "SEOUL — Sonu Il-bong, a North Korean general, has been held in a political prison "
    "camp since May 2017, Daily NK reported on Monday, citing a source in the North.",
    "image": "Korean Central Television showed Sonu Il-bong, a North Korean general, at a parade "
    "in Pyongyang on June 4, 2017.",
    "custody before": "SEOUL — North Korea arrested General Sonu Il-bong in February 2017, Daily "
    "NK reported on Monday.",
}
MODES = {
    "list": "name on a list",
    "rerun": "undated or rerun footage",
    "image": "dated image",
}


def execution(*more):
    reports = [EXECUTED, *(report(LATER[m], "Harbour Dispatch", "2017-06-05") for m in more)]
    stands = whole(reports)
    (found,) = [e for e in stands.events if e.kind == "execution"]
    return found.belief, stands


@pytest.mark.parametrize(("which", "mode"), MODES.items())
def test_each_is_read_as_what_it_is(which, mode):
    _, stands = execution(which)
    told = [c for r in stands.readings for c in r.claims if c.kind == "appearance"]
    assert [c.mode for c in told] == [mode]


@pytest.mark.parametrize("which", ["list", "rerun", "custody"])
def test_it_does_not_refute_by_itself(which):
    belief, _ = execution(which)
    assert belief.status != "refuted"


def test_nor_do_a_list_and_a_rerun_together():
    belief, _ = execution("list", "rerun")
    assert belief.status != "refuted"


def test_a_dated_image_refutes():
    belief, _ = execution("image")
    assert belief.status == "refuted"


@pytest.mark.parametrize("which", ["list", "custody"])
def test_it_counts_against_it(which):
    before, after = (log_odds(execution(*more)[0]) for more in ((), (which,)))
    assert after < before


def test_rerun_footage_counts_next_to_nothing():
    alone, rerun, listed = (log_odds(execution(*more)[0]) for more in ((), ("rerun",), ("list",)))
    assert alone >= rerun > listed
    assert alone - rerun < (alone - listed) / 2


def test_custody_before_the_alleged_day_tells_nothing_against_it():
    before, after = (log_odds(execution(*more)[0]) for more in ((), ("custody before",)))
    assert after > before - STILL
