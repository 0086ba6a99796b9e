from datetime import date

import pytest

from reportedly.weigh.bearing import Bearing
from reportedly.weigh.scene import Scene
from tests.trace.newsroom import event_of, small_pack, traced
from tests.weigh.newsdesk import denied, executed


def bearing_on(*stories):
    scene = Scene.of([s[0] for s in stories], [s[1] for s in stories], small_pack())
    event = event_of(traced(*stories), "execution")
    bearing = Bearing([event], scene, ())
    return bearing.on(event, scene.members(event.claims))


def test_each_origin_bears_once_and_nothing_else_is_made_up():
    evidence = bearing_on(
        executed("Wire"), executed("Herald", origins=("Wire",)), denied("Gazette")
    )
    assert [(s.name, s.deny) for s in evidence.told] == [("Wire", False), ("Gazette", True)]
    assert (evidence.authority, evidence.against, evidence.silence, evidence.ruling) == (None,) * 4
    assert (evidence.implied, evidence.rivals) == ((), ())


@pytest.mark.parametrize("country", ["KP", "North Korea", "XX", "nowhere", None])
def test_whose_person_it_is_comes_from_what_is_told(country):
    told = executed("Wire", country=country)
    scene = Scene.of([told[0]], [told[1]], small_pack())
    event = event_of(traced(told), "execution")
    home = scene.home(event, scene.members(event.claims))
    assert home == {"KP": "KP", "North Korea": "KP", "XX": "XX"}.get(country or "")


def test_a_claim_that_is_not_known_is_no_member():
    told = executed("Wire", "2020-01-01")
    scene = Scene.of([told[0]], [told[1]], small_pack())
    (member,) = scene.members([told[1].claims[0].id, "c-unknown"])
    assert member.said == date(2020, 1, 1)
