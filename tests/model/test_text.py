"""Digests, and the form by which copies are known."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import digest, normalised, report_id, text_digest

ANY = st.text(max_size=30)


@given(ANY)
def test_a_normalised_text_is_normal(text):
    assert normalised(normalised(text)) == normalised(text)


@given(ANY, ANY, ANY)
def test_space_and_case_make_no_other_report(outlet, title, text):
    one = report_id(outlet, "2021", title, text)
    assert one == report_id(outlet, "2021", f" {title}\n", f"\t{text} ")


def test_outlet_date_title_and_words_each_make_another_report():
    told = [("A", "2021", "T", "x"), ("B", "2021", "T", "x"), ("A", "2022", "T", "x")]
    told += [("A", "2021", "U", "x"), ("A", "2021", "T", "y"), ("A2", "021", "T", "x")]
    assert len({report_id(*t) for t in told}) == len(told)


def test_wide_letters_are_the_letters():
    assert normalised("ＫＣＮＡ　Ｓａｙｓ") == "kcna says"


@given(ANY, ANY)
def test_where_one_part_ends_is_part_of_the_digest(one, other):
    assert digest(one, other) != digest(one + other)


def test_the_digest_of_a_text_follows_every_character():
    assert text_digest("T", "a b") != text_digest("T", "a  b")
    assert text_digest("T", "a") != text_digest(None, "Ta")


def test_digests_are_the_same_on_every_machine():
    assert digest("a", "b") == "8d9c57afb645"
    assert len(text_digest(None, "")) == 32
