"""Names in the state's own script beside the Latin name; persons are invented or leaders."""

import pytest

from reportedly.read.english.people.native import writes
from reportedly.read.english.people.other_script import is_other_script
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("Ri Min Ho (리민호) spoke.", ["Ri Min Ho", "리민호"]),
        ("Ri Min-ho (리민호, 李敏浩) spoke.", ["Ri Min-ho", "리민호", "李敏浩"]),
        ("Ri Min-ho (Korean: 리민호; Hanja: 李敏浩) spoke.", ["Ri Min-ho", "리민호", "李敏浩"]),
        ("리민호 (Ri Min Ho) spoke.", ["리민호", "Ri Min Ho"]),
        ("외무상 리민호 (Ri Min Ho) spoke.", ["리민호", "Ri Min Ho"]),
        ("Ri Min Ho [리민호] spoke.", ["Ri Min Ho", "리민호"]),
        ("Ri Min Ho 리민호 spoke.", ["Ri Min Ho", "리민호"]),
        ("Ri Min Ho’s (리민호) house stood there.", ["Ri Min Ho", "리민호"]),
        ("Sergei Harbov (Сергей Харбов) spoke.", ["Sergei Harbov", "Сергей Харбов"]),
        ("Xi Jinping (习近平) spoke.", ["Xi Jinping", "习近平"]),
        ("Ri Min Ho (외무상) spoke.", ["Ri Min Ho"]),
        ("Ri Min Ho (김용남) spoke.", ["Ri Min Ho"]),
        ("Ri Min Ho (조선중앙통신) spoke.", ["Ri Min Ho"]),
        ("Ri Min Ho spoke of the paper (리민호).", ["Ri Min Ho"]),
        ("Ri Min Ho (born 1956) spoke. 리민호 left.", ["Ri Min Ho"]),
    ],
)
def test_a_form_in_another_script_right_beside_a_name_is_a_spelling(
    reader: EnglishReader, text: str, spellings: list[str]
) -> None:
    (one,) = reader.read(report(text)).mentions
    assert list(one.spellings) == spellings
    assert one.name == next(s for s in spellings if s.isascii())
    assert text[one.quote.start : one.quote.end] == one.name


def test_each_of_two_names_has_its_own_form(reader: EnglishReader) -> None:
    made = report("Ri Min Ho (리민호) and Kim Yo Jong (김여정) met.")
    found = {m.name: m.spellings for m in reader.read(made).mentions}
    assert found == {
        "Ri Min Ho": ("Ri Min Ho", "리민호"),
        "Kim Yo Jong": ("Kim Yo Jong", "김여정"),
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ri Min Ho (리민호), the foreign minister, has fled to Rome.", "foreign minister"),
        ("Foreign minister 리민호 (Ri Min Ho) has fled to Rome.", "Foreign minister"),
        ("Ri Min Ho (리민호, 李敏浩), an envoy, has fled to Rome.", "envoy"),
    ],
)
def test_a_form_in_another_script_hides_neither_the_post_nor_the_claim(
    reader: EnglishReader, text: str, post: str
) -> None:
    reading = reader.read(report(text))
    assert [m.posts for m in reading.mentions] == [(post,)]
    assert [(c.kind, c.who, c.post) for c in reading.claims] == [("defection", "Ri Min Ho", post)]


def test_what_reads_as_another_korean_name_does_not_write_a_name() -> None:
    assert writes("Ri Min Ho", "리민호")
    assert writes("Ri Min Ho", "李敏浩")
    assert not writes("Ri Min Ho", "김용남")
    assert not writes("Ri Min Ho", "Ri Min Ho")


def test_latin_letters_with_marks_are_no_other_script() -> None:
    assert not is_other_script("Žižek")
    assert not is_other_script("")
    assert not is_other_script("2014")
    assert is_other_script("태")
