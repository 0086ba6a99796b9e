"""Which measure the words of a figure tell."""

import pytest

from reportedly.packs import load
from reportedly.tell.series.measures import meant, measures
from tests.tell.series.newsroom import told

PACK = load()


def of(measure, words=None, title="News"):
    _, reading = told(196, measure, words=words, title=title)
    return meant(reading.figures[0], PACK, title)


@pytest.mark.parametrize(
    ("measure", "topic", "state", "part", "counted"),
    [
        ("defectors arrived in South Korea", "defections", "KP", None, "arrived"),
        ("North Koreans fleeing the country", "defections", "KP", None, "left the country"),
        ("people who made it to South Korea", "defections", "KP", None, "arrived"),
        ("female defectors arrived in South Korea", "defections", "KP", "women", "arrived"),
        (
            "foreign ministry officials executed",
            "executions",
            None,
            "foreign ministry officials",
            None,
        ),
        ("political prisoners behind bars", "prisoners", None, None, "political prisoners"),
        ("Eritreans who fled to Sudan", "defections", "ER", None, "left the country"),
        ("North Koreans received in Thailand", "defections", "KP", None, "arrived"),
        ("people repatriated", "repatriations", None, None, "sent back"),
    ],
)
def test_the_words_of_a_measure_tell_it(measure, topic, state, part, counted):
    found = of(measure)
    assert (found.topic, found.state, found.part) == (topic, state, part)
    assert counted is None or found.counted == counted


def test_another_country_that_they_came_to_is_told():
    assert of("North Koreans received in Thailand").place == "TH"
    assert of("North Koreans arrived in South Korea").place is None


def test_the_sentence_decides_where_the_measure_does_not():
    assert of("defectors", "Only 196 defectors reached the South in 2023.").counted == "arrived"
    assert of("defectors", "Of these 196 are women, it said.").part == "women"
    assert of("executions", "In Iran 196 executions were counted.").state == "IR"
    assert of("executions", "There were 196 executions.", "What Iran does").state == "IR"
    assert of("executions", "There were 196 executions in Iran and Cuba.").state is None


def test_a_measure_of_no_topic_is_a_topic_by_itself():
    found = of("Balloons {seen}")
    assert (found.topic, found.title) == ("balloons {seen}", "Balloons seen")


def test_words_of_one_topic_are_those_of_no_other():
    seen = [word for topic in measures().topics.values() for word in topic.words]
    assert len(seen) == len(set(seen))
