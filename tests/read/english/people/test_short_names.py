import pytest

from reportedly.packs import Pack
from reportedly.read.english.parser import shipped
from reportedly.read.english.people.find import find
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report


def short(pack: Pack, text: str) -> list[tuple[str, str]]:
    """The bare names of a text in order, each with the person whom it is given to."""
    found = find(shipped().parse(sentences(report(text))), pack)
    rows = [(n.start, n.text, k.name) for k in found.known for n in k.namings if not n.full]
    return [(text_, who) for _, text_, who in sorted(rows)]


@pytest.mark.parametrize(
    "later",
    [
        "Ryang now lives abroad.",
        "Mr Ryang declined to talk.",
        "It was Ryang's idea, they said.",
        "Asked about it, Mr. Ryang smiled.",
    ],
)
def test_a_surname_goes_back_to_whoever_was_named(pack: Pack, later: str) -> None:
    text = f"Ryang Min-ho, an envoy, has left his post. {later}"
    assert short(pack, text) == [("Ryang", "Ryang Min-ho")]


def test_a_given_name_goes_back_too(pack: Pack) -> None:
    text = "Kim Jong-un took over in 2011. Jong-un had studied, and so had Jong-un's brother."
    assert short(pack, text) == [("Jong-un", "Kim Jong-un")] * 2


def test_a_surname_that_stands_last_goes_back_to_its_bearer(pack: Pack) -> None:
    text = "Envoy Min-ho Thae has left the embassy. Thae asked for asylum there."
    assert short(pack, text) == [("Thae", "Min-ho Thae")]


def test_a_surname_that_is_an_english_word_goes_back(pack: Pack) -> None:
    text = "Gang Min-chol, a trade official in Dandong, vanished. Gang had run a restaurant."
    assert short(pack, text) == [("Gang", "Gang Min-chol")]


def test_a_chinese_surname_goes_back(pack: Pack) -> None:
    text = "Zhang Weiming said that the border was calm. Zhang teaches in Harbin."
    assert short(pack, text) == [("Zhang", "Zhang Weiming")]


def test_a_post_before_the_surname_tells_two_namesakes_apart(pack: Pack) -> None:
    text = (
        "Foreign Minister Ri Kang Ho met Vice Marshal Ri Pyong Sik. "
        "Marshal Ri said nothing, and Minister Ri smiled."
    )
    assert short(pack, text) == [("Ri", "Ri Pyong Sik"), ("Ri", "Ri Kang Ho")]


def test_a_surname_that_may_be_two_persons_is_given_to_neither(pack: Pack) -> None:
    text = "Kim Yo-jin and Kim Min-ho attended the gala in the hall. Kim waved to the crowd."
    assert short(pack, text) == []


def test_of_two_namesakes_the_one_named_lately_is_meant(pack: Pack) -> None:
    text = (
        "Kim Yo-jin opened the hall in May. It was full. It had been built in a year. "
        "Guests came from abroad. Kim Min-ho spoke last of all. Kim then left."
    )
    assert short(pack, text) == [("Kim", "Kim Min-ho")]


@pytest.mark.parametrize(
    "text",
    [
        "Envoy Kim Min-ho has fled. The Kim family rules the country.",
        "Envoy Kim Min-ho has fled. The Kim dynasty is old.",
        "Envoy Kim Min-ho has fled. He is not just a Kim, they say.",
        "Envoy Kim Min-ho has fled. Jack Kim wrote about it.",
        "Envoy Kim Min-ho has fled. The Moon-Kim summit is off.",
        "Envoy Kim Min-ho has fled. The Kims have ruled since 1948.",
    ],
)
def test_words_that_only_hold_a_surname_are_nobodys(pack: Pack, text: str) -> None:
    assert ("Kim", "Kim Min-ho") not in short(pack, text)


def test_without_names_nothing_is_short_for_them(pack: Pack) -> None:
    assert short(pack, "The ministry said nothing about the matter.") == []


def test_a_bare_surname_is_none_of_a_dead_founders(pack: Pack) -> None:
    text = (
        "Kim Won Chol, a general, was seen at a parade. It marked the birth of Kim Il Sung, the "
        "founder. Kim, 72, was sacked in May."
    )
    assert short(pack, text) == [("Kim", "Kim Won Chol")]
