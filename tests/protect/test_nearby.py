"""Whose venues are public in which report, and where private people are; names are invented."""

import re

import pytest

from reportedly.model import Mention
from reportedly.protect import PUBLIC, told_for
from tests.protect.scenes import claim, joined, picture, quote, reading, report
from tests.whole.newsroom import pack, surfaces, whole
from tests.whole.newsroom import report as got

KEYS = ("holder's post", "name")


def venue(text, place, *, kind="appearance", slot="from_", keys=KEYS, more=()):
    """A holder's claim at a place, and further reports."""
    holder = pack().holders[0]
    item = report(text.format(who=holder.names[0]))
    named = Mention(
        name=holder.names[0],
        spellings=(holder.names[0],),
        quote=quote(item.text, holder.names[0]),
    )
    made = claim(
        item.text, item.text, kind=kind, who=holder.names[0], person=holder.id, **{slot: place}
    )
    people = (joined(holder.id, item, named, made, keys=keys),)
    return picture(
        (item, *(i for i, _ in more)),
        (reading(item, made, mentions=(named,)), *(r for _, r in more)),
        people,
    )


def other(text):
    """A report that does not name the holder."""
    item = report(text, id_="r-2")
    made = claim(text, text, id="c-9", kind="dismissal", who="The manager", post="manager")
    return item, reading(item, made)


def test_a_holder_s_venue_is_told():
    told = told_for(venue("{who} attended a parade in Musan.", "Musan"), PUBLIC, pack())
    assert told.readings[0].claims[0].from_ == "Musan"
    assert "Musan" in told.readings[0].claims[0].quote.text


def test_it_is_told_in_no_report_that_does_not_name_the_holder():
    more = (other("The manager of a mine near Musan was dismissed last week."),)
    whole_ = venue("{who} attended a parade in Musan.", "Musan", more=more)
    told = told_for(whole_, PUBLIC, pack())
    assert "Musan" not in told.readings[1].claims[0].quote.text


@pytest.mark.parametrize(("place", "kept"), [("Musan", False), ("Havana", True), ("Seoul", True)])
def test_of_a_defection_only_cities_with_a_mission_are_public(place, kept):
    whole_ = venue("{who} fled from " + place + " in May.", place, kind="defection")
    told = told_for(whole_, PUBLIC, pack())
    assert (told.readings[0].claims[0].from_ == place) is kept
    assert told_for(told, PUBLIC, pack()) == told


def test_a_name_alone_opens_no_venue():
    whole_ = venue("{who} attended a parade in Musan.", "Musan", keys=("name", "only holder"))
    told = told_for(whole_, PUBLIC, pack())
    assert told.readings[0].claims[0].from_ == "North Korea"


@pytest.mark.parametrize("city", ["Beijing", "Moscow", "Seoul", "Pyongyang"])
def test_a_seat_of_government_is_as_narrow_as_any_city_for_a_student(city):
    text = f"Ok Hae-won, a student in {city}, defected to South Korea in May 2021, Daily NK said."
    shown = surfaces(whole([got(text, "A", "2021-06-03")]))
    assert "Ok Hae-won" in shown["brief"]
    found = [n for n, words in shown.items() if re.search(rf"student in {city}|in {city}", words)]
    assert found == []


def test_a_seat_of_government_still_speaks():
    text = (
        "Ok Hae-won, a student in Beijing, defected to South Korea in May 2021, Daily NK said. "
        "Beijing has suspended an accord of 2018 with South Korea."
    )
    shown = surfaces(whole([got(text, "A", "2021-06-03")]))
    assert not any("in Beijing" in words for words in shown.values())
    other_ = "Beijing said that Ok Hae-won defected to South Korea in May 2021."
    shown = surfaces(whole([got(text, "A", "2021-06-03"), got(other_, "B", "2021-06-04")]))
    assert "Beijing" in shown["brief"]
