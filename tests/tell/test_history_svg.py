"""The picture of a course: well formed, told in words, safe, of a fixed order."""

import xml.etree.ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tell.history import Course, Mark, Step
from reportedly.tell.pictures.history import WIDTH, history_svg

SVG = "{http://www.w3.org/2000/svg}"


def step(day="2017-04-03", words="Yonhap says so", **more):
    given = {
        "status": "unconfirmed",
        "change": "first told",
        "log_odds": 0.7,
        "too_few": True,
        "number": "60 %",
    }
    given |= {"probability": 0.6, "low": 0.1, "high": 0.9, "last_seen": None}
    return Step(day=day, moved=(Mark(what="origin", words=words),), **(given | more))


def drawn(*steps, who="Sonu Il-bong"):
    return history_svg(
        Course(event="e-1", kind="execution", who=who, recorded=None, steps=tuple(steps))
    )


def words(svg):
    return [node.text for node in ET.fromstring(svg).iter(f"{SVG}text")]


def test_it_is_told_in_words_for_those_who_listen():
    svg = drawn(step(), step("2017-06-05", "seen: dated image", status="refuted"))
    parsed = ET.fromstring(svg)
    assert parsed.find(f"{SVG}title").text == "How belief moved: execution, Sonu Il-bong"
    told = parsed.find(f"{SVG}desc").text
    assert told.index("3 April 2017: unconfirmed") < told.index("5 June 2017: refuted")
    assert "prefers-color-scheme: dark" in svg


def test_bands_that_follow_alike_are_one():
    found = words(drawn(step(), step("2017-05-03"), step("2017-06-05", status="refuted")))
    assert found.count("unconfirmed") == 1


def test_a_line_is_drawn_only_where_a_number_can_be_borne():
    assert 'class="line"' not in drawn(step())
    assert drawn(step(), step("2017-06-05", too_few=False)).count('class="line"') == 1


@pytest.mark.parametrize(
    ("seen", "shown"), [("2017-05-01", True), ("2015-05-01", False), (None, False)]
)
def test_last_seen_is_marked_where_it_lies_in_the_picture(seen, shown):
    svg = drawn(step(), step("2017-06-05", last_seen=seen))
    assert ('class="seen"' in svg) is shown


def test_words_of_reports_are_never_markup():
    svg = drawn(step(words="<script>x</script> & \u202e"), who='"><b>')
    assert "<script>" not in svg
    assert "\u202e" not in svg
    ET.fromstring(svg)


def test_what_happens_now_lies_after_the_last_day():
    svg = ET.fromstring(drawn(step(), step("2017-06-05"), step(None)))
    spots = [float(c.get("cx")) for c in svg.iter(f"{SVG}circle")]
    assert spots == sorted(spots)
    assert len(set(spots)) == 3


DAYS = st.lists(st.dates().map(str), min_size=1, max_size=12, unique=True).map(sorted)


@given(DAYS, st.booleans())
def test_everything_lies_within_the_picture(days, now):
    steps = [step(day) for day in days] + ([step(None)] if now else [])
    parsed = ET.fromstring(drawn(*steps))
    height = float(parsed.get("viewBox").split()[3])
    for node in parsed.iter():
        for name, most in (("x", WIDTH), ("x1", WIDTH), ("cx", WIDTH), ("y", height)):
            if node.get(name) is not None:
                assert 0 <= float(node.get(name)) <= most
    assert drawn(*steps) == drawn(*map(msgspec.structs.replace, steps))


def test_a_course_without_steps_is_an_empty_picture():
    ET.fromstring(drawn())


def test_a_status_that_held_too_short_for_its_word_is_told_by_its_colour():
    svg = drawn(
        step(),
        step("2017-06-05", status="disputed"),
        step("2017-06-06", status="refuted"),
        step("2017-12-06", status="refuted"),
    )
    parsed = ET.fromstring(svg)
    (found,) = [t for t in parsed.iter(f"{SVG}text") if t.text == "disputed"]
    chips = [r for r in parsed.iter(f"{SVG}rect") if r.get("class") == "disputed"]
    assert float(found.get("x")) - float(chips[0].get("x")) == 18
    assert words(svg).count("refuted") == 1
