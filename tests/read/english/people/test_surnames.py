import pytest

from reportedly.read.english.people.surnames import given, korean, short_forms, surname


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Kim Min-ho", "Kim"),
        ("Min-ho Kim", "Kim"),
        ("O Ik Su", "O"),
        ("Xi Jinping", "Xi"),
        ("Wang Donghai", "Wang"),
        ("Tsai Ing-wen", "Tsai"),
        ("Khalid bin Mansor", "Khalid"),
        ("Michael J. Hartwell", "Hartwell"),
        ("Joseph R. Calloway Jr.", "Calloway"),
        ("Ursula von der Leyen", "Leyen"),
        ("Pellworm", "Pellworm"),
        ("", ""),
    ],
)
def test_the_word_that_stands_for_a_name_later(name: str, word: str) -> None:
    assert surname(name) == word


def test_only_koreans_are_called_by_their_given_name() -> None:
    assert given("Kim Min-ho") == "Min-ho"
    assert given("Kim Min Ho") == "Min Ho"
    assert given("Kim Song") is None
    assert given("Michael Hartwell") is None


def test_a_chinese_name_with_korean_syllables_is_no_korean() -> None:
    assert not korean("Wang Donghai")
    assert korean("Kim Donghai")
    assert korean("Ri Song")
    assert not korean("Michael Hartwell")


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Idlib al-Khouja", {"al-Khouja", "Khouja"}),
        ("Idlib al Khouja", {"Khouja", "al Khouja"}),
        ("Yanelis Obrador Lanza", {"Lanza", "Obrador Lanza", "Obrador"}),
        ("Ursula van der Molen", {"Molen", "van der Molen"}),
        ("Kim Min-ho", {"Kim", "Min-ho"}),
    ],
)
def test_all_forms_in_which_a_newsroom_goes_on(name: str, forms: set[str]) -> None:
    assert set(short_forms(name)) == forms
