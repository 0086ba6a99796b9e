"""Which form of a page stands on a day, whatever came first."""

import shutil
from datetime import UTC, date, datetime
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from reportedly.ledger.learned import Learned
from reportedly.ledger.versions import public_days, standing_in
from reportedly.model import Visit

from .invented import reading, report, wording

PAGE = {"outlet": "A", "published": "2016-02-10", "url": "https://example.org/a"}
FIRST = "An envoy has left his post in the capital of Karvonia, an official said on Monday."
CHANGED = "An envoy has left his post in the capital of Karvonia, and nobody says why."
REWRITTEN = "Nothing of what stood here could be borne out."


def got(year, month=3):
    return datetime(year, month, 1, tzinfo=UTC)


def captures(*reports):
    return [(wording(r), r) for r in reports]


def visit(of, at, outcome="unchanged"):
    return Visit(asked=of.url, url=of.url, at=at, outcome=outcome, report=of.id,
                 text=of.text_digest)  # fmt: skip


def standing(reports, visits=(), day=None):
    return [r.text for _, r in standing_in(captures(*reports), visits, day)]


def days(*reports):
    return [str(day) for day in public_days(captures(*reports))]


@pytest.fixture
def first():
    return report(FIRST, got=got(2016), **PAGE)


@pytest.fixture
def changed():
    return report(CHANGED, got=got(2017), **PAGE)


def test_from_the_day_on_which_the_newer_form_was_seen_only_that_stands(first, changed):
    told = {
        day: standing([first, changed], day=day)
        for day in (date(2016, 2, 9), date(2016, 2, 10), date(2017, 2, 28), date(2017, 3, 1), None)
    }
    assert list(told.values()) == [[], [FIRST], [FIRST], [CHANGED], [CHANGED]]


def test_a_changed_page_counts_from_the_day_on_which_the_change_was_seen(first, changed):
    assert days(first, changed) == ["2016-02-10", "2017-03-01"]
    assert days(changed, first) == ["2017-03-01", "2016-02-10"]


def test_a_page_that_is_as_it_was_before_stands_as_it_was(first, changed):
    again = visit(first, got(2018))
    assert standing([first, changed], [again]) == [FIRST]
    assert standing([first, changed], [again], date(2017, 12, 31)) == [CHANGED]


def test_what_was_withdrawn_stands_until_that_day_and_again_when_it_is_back(first):
    gone, back = visit(first, got(2017), "withdrawn"), visit(first, got(2018))
    assert standing([first], [gone], date(2017, 2, 28)) == [FIRST]
    assert standing([first], [gone], date(2017, 3, 1)) == []
    assert standing([first], [gone, back], date(2017, 12, 31)) == []
    assert standing([first], [gone, back]) == [FIRST]


def test_a_copy_without_an_address_falls_with_the_page_that_it_was_taken_from(first):
    pasted = report(FIRST, got=got(2016), outlet="A", published="2016-02-10")
    bare = report(FIRST, got=got(2016))
    other = report(FIRST, got=got(2016), outlet="B", published="2016-02-10")
    gone = visit(first, got(2017), "withdrawn")
    left = standing_in(captures(first, pasted, bare, other), [gone])
    assert [r.outlet for _, r in left] == ["B"]
    assert len(standing([first, pasted, bare, other], [gone], date(2017, 2, 1))) == 4


def test_a_page_that_lies_at_two_addresses_stands_while_one_of_them_has_it(first):
    twin = report(FIRST, got=got(2016), **{**PAGE, "url": "https://example.org/mirror"})
    gone = visit(first, got(2017), "withdrawn")
    pasted = report(FIRST, got=got(2016), outlet="A", published="2016-02-10")
    assert standing([first, twin, pasted], [gone]) == [FIRST, FIRST]


def test_a_form_that_was_first_seen_late_counts_from_its_publication():
    only = report(FIRST, got=got(2026), **PAGE)
    later = report(CHANGED, got=got(2027), **PAGE)
    assert standing([only, later], day=date(2016, 2, 10)) == [FIRST]


def test_two_forms_that_were_got_at_one_moment_stand_side_by_side(first):
    twin = report(CHANGED, got=got(2016), **PAGE)
    assert standing([first, twin]) == [FIRST, CHANGED]


def test_a_day_that_comes_to_light_is_no_change():
    undated = report(FIRST, got=got(2016), outlet="A", url=PAGE["url"])
    dated = report(FIRST, got=got(2017), **PAGE)
    assert standing([undated, dated]) == [FIRST, FIRST]


def test_another_headline_over_the_same_words_is_a_change():
    told = [report(FIRST, got=got(2016 + n), title=t, **PAGE) for n, t in enumerate("AB")]
    assert [r.title for _, r in standing_in(captures(*told))] == ["B"]


def test_http_and_https_a_final_slash_and_a_fragment_are_one_address(first):
    for url in ("http://EXAMPLE.org/a", "https://example.org/a/", "https://example.org/a#top"):
        assert standing([first, report(CHANGED, got=got(2017), **{**PAGE, "url": url})]) == [
            CHANGED
        ]


@pytest.mark.parametrize(
    ("known", "one_page"),
    [
        ({}, True),
        ({"published": "2016-02"}, True),
        ({"published": "2016-02-11"}, False),
        ({"outlet": "B"}, False),
        ({"url": "https://example.org/b"}, False),
        ({"url": None}, False),
        ({"published": None}, False),
        ({"published": None, "title": "Envoy of Karvonia leaves"}, True),
        ({"published": "2016-02-11", "text": CHANGED}, True),
        ({"outlet": "B", "text": CHANGED}, True),
    ],
    ids=str,
)
def test_one_page_is_what_shares_words_or_day_or_headline(known, one_page):
    before = report(FIRST, got=got(2016), **{**PAGE, "title": "Envoy of Karvonia leaves"})
    after = report(**{"text": REWRITTEN, "got": got(2017), **PAGE, **known})
    assert len(standing([before, after])) == (1 if one_page else 2)


@pytest.mark.parametrize("url", ["https://example.org/", "https://example.org/en/"])
def test_a_front_page_takes_nothing_back(url):
    told = [report(text, got=got(2016 + n), **{**PAGE, "url": url})
            for n, text in enumerate((FIRST, REWRITTEN))]  # fmt: skip
    assert standing(told) == [FIRST, REWRITTEN]


def test_a_page_that_follows_the_news_takes_nothing_back():
    told = [report(text, got=got(2016 + n), title="Live: the latest from Karvonia",
                   url="https://example.org/live", outlet="A", published=f"{2016 + n}-02-10")
            for n, text in enumerate((FIRST, REWRITTEN))]  # fmt: skip
    assert standing(told) == [FIRST, REWRITTEN]


TEXTS = (FIRST, CHANGED, REWRITTEN, FIRST.upper())
FORMS = st.builds(
    report,
    text=st.sampled_from(TEXTS),
    outlet=st.sampled_from([None, "A", "B"]),
    published=st.sampled_from([None, "2021", "2021-01-25", "2021-01-26"]),
    title=st.sampled_from([None, "Envoy of Karvonia leaves"]),
    url=st.sampled_from([None, "https://example.org/a", "http://example.org/a", "https://x.org/"]),
    got=st.sampled_from([datetime(2021, m, 1, tzinfo=UTC) for m in (1, 2, 4, 6)]),
)


@st.composite
def histories(draw):
    forms = draw(st.lists(FORMS, max_size=6))
    addressed = [form for form in forms if form.url]
    seen = st.builds(
        visit,
        st.sampled_from(addressed) if addressed else st.nothing(),
        st.sampled_from([datetime(2021, m, 15, tzinfo=UTC) for m in (1, 3, 5, 7)]),
        st.sampled_from(["unchanged", "changed", "withdrawn", "new"]),
    )
    return forms, draw(st.lists(seen, max_size=4)) if addressed else []


DAYS = st.sampled_from([date(2021, m, d) for m in range(1, 9) for d in (1, 16)])


@settings(deadline=None)
@given(histories(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_captures_and_visits_changes_nothing(history, day, random):
    forms, visits = history
    shuffled, others = list(forms), list(visits)
    random.shuffle(shuffled)
    random.shuffle(others)
    for when in (day, None):
        assert learned(shuffled, others).standing(when) == learned(forms, visits).standing(when)


STATES = st.lists(
    st.tuples(
        st.sampled_from([*TEXTS[:3], "gone"]),
        st.sampled_from([datetime(2021, m, 1, tzinfo=UTC) for m in range(2, 8)]),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)
@given(STATES, DAYS)
def test_what_is_seen_of_a_page_later_changes_nothing_of_a_day_on_which_it_was_known(states, day):
    page = {"outlet": "A", "published": "2021-01-25", "url": "https://example.org/a"}
    start = report(FIRST, got=datetime(2021, 1, 26, tzinfo=UTC), **page)
    forms = [start, *(report(t, got=at, **page) for t, at in states if t != "gone")]
    visits = [visit(start, at, "withdrawn") for t, at in states if t == "gone"]
    by_then = [form for form in forms if form.got.date() <= day]
    if by_then:
        known = learned(by_then, [v for v in visits if v.at.date() <= day])
        assert learned(forms, visits).standing(day) == known.standing(day) == known.standing()


@settings(deadline=None)
@given(histories(), DAYS)
def test_what_stands_on_a_day_was_public_by_then(history, day):
    forms, visits = history
    pairs = captures(*forms)
    starts = dict(zip(map(id, forms), public_days(pairs, visits), strict=True))
    for _, found in standing_in(pairs, visits, day):
        assert starts[id(found)] <= day


@settings(deadline=None, max_examples=20)
@given(histories(), st.randoms(use_true_random=False))
def test_a_ledger_answers_the_same_whatever_it_got_first(empty_ledger, history, random):
    shuffled = list(history[0])
    random.shuffle(shuffled)
    answers = []
    with TemporaryDirectory() as folder:
        for number, forms in enumerate((history[0], shuffled)):
            path = shutil.copy(empty_ledger, f"{folder}/{number}.db")
            with Ledger.open(path) as ledger:
                for form in forms:
                    ledger.add(form, reading(form))
                for each in history[1]:
                    ledger.visit(each)
                assert ledger.verify() == []
                answers.append(ledger.standing())
    assert answers[0] == answers[1]


def learned(forms, visits):
    readings = {(f.id, f.text_digest): reading(f) for f in forms}
    return Learned(tuple(captures(*forms)), readings, (), tuple(visits))
