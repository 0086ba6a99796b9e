import pytest

from reportedly.protect.shapes import shaped


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left on 25 May 2021.", ["25 May"]),
        ("He left on May 25th and 26th.", ["May 25th and 26th"]),
        ("She fled in May 2021.", []),
        ("They fled in 2019 or 2020.", []),
        ("He crossed at Qorlak.", ["Qorlak"]),
        ("Seoul said that a North Korean diplomat had defected.", []),
        ("The National Intelligence Service told lawmakers of the defection.", []),
        ("A 31-year-old fled.", ["31-year-old"]),
        ("They, aged 31, 25 and 9, fled.", ["aged 31, 25 and 9"]),
        ("Three North Koreans fled.", ["Three"]),
        ("Some 196 people fled in 2023.", []),
        ("A dozen fled two nights later.", ["dozen", "two nights"]),
        ("The first defection in five years.", []),
        ("The first to have fled in more than 12 years.", []),
        ("The first five to have fled in two decades.", ["five"]),
        ("The five years of hiding ended.", ["five"]),
        ("He fled in five days.", ["five days"]),
        ("They took more than five.", ["five"]),
        ("He fled 3일 전에.", ["3일", "전에"]),
        ("She fled at 3 a.m. that day.", ["3 a.m", "that day"]),
    ],
)
def test_days_ages_numbers_and_unknown_names_are_found_by_their_shape(marker, text, found):
    spans = sorted(shaped(text, marker.lexicon, frozenset(), frozenset()))
    assert [text[s.start : s.end].rstrip(".") for s in spans] == found


def test_a_word_that_the_report_writes_small_elsewhere_is_no_name(marker):
    text = "Fishermen fled to South Korea."
    assert not shaped(text, marker.lexicon, frozenset(), frozenset({"fishermen"}))
    assert shaped(text, marker.lexicon, frozenset(), frozenset())


def test_names_that_may_be_told_are_no_unknown_names(marker):
    known = frozenset({"kang tok-su", "kang", "tok-su"})
    text = "Kang Tok-su fled; Kang’s plan was known."
    assert not shaped(text, marker.lexicon, known, frozenset())
