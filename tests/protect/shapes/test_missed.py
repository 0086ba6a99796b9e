"""What a reader missed is withheld all the same: generated sentences of which no slot tells."""

import re

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Remark
from reportedly.protect import PUBLIC, told_for

from ..scenes import claim, event, mention, person, picture, quote, reading, report

WHO = st.sampled_from(["Kang Tok-su", "Yom Chol-min"])
# Invented towns, units, schools and people that no list has.
PLACES = st.sampled_from(["Qorlak", "Zemrat", "Vashgird", "Old Lumbe", "Pier 9", "Tel-Orun"])
DAYS = st.sampled_from(
    [
        "25 May",
        "May 25",
        "the 25th",
        "May 25th",
        "the twenty-fifth of May",
        "Tuesday",
        "Christmas Eve",
        "the Day of the Sun",
        "two weeks after the raid",
        "three nights before",
        "mid-May",
        "25/05",
        "the weekend",
        "Chuseok",
        "yesterday",
    ]
)
AGES = st.sampled_from(["aged 31", "31-year-old", "31", "in his thirties", "thirty-one years old"])
OTHERS = st.sampled_from(["Mun Sol-bi", "Ok Hae-won", "Pyo"])
PARTIES = st.sampled_from(["three", "a pair of", "4", "seven"])
FRAMES = st.sampled_from(
    [
        "In {place}, {who} defected to South Korea, the paper said, on {day} 2021.",
        "{who} defected to South Korea on {day}, by way of {place}, in 2021.",
        "Leaving {place} on {day}, {who} defected to South Korea.",
        "{who}, {age}, defected to South Korea, as {other} had from {place} on {day}.",
        "{who} defected to South Korea with {other} and {party} friends, {age}, of {place}.",
        "On {day} {who} defected to South Korea; {place} was where {other} waited.",
        "{who} ({place}) defected to South Korea, {day}.",
        "It was {day} when {who} defected to South Korea, {party} others behind him at {place}.",
        "{who} of the {place} works, {age}, defected to South Korea {day}.",
    ]
)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, str, dict[str, str]]:
    planted = {
        "place": draw(PLACES),
        "day": draw(DAYS),
        "age": draw(AGES),
        "other": draw(OTHERS),
        "party": draw(PARTIES),
    }
    who, frame = draw(WHO), draw(FRAMES)
    used = {k: v for k, v in planted.items() if "{" + k + "}" in frame}
    return who, frame.format(who=who, **planted), used


def scene(who: str, told: str):
    """A report of which a reader got no more than who and what."""
    text = f"{told} Officials had no comment."
    item = report(text, title=told.rstrip("."))
    flight = claim(text, told, who=who, person="p-1", to="South Korea", trigger="defected")
    said = Remark(
        id="m-1", who="Officials", standing=None, about=None, text=told, quote=quote(text, told)
    )
    found = reading(item, flight, mentions=(mention(text, who),), remarks=(said,))
    people = (person("p-1", who, flight, mentions=(f"r-1:{text.index(who)}",)),)
    return picture((item,), (found,), people, (event(flight),))


def leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for pair in value.items() for part in pair for s in leaves(part)]
    if isinstance(value, list | tuple):
        return [s for part in value for s in leaves(part)]
    return [value] if isinstance(value, str) else []


def stands(secret: str, words: str) -> bool:
    """Whether a secret stands in some words that are no place of a mention ("r-1:31")."""
    if re.fullmatch(r"r-1:\d+", words):
        return False
    return re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", words, re.IGNORECASE) is not None


@settings(max_examples=400, deadline=None)
@given(sentences())
def test_what_no_slot_tells_is_withheld_by_its_shape(pack, made):
    who, told, planted = made
    public = told_for(scene(who, told), PUBLIC, pack)
    found = [
        (secret, words)
        for words in leaves(msgspec.to_builtins(public))
        for secret in planted.values()
        if stands(secret, words)
    ]
    assert not found, told


@settings(max_examples=60, deadline=None)
@given(sentences())
def test_telling_it_again_changes_nothing(pack, made):
    who, told, _ = made
    once = told_for(scene(who, told), PUBLIC, pack)
    assert told_for(once, PUBLIC, pack) == once


@settings(max_examples=60, deadline=None)
@given(sentences())
def test_that_somebody_defected_is_still_told(pack, made):
    who, told, _ = made
    (found,) = told_for(scene(who, told), PUBLIC, pack).readings
    assert [c.who for c in found.claims] == [who]
    assert "defected" in found.claims[0].quote.text
