"""What holds of every picture when sources have records: of a pack's history, and of the ledger."""

import math
from datetime import date

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportedly.weigh import cases_of
from reportedly.weigh.fit import Numbers, fit
from tests.trace.newsroom import claimed, copied, event_of, story
from tests.weigh.histories import historic, past
from tests.weigh.newsdesk import LEARNED, OUTLETS, PEOPLE, executed, newsrooms, numbers, weighed

KINDS = ("execution", "defection", "dismissal", "disappearance")
SOURCES = ("wire", "morning", "herald", "service", "voice", "Gazette")
LATER = "2020-06-01"
DAYS = st.dates(date(2012, 1, 1), date(2022, 12, 31))


@st.composite
def histories(draw):
    """A few past claims of many sources, some settled, some of the very people of the stories."""
    rows = []
    for n in range(draw(st.integers(0, 12))):
        outcome = draw(st.sampled_from(["held", "failed", "open", "never seen since"]))
        source = draw(st.sampled_from(SOURCES))
        settled = draw(st.none() | DAYS)
        rows.append(
            past(
                f"case-{n}",
                outcome,
                event=f"event-{draw(st.integers(0, 8))}",
                subject=draw(st.sampled_from([*PEOPLE, "another"])),
                kind=draw(st.sampled_from(KINDS)),
                claimed=draw(DAYS).isoformat(),
                polarity=draw(st.sampled_from(["affirmed", "affirmed", "denied"])),
                reporter=source,
                key=source,
                settled=settled.isoformat() if settled and outcome != "open" else None,
                decided_by=draw(st.sampled_from([(), ("voice",), (source,)])),
                own_act=draw(st.integers(0, 9)) == 0,
            )
        )
    return historic(*rows)


def fitted_to(pack):
    return fit(cases_of(pack), Numbers.of(pack))


def by_claim(events):
    return {claim: event for event in events for claim in event.claims}


@settings(deadline=None, max_examples=60)
@given(newsrooms(), histories(), st.data())
def test_a_copy_changes_no_belief_bit_for_bit(stories, pack, data):
    of = data.draw(st.sampled_from(stories))
    more = copied(of, data.draw(st.sampled_from(OUTLETS)), LATER, "r-copy")
    before = weighed(*stories, pack=pack, fitted=LEARNED)
    after = by_claim(weighed(*stories, more, pack=pack, fitted=LEARNED))
    for event in before:
        assert numbers(after[event.claims[0]]) == numbers(event)


@settings(deadline=None, max_examples=60)
@given(newsrooms(), histories(), st.randoms(use_true_random=False))
def test_the_order_of_reports_and_of_past_cases_changes_nothing(stories, pack, random):
    shuffled, rows = [*stories, *stories], [*pack.history]
    random.shuffle(shuffled)
    random.shuffle(rows)
    turned = msgspec.structs.replace(pack, history=tuple(rows))
    one, two = (
        weighed(*told, pack=of, fitted=LEARNED)
        for told, of in ((stories, pack), (shuffled, turned))
    )
    assert one == two


@settings(deadline=None, max_examples=60)
@given(
    newsrooms(),
    histories(),
    st.sampled_from(KINDS),
    st.sampled_from(PEOPLE),
    st.booleans(),
    st.sampled_from(["Fresh Paper", "The Journal"]),
)
def test_at_one_fit_a_new_origin_that_affirms_never_lowers_and_one_that_denies_never_raises(
    stories, pack, kind, who, deny, outlet
):
    polarity = "denied" if deny else "affirmed"
    new = story(outlet, LATER, claimed(kind, who, polarity=polarity), id_="r-new")
    fitted = fitted_to(pack)
    after = by_claim(weighed(*stories, new, pack=pack, fitted=fitted))["c-r-new-0"]
    before = weighed(*stories, pack=pack, fitted=fitted)
    same = [e for e in before if set(e.claims) & set(after.claims)]
    assume(len(same) == 1)
    if deny:
        assert after.belief.probability <= same[0].belief.probability
    else:
        assert after.belief.probability >= same[0].belief.probability


@settings(deadline=None, max_examples=60)
@given(newsrooms(), histories(), st.data())
def test_at_one_fit_a_hedge_never_outweighs_the_flat_word(stories, pack, data):
    at = data.draw(st.integers(0, len(stories) - 1))
    report, reading = stories[at]
    claim = data.draw(st.sampled_from(reading.claims))
    assume(claim.polarity == "affirmed" and claim.certainty == "certain")
    hedged = msgspec.structs.replace(claim, certainty="possible")
    claims = tuple(hedged if c.id == claim.id else c for c in reading.claims)
    changed = [*stories]
    changed[at] = (report, msgspec.structs.replace(reading, claims=claims))
    fitted = fitted_to(pack)
    before, after = (
        by_claim(weighed(*told, pack=pack, fitted=fitted)) for told in (stories, changed)
    )
    assert after[claim.id].belief.probability <= before[claim.id].belief.probability


@settings(deadline=None, max_examples=60)
@given(newsrooms(), histories())
def test_base_and_terms_are_the_log_odds(stories, pack):
    for event in weighed(*stories, pack=pack, fitted=LEARNED):
        b = event.belief
        told = b.base + math.fsum(term.log_odds for term in b.terms)
        assert abs(told - math.log(b.probability / (1 - b.probability))) < 1e-9
        assert 0 < b.low <= b.probability <= b.high < 1


@settings(deadline=None, max_examples=60)
@given(newsrooms(), histories())
def test_no_status_hangs_on_a_record(stories, pack):
    plain = weighed(*stories)
    learned = weighed(*stories, pack=pack, fitted=LEARNED)
    assert [e.belief.status for e in plain] == [e.belief.status for e in learned]


@settings(deadline=None, max_examples=60)
@given(newsrooms(), histories(), DAYS)
def test_as_of_a_day_is_bit_for_bit_what_is_believed_without_later_rows(stories, pack, day):
    known = tuple(
        _as_of(row, day) for row in pack.history if date.fromisoformat(row.claimed) <= day
    )
    early = msgspec.structs.replace(pack, history=known)
    asked = weighed(*stories, pack=pack, as_of=day, fitted=LEARNED)
    assert asked == weighed(*stories, pack=early, fitted=LEARNED)


def _as_of(row, day):
    """A row as it would have been written on a day."""
    settled = date.fromisoformat(row.settled or row.checked)
    if row.outcome == "open" or settled <= day:
        return row
    return msgspec.structs.replace(row, outcome="open", settled=None, decided_by=())


def test_what_became_of_an_event_tells_nothing_of_itself():
    others = [past(f"case-{n}", "failed" if n % 3 else "held", subject="x") for n in range(9)]
    told = executed("Wire", "2013-09-01", who="Han Chol")
    beliefs = []
    for outcome in ("held", "failed", "open"):
        pack = historic(*others, past("his", outcome))
        (event,) = weighed(told, pack=pack, fitted=LEARNED)
        beliefs.append((event.belief.probability, event.belief.settled, event.belief.base_words))
    assert len({(settled, words) for _, settled, words in beliefs}) == 1
    # What it did to the sums of other cases stays: a second order, and far below what is told.
    assert max(p for p, *_ in beliefs) - min(p for p, *_ in beliefs) < 0.005


def test_a_source_that_was_always_wrong_is_ignored_and_never_turned_round():
    rows = [past(f"case-{n}", subject=f"person {n}") for n in range(60)]
    told = executed("Wire", "2020-09-01")
    (event,) = weighed(told, pack=historic(*rows), fitted=LEARNED)
    (term,) = event.belief.terms
    assert term.log_odds >= 0
    assert event.belief.probability < 0.2


def test_a_record_on_one_kind_is_no_record_on_another():
    rows = [past(f"case-{n}", subject=f"person {n}") for n in range(20)]
    rows += [past(f"left-{n}", "held", subject=f"he {n}", kind="defection") for n in range(20)]
    left = story("Wire", "2020-09-01", claimed("defection"))
    shot = executed("Wire", "2020-09-01", who="Han Chol")
    found = weighed(left, shot, pack=historic(*rows), fitted=LEARNED)
    defection, execution = (event_of(found, kind).belief for kind in ("defection", "execution"))
    assert defection.probability > 0.7 > 0.3 > execution.probability
    assert "on defections: 20 shown true, 0 shown false" in defection.terms[0].words
    assert defection.settled == execution.settled == 20


def test_an_open_event_of_the_ledger_moves_no_belief_of_another_person():
    pack = historic(*(past(f"case-{n}", subject=f"person {n}") for n in range(6)))
    told = executed("Wire", "2020-09-01", who="Han Chol")
    fresh = [executed("Herald", "2020-09-02", who=f"Ryo Il {n}") for n in "abcdefgh"]
    (alone,) = weighed(told, pack=pack, fitted=LEARNED)
    among = {event.who: event for event in weighed(told, *fresh, pack=pack, fitted=LEARNED)}
    assert among["Han Chol"].belief == alone.belief


def test_an_open_case_that_was_followed_up_widens_the_interval():
    settled = [past(f"case-{n}", subject=f"person {n}") for n in range(6)]
    followed = [past(f"open-{n}", "open", subject=f"he {n}") for n in range(6)]
    told = executed("Wire", "2020-09-01", who="Han Chol")
    (few,) = weighed(told, pack=historic(*settled), fitted=LEARNED)
    (many,) = weighed(told, pack=historic(*settled, *followed), fitted=LEARNED)
    assert many.belief.high - many.belief.low > few.belief.high - few.belief.low
