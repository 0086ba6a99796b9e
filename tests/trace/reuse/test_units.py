from reportedly.trace.reuse.units import grams, units
from tests.trace.reuse.prose import CHINESE, KOREAN


def test_words_are_letters_and_digits_in_lower_case():
    assert units("The North's 3rd-ranked envoy, Ｒｙｏ_Il") == [
        "the", "north", "s", "3rd", "ranked", "envoy", "ryo", "il",
    ]  # fmt: skip


def test_a_run_is_five_words():
    assert grams("one two three four five six") == {
        "one two three four five",
        "two three four five six",
    }
    assert grams("one two three four") == frozenset()


def test_ten_characters_without_blanks_are_a_run():
    text = CHINESE.replace("，", "").replace("。", "")
    assert len(text) > 20
    runs = grams(text)
    assert all(len(run.split()) == 10 for run in runs)
    assert len(runs) == len(text) - 9


def test_korean_is_the_same_wherever_the_blanks_stand():
    assert grams(KOREAN) == grams(KOREAN.replace(" ", ""))


def test_scripts_mix_in_one_run():
    assert grams("려일삼 영사 대리 in Harrowgate now and then") >= {"리 in harrowgate now and then"}
