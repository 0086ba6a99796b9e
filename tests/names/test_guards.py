import pytest

from reportedly.names import guards


@pytest.mark.parametrize("word", ["Kim", "KIM", "Ch'oe", "Thae", "Lee", "Chŏng"])
def test_surnames_as_newspapers_write_them(word):
    assert guards.is_surname(word)


@pytest.mark.parametrize("word", ["Smith", "", "Seoul", "Pyongyang", "Tokyo", "Wonsan"])
def test_other_words_are_no_surnames(word):
    assert not guards.is_surname(word)


def test_function_words_are_no_plain_surnames():
    assert guards.is_surname("So")
    assert not guards.is_plain_surname("So")
    assert guards.is_plain_surname("Kim")


def test_given_syllables_are_common_readings_only():
    assert guards.is_given("woo")
    assert not guards.is_given("zun")
    assert not guards.is_given("Smith")


def test_two_syllables_in_one_word():
    assert guards.is_two_syllables("Jongun")
    assert not guards.is_two_syllables("Jong")
    assert not guards.is_two_syllables("Korea")


def test_syllables_that_only_chinese_names_have_are_not_given() -> None:
    assert not guards.is_given("Teng")
    assert not guards.is_given("Seoul")


def test_a_syllable_is_known_by_its_sounds() -> None:
    assert all(map(guards.is_like_syllable, ("kweun", "lac", "Jie", "whun")))
    assert not any(map(guards.is_like_syllable, ("turn", "clean", "table", "", "mary")))


@pytest.mark.parametrize(
    ("name", "syllable"),
    [
        ("Kim Jong Unto", "Un"),
        ("Kim Il Sung’swork", "Sung"),
        ("Kim Jong Un", None),
        ("Kim Jong UnTo", None),
        ("Ri Jong Unto", None),
    ],
)
def test_a_leaders_syllable_is_told_from_what_is_glued_to_it(name, syllable):
    assert guards.leader_syllable(*name.split()) == syllable


def test_spellings_that_only_koreans_have():
    assert all(map(guards.is_korean_only, ("Kim", "RI", "Choe", "Thae")))
    assert not any(map(guards.is_korean_only, ("Li", "Wang", "Song", "Smith")))


def test_a_headline_is_in_capitals_and_has_a_word_of_headlines():
    assert guards.is_headline((("NO",), ("ONE",)))
    assert not guards.is_headline((("KIM",), ("JONG",), ("UN",)))
    assert not guards.is_headline((("No",), ("One",)))
