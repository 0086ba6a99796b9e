"""How text is cut into what is searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.search.tokens import cut


def words(text: str) -> list[str]:
    return [token.word for token in cut(text).words]


@pytest.mark.parametrize("form", ["defects", "defected", "Defections", "DEFECTING", "defection"])
def test_english_words_meet_at_their_stem(form: str) -> None:
    assert words(form) == ["defect"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ch'oe", "choe"),
        ("T’ae Yŏng-ho", "Tae Yong-ho"),
        ("Dong-A", "dong a"),
        ("２０１６", "2016"),
        ("1,250", "1250"),
        ("the envoy's", "The envoy"),
        ("Müller", "muller"),
        ("ﾃﾎﾟﾄﾞﾝ", "テポドン"),
        ("\u1110\u1162\u110b\u1167\u11bc\u1112\u1169", "태영호"),
        ("de\u00adfect", "defect"),
    ],
)
def test_two_ways_to_write_a_word_are_cut_alike(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_a_hyphenated_word_is_its_parts_and_the_whole() -> None:
    assert words("Yong-ho") == ["yong", "ho"]
    assert [token.word for token in cut("Yong-ho").compounds] == ["yongho"]


def test_hangul_is_pairs_of_neighbours_and_the_last_syllable() -> None:
    assert words("태영호가 왔다") == ["태영", "영호", "호가", "가", "왔다", "다"]


def test_letters_of_two_scripts_are_parted() -> None:
    assert words("Kim은") == ["kim", "은"]


def test_a_kana_mark_makes_another_letter() -> None:
    assert words("ガ") != words("カ")


@given(st.text())
def test_whatever_the_text_tokens_are_letters_and_digits_in_order(text: str) -> None:
    found = cut(text)
    for token in (*found.words, *found.compounds):
        assert token.word
        assert token.word.isalnum()
        assert 0 <= token.start < token.end <= len(text)
    starts = [token.start for token in found.words]
    assert starts == sorted(starts)


@given(st.text())
def test_what_was_folded_once_is_folded_no_further(text: str) -> None:
    plain = [token.word for token in cut(text).words if not token.word.isascii()]
    assert [cut(word).words[0].word for word in plain] == plain


@given(st.text(alphabet="aeiouydstngkb'-. ", max_size=60))
def test_leaving_out_what_is_not_sought_loses_nothing_that_is(text: str) -> None:
    for sought in "dts":
        whole, part = cut(text), cut(text, frozenset(sought))
        for before, after in ((whole.words, part.words), (whole.compounds, part.compounds)):
            assert [t for t in before if t.word[0] == sought] == [
                t for t in after if t.word[0] == sought
            ]
