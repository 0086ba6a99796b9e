from hypothesis import given
from hypothesis import strategies as st

from reportedly.names.tokens import Token, runs


def texts(text):
    return [[token.text for token in run] for run in runs(text)]


def test_capitalised_words_with_spaces_between_are_a_run():
    assert texts("said Kim Jong Un in Pyongyang on Monday") == [["Kim", "Jong", "Un"]]
    assert texts("said Kim  Jong   Un in") == [["Kim", "Jong", "Un"]]
    assert texts("Kim    Jong, Un") == []


def test_a_syllable_in_lower_case_may_end_a_run():
    assert texts("Kim Jong il and Kim Jong in") == [["Kim", "Jong", "il"], ["Kim", "Jong"]]


def test_a_run_may_begin_inside_a_word():
    assert texts("held atKim Jong Un rally") == [["Kim", "Jong", "Un"]]


def test_a_glued_word_is_parted_at_its_inner_capital():
    head, tail = Token(4, ("ComradeKim",)).unglued()
    assert (head.start, head.text, tail.start, tail.text) == (4, "Comrade", 11, "Kim")
    head, tail = Token(0, ("Jong", "unVisits")).unglued()
    assert (head.text, tail.start, tail.text) == ("Jong-un", 7, "Visits")
    assert Token(0, ("Comrade",)).unglued() is None


def test_hyphens_and_apostrophes_belong_to_a_word():
    assert texts("T'ae Yŏng-ho, Hwang Jang-Yeop") == [["T'ae", "Yŏng-ho"], ["Hwang", "Jang-Yeop"]]


def test_a_possessive_is_left_out_and_ends_the_run():
    for mark in "'’‘":
        assert texts(f"Kim Jong Un{mark}s Sister Kim") == [["Kim", "Jong", "Un"], ["Sister", "Kim"]]


def test_a_token_is_cut_at_a_hyphen():
    head, tail = Token(10, ("Sung", "Kim")).cut(1)
    assert (head.start, head.end, head.text) == (10, 14, "Sung")
    assert (tail.start, tail.end, tail.text) == (15, 18, "Kim")


@given(st.text("KimJongUn'’s -\n.ŏ\u0306가"))
def test_tokens_stand_where_they_say(text):
    for run in runs(text):
        for token in run:
            assert text[token.start : token.end] == token.text
