"""What an origin's word is worth, once an event."""

import math

from reportedly.weigh.fit import Numbers, fit
from reportedly.weigh.implications import Implied
from reportedly.weigh.scene import Scene
from reportedly.weigh.stances import stances
from reportedly.weigh.worth import worths
from tests.trace.newsroom import event_of, small_pack, traced
from tests.weigh.newsdesk import denied, executed

LN2 = math.log(2)
PRIOR = fit((), Numbers.of(small_pack()))


def told(*stories):
    scene = Scene.of([s[0] for s in stories], [s[1] for s in stories], small_pack())
    event = event_of(traced(*stories), "execution")
    return event, stances(event, scene)


def test_a_word_is_worth_its_share_of_a_flat_one():
    event, said = told(executed("Wire", certainty="probable"), denied("Herald"))
    found = {w.stance.name: w.log_odds for w in worths(event, said, (), PRIOR, 1.0)}
    assert math.isclose(found["Wire"], LN2 / 2)
    assert math.isclose(found["Herald"], math.log(0.25))


def test_of_what_is_said_and_what_is_implied_the_stronger_counts_once():
    event, (hedged,) = told(executed("Wire", certainty="possible"))
    _, (flat,) = told(executed("Wire"))
    implied = Implied(stance=flat, kind="detention", event="e-other", because="for the test")
    (whole,) = worths(event, (hedged,), (implied,), PRIOR, 1.0)
    assert (whole.kind, whole.case) == ("detention", "e-other")
    assert math.isclose(whole.log_odds, LN2)
    (small,) = worths(event, (hedged,), (implied,), PRIOR, 0.1)
    assert (small.kind, small.case) == ("execution", event.id)


def test_who_denies_the_event_implies_nothing_of_it():
    event, (no,) = told(denied("Wire"))
    _, (flat,) = told(executed("Wire"))
    implied = Implied(stance=flat, kind="detention", event="e-other", because="for the test")
    (only,) = worths(event, (no,), (implied,), PRIOR, 1.0)
    assert only.log_odds < 0


def test_a_machine_is_worth_nothing_and_is_no_word():
    event, said = told(executed("Bot", machine=True))
    assert worths(event, said, (), PRIOR, 1.0) == ()
