"""Nothing RED passes: secrets planted in reports of an invented private person, every surface."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import to_json
from tests.whole.newsroom import read, report, surfaces, whole

WHO = ["Kang Tok-su", "Yom Chol-min", "Pak Ryong-ho"]
KIN = ["Mun Sol-bi", "Ok Hae-won", "Pyo Sun-im", "Tak Mi-ryu"]
CITIES = ["Havana", "Vienna", "Shenyang", "Vladivostok"]
TITLES = [None, "Trade official in {city} flees", "Official and wife {kin} flee"]
ROUTES = ["a grey ferry", "a night train", "a fishing boat", "the Mekong river"]
SOURCES = ["a teacher surnamed Qui", "a trader called Bo-ra", "a border guard aged 31"]
LEADS = [
    "{who}, a North Korean trade official in {city}, defected to South Korea on {day} May 2021, "
    "the National Intelligence Service said.",
    "A North Korean trade official in {city}, {who}, has defected to South Korea, "
    "the National Intelligence Service said. He left on {day} May 2021.",
    "The National Intelligence Service said {who}, a trade official at the North Korean mission "
    "in {city}, fled to South Korea on {day} May 2021.",
]
ASIDES = [
    "He travelled with his wife, {kin}, on {route}.",
    "His daughter {kin} and his mother are still in Hyesan.",
    "{kin}, his wife, crossed {route} with him.",
    "He is married to {kin} and now lives in Incheon.",
    "His brother {kin} was seen near {city} the next day, {source} told the paper.",
    "The family left {city} by {route}, according to {source}.",
    "Relatives including his sister {kin} were taken away, {source} said.",
]


@st.composite
def stories(draw):
    """A report of a private person's flight, and the secrets in it."""
    values = {
        "who": draw(st.sampled_from(WHO)),
        "kin": draw(st.sampled_from(KIN)),
        "city": draw(st.sampled_from(CITIES)),
        "route": draw(st.sampled_from(ROUTES)),
        "source": draw(st.sampled_from(SOURCES)),
        "day": draw(st.integers(10, 28)),
    }
    asides = draw(st.lists(st.sampled_from(ASIDES), min_size=1, max_size=3, unique=True))
    lead = draw(st.sampled_from(LEADS))
    text = "\n\n".join(part.format(**values) for part in (lead, *asides))
    title = draw(st.sampled_from(TITLES))
    title = title and title.format(**values)
    return report(text, "Daily Example", "2021-06-03", title), values


def secrets(values):
    """What no surface may hold, as patterns."""
    person = values["source"].rpartition(" ")[2]
    day = f"{values['day']} May|May {values['day']}\\b|2021-05-{values['day']}"
    return {
        "kin": re.escape(values["kin"]),
        "city": rf"\b{re.escape(values['city'])}\b",
        "route": re.escape(values["route"].partition(" ")[2]),
        "source": rf"\b{re.escape(person)}\b" if not person.isdecimal() else rf"aged {person}",
        "day": day,
        "where": r"Hyesan|Incheon",
        "companion": r"\bwife\b|\bsister\b|\bbrother\b|\bdaughter\b|\bmother\b|\bmarried\b",
    }


def leaks(item, values):
    """Which secrets stand where."""
    patterns = {k: re.compile(p, re.IGNORECASE) for k, p in secrets(values).items()}
    return [
        (secret, name, shown[max(0, found.start() - 60) : found.end() + 60])
        for name, shown in surfaces(whole([item])).items()
        for secret, pattern in patterns.items()
        if (found := pattern.search(shown))
    ]


@settings(max_examples=60, deadline=None)
@given(stories())
def test_no_secret_passes_on_any_public_surface(story):
    item, values = story
    assert leaks(item, values) == []


@settings(max_examples=20, deadline=None)
@given(stories())
def test_the_person_and_the_country_are_told_all_the_same(story):
    item, values = story
    shown = surfaces(whole([item]))
    assert values["who"] in shown["brief"]
    assert "defection" in shown["events --json"]


@settings(max_examples=8, deadline=None)
@given(stories(), stories())
def test_a_relative_named_in_one_report_is_withheld_in_all(one, other):
    (item, values), (second, _) = one, other
    plain = report(f"{values['kin']} was asked about it.", "Other Paper", "2021-06-04")
    picture = whole([item, plain] if item == second else [item, second, plain])
    if values["kin"] in item.text:
        for name, shown in surfaces(picture).items():
            assert values["kin"] not in shown, name


def test_the_secrets_are_in_what_the_reader_found():
    words = f"{WHO[0]}, an envoy in Havana, defected to South Korea with his wife, {KIN[0]}."
    found = to_json(read(report(words, "Daily Example", "2021-06-03"))).decode()
    assert all(secret in found for secret in (KIN[0], "Havana", "wife"))


@pytest.mark.parametrize("name", WHO)
def test_a_reader_finds_the_flight_in_each_story(name):
    for lead in LEADS:
        item = report(lead.format(who=name, city="Vienna", day=12), "A", "2021-06-03")
        assert [(c.kind, c.who) for c in read(item).claims] == [("defection", name)]
