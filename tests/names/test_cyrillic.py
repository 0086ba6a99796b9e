"""Names as the Russian press writes them."""

import pytest

from reportedly import names


@pytest.mark.parametrize(
    ("russian", "other"),
    [
        ("Ким Чен Ын", "Kim Jong-un"),
        ("Ким Чен Ир", "김정일"),
        ("Ким Ир Сен", "金日成"),
        ("Чан Сон Тхэк", "Jang Song-thaek"),
        ("Чхве Рён Хэ", "최룡해"),
        ("Цой Рён Хэ", "Choe Ryong Hae"),
        ("Пак Пон Чжу", "Pak Pong-ju"),
        ("Ким Ё Чжон", "Kim Yo Jong"),
        ("Тхэ Ён Хо", "Thae Yong-ho"),
        ("КИМ ЧЕН ЫН", "Ким Чен Ын"),
    ],
)
def test_spellings_match(russian, other):
    assert names.compare(russian, other).answer == "match"


@pytest.mark.parametrize(
    ("russian", "other"),
    [("Ким Чен Ын", "Kim Jong-il"), ("Ким Чен Ын", "김정남"), ("Иван Петров", "Kim Jong-un")],
)
def test_other_names_do_not(russian, other):
    assert names.compare(russian, other).answer == "no"


def test_a_russian_name_is_no_korean_one():
    assert not names.read("Иван Петров").is_korean
