"""What holds of every picture: copies, order, new voices, hedges, doubts, names of things."""

import math
from datetime import date, timedelta

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.trace.newsroom import claimed, copied, story
from tests.trace.reuse.prose import REPORTER, WIRE
from tests.weigh.newsdesk import OUTLETS, PEOPLE, denied, executed, newsrooms, numbers, weighed

KINDS = ("execution", "defection", "dismissal", "appearance")
LATER = "2020-06-01"


def by_claim(events):
    return {claim: event for event in events for claim in event.claims}


@settings(deadline=None, max_examples=150)
@given(newsrooms(), st.data())
def test_a_copy_changes_no_belief_bit_for_bit(stories, data):
    of = data.draw(st.sampled_from(stories))
    more = copied(of, data.draw(st.sampled_from(OUTLETS)), LATER, "r-copy")
    before, after = weighed(*stories), by_claim(weighed(*stories, more))
    for event in before:
        assert numbers(after[event.claims[0]]) == numbers(event)
        assert after[event.claims[0]].id == event.id


@settings(deadline=None, max_examples=100)
@given(newsrooms(), st.data())
def test_a_story_printed_inside_a_longer_piece_changes_no_belief(stories, data):
    number = data.draw(st.integers(0, len(stories) - 1))
    report, reading = stories[number]
    claims = tuple(
        msgspec.structs.replace(c, origins=(), chain=(), basis="own") for c in reading.claims
    )
    report = msgspec.structs.replace(report, text=WIRE, machine_written=None, outlet="Wire")
    first = (report, msgspec.structs.replace(reading, claims=claims))
    whole = [*stories[:number], first, *stories[number + 1 :]]
    later = (date.fromisoformat(report.published) + timedelta(days=3)).isoformat()
    copy, read = copied(first, "Fresh Paper", later, "r-piece")
    piece = (msgspec.structs.replace(copy, text=f"{REPORTER}\n\n{WIRE}"), read)
    before, after = weighed(*whole), by_claim(weighed(*whole, piece))
    for event in before:
        assert numbers(after[event.claims[0]]) == numbers(event)


@settings(deadline=None, max_examples=150)
@given(newsrooms(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(stories, random):
    shuffled = [*stories, *stories]
    random.shuffle(shuffled)
    assert weighed(*shuffled) == weighed(*stories)


@settings(deadline=None, max_examples=150)
@given(newsrooms(), st.sampled_from(KINDS), st.sampled_from(PEOPLE), st.booleans())
def test_a_new_named_origin_never_lowers_and_a_denial_never_raises(stories, kind, who, deny):
    polarity = "denied" if deny else "affirmed"
    new = story("Fresh Paper", LATER, claimed(kind, who, polarity=polarity), id_="r-new")
    after = by_claim(weighed(*stories, new))["c-r-new-0"]
    before = [e for e in weighed(*stories) if set(e.claims) & set(after.claims)]
    assume(len(before) == 1)
    if deny:
        assert after.belief.probability <= before[0].belief.probability
    else:
        assert after.belief.probability >= before[0].belief.probability


@settings(deadline=None, max_examples=150)
@given(newsrooms(), st.data())
def test_a_hedge_never_raises_what_is_asserted(stories, data):
    at = data.draw(st.integers(0, len(stories) - 1))
    report, reading = stories[at]
    claim = data.draw(st.sampled_from(reading.claims))
    assume(claim.polarity == "affirmed" and claim.certainty == "certain")
    hedged = msgspec.structs.replace(claim, certainty="possible")
    claims = tuple(hedged if c.id == claim.id else c for c in reading.claims)
    changed = [*stories]
    changed[at] = (report, msgspec.structs.replace(reading, claims=claims))
    before, after = by_claim(weighed(*stories)), by_claim(weighed(*changed))
    assert after[claim.id].belief.probability <= before[claim.id].belief.probability


@settings(deadline=None, max_examples=200)
@given(newsrooms())
def test_base_and_terms_are_the_log_odds_and_the_interval_holds_the_probability(stories):
    for event in weighed(*stories):
        b = event.belief
        told = b.base + math.fsum(term.log_odds for term in b.terms)
        assert abs(told - math.log(b.probability / (1 - b.probability))) < 1e-9
        assert 0 < b.low <= b.probability <= b.high < 1


@settings(deadline=None, max_examples=150)
@given(newsrooms(), st.data())
def test_retelling_in_doubt_changes_neither_belief_nor_date(stories, data):
    _, reading = data.draw(st.sampled_from(stories))
    claim = data.draw(st.sampled_from(reading.claims))
    slots = {
        "stance": data.draw(st.sampled_from(["doubts", "refutes"])),
        "when": data.draw(st.sampled_from([None, "2016", "2016-02-09", "2019-03-04"])),
        "to": "United States",
        "certainty": data.draw(st.sampled_from(["certain", "possible"])),
        "origins": data.draw(st.sampled_from([(), claim.origins, ("Wire",)])),
    }
    doubt = story("Fresh Paper", LATER, claimed(claim.kind, claim.who, **slots), id_="r-doubt")
    after = by_claim(weighed(*stories, doubt))
    for event in weighed(*stories):
        if any(
            c.polarity == "affirmed" and c.stance in {"own", "relays"} for c in told(stories, event)
        ):
            assert numbers(after[event.claims[0]]) == numbers(event)


def told(stories, event):
    return [c for _, reading in stories for c in reading.claims if c.id in event.claims]


@settings(deadline=None, max_examples=150)
@given(newsrooms())
def test_what_reports_and_claims_are_called_changes_no_belief(stories):
    renamed = []
    for n, (report, reading) in enumerate(stories):
        claims = tuple(
            msgspec.structs.replace(c, id=f"c-{99 - n}-{9 - m}")
            for m, c in enumerate(reading.claims)
        )
        renamed.append(
            (
                msgspec.structs.replace(report, id=f"q{99 - n}", name="x"),
                msgspec.structs.replace(reading, report=f"q{99 - n}", claims=claims),
            )
        )
    one = sorted((e.kind, e.who, numbers(e)) for e in map(plain, weighed(*stories)))
    two = sorted((e.kind, e.who, numbers(e)) for e in map(plain, weighed(*renamed)))
    assert one == two


def plain(event):
    """An event whose open values compare with others'."""
    return msgspec.structs.replace(
        event, when=event.when or "", from_=event.from_ or "", to=event.to or ""
    )


def test_twenty_outlets_citing_one_agency_weigh_as_one():
    many = [
        executed(f"Gazette {n}", f"2020-01-{n + 1:02}", origins=("Wire",), when="2019-12")
        for n in range(20)
    ]
    (one,), (all_,) = weighed(many[0]), weighed(*many)
    assert numbers(one) == numbers(all_)


def test_certainty_is_never_reached_however_many_say_so():
    (event,) = weighed(*(executed(f"Gazette {n}") for n in range(400)), denied("Northern Voice"))
    told = event.belief.base + math.fsum(t.log_odds for t in event.belief.terms)
    assert 0 < event.belief.probability < 1
    assert abs(told - math.log(event.belief.probability / (1 - event.belief.probability))) < 1e-9
