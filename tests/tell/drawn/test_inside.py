"""Whatever reports say, no words of a picture leave it or lie over one another."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Event
from reportedly.packs import load
from reportedly.tell.history import Course, Mark, Step
from reportedly.tell.pictures.history import history_drawing, status_drawing
from reportedly.tell.pictures.origins import origins_drawing
from reportedly.tell.pictures.series import series_drawing
from reportedly.tell.series import series
from reportedly.trace.links import Issue
from reportedly.trace.tree import Node, Tree
from tests.tell.drawn.sheet import check, cut_is_told_whole, words_of
from tests.tell.series.newsroom import picture, told

PACK = load()
NAMES = st.one_of(
    st.text(min_size=1, max_size=40),
    st.sampled_from(["현송월", "Sonu Il-bong", "W" * 10_000, "<svg onload=x>", "a\u202eb", "\x00"]),
)
STATUSES = ["unconfirmed", "corroborated", "disputed", "confirmed", "refuted", None]


@st.composite
def courses(draw):
    days = sorted(draw(st.lists(st.dates().map(str), min_size=1, max_size=60, unique=True)))
    return Course(
        event="e-1",
        kind="execution",
        who=draw(NAMES),
        recorded=None,
        steps=tuple(
            Step(
                day=day,
                status=draw(st.sampled_from(STATUSES)),
                change="first told",
                moved=(Mark(what="origin", words=draw(NAMES)),),
                log_odds=0.7,
                probability=0.6,
                low=0.1,
                high=0.9,
                number="60 %",
                too_few=draw(st.booleans()),
                last_seen=days[0],
            )
            for day in days
        ),
    )


@settings(max_examples=40, deadline=None)
@given(courses())
def test_a_course_with_any_days(course):
    for drawing in (history_drawing(course), status_drawing(course)):
        check(drawing)
        cut_is_told_whole(drawing)


def test_the_picture_of_status_has_no_number_of_a_belief():
    step = Step(
        day="2017-04-03",
        status="unconfirmed",
        change="first told",
        moved=(),
        log_odds=0.7,
        probability=0.6,
        low=0.1,
        high=0.9,
        number="60 %",
        too_few=False,
        last_seen=None,
    )
    course = Course(event="e-1", kind="death", who="Pak", recorded=None, steps=(step,))
    status, belief = status_drawing(course), history_drawing(course)
    assert "even" not in {w.text for w in words_of(status)}
    assert 'class="band"' not in status.file().split("</style>")[1]
    assert 'class="band"' in belief.file().split("</style>")[1]


def nodes(depth):
    below = nodes(depth - 1) if depth else st.nothing()
    return st.builds(
        Node,
        key=st.just("k"),
        name=NAMES,
        named=st.booleans(),
        type=st.just("press"),
        how=st.sampled_from(["origin", "told", "cites", "copies", "prints"]),
        share=st.sampled_from([None, 1.0, 0.74]),
        issues=st.lists(
            st.builds(
                Issue,
                report=st.just("r"),
                published=st.sampled_from([None, "2016-05-16"]),
                says=st.sampled_from(["affirms", "denies", "retells"]),
            ),
            max_size=3,
        ).map(tuple),
        below=st.lists(below, max_size=3).map(tuple) if depth else st.just(()),
    )


def event(who):
    return Event(
        id="e-1", kind="execution", who=who, person=None, when="2016", claims=(), origins=()
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(nodes(2), max_size=3), NAMES)
def test_a_tree_of_any_sources(roots, who):
    drawing = origins_drawing(event(who), Tree(event="e-1", roots=tuple(roots)), PACK)
    check(drawing)
    cut_is_told_whole(drawing)


def test_very_many_sources_are_counted_and_the_picture_stays_small():
    leaf = Node(key="k", name="Daily Lantern", named=True, type="press", how="cites", below=())
    root = msgspec.structs.replace(leaf, how="origin", below=(leaf,) * 300)
    drawing = origins_drawing(event("Pak"), Tree(event="e-1", roots=(root,)), PACK)
    assert "and 288 more" in {w.text for w in words_of(drawing)}
    assert len(drawing.figure()) < 30_000


COUNTED = st.builds(
    told,
    st.integers(0, 10**7),
    st.sampled_from(["defectors arrived in South Korea", "North Koreans fled", "W" * 300]),
    st.sampled_from([None, "2019", "2019-Q1", "through 2019", "2017-01 to 2017-06", "2018"]),
    comparator=st.sampled_from("=<>~"),
    outlet=NAMES,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(COUNTED, min_size=1, max_size=10, unique_by=lambda pair: pair[0].id))
def test_a_series_of_any_numbers(pairs):
    for each in series(picture(*pairs), PACK):
        check(series_drawing(each))
        cut_is_told_whole(series_drawing(each))


def test_of_very_many_numbers_the_latest_are_drawn():
    pairs = [told(n, "defectors arrived", str(1900 + n)) for n in range(1, 100)]
    (found,) = series(picture(*pairs), PACK)
    drawing = series_drawing(found)
    shown = {w.text for w in words_of(drawing)}
    assert "and 39 numbers before these" in shown
    assert {"1999", "1940"} <= shown
    assert "1939" not in shown
    check(drawing)
