import pytest

from reportedly.names.style import is_northern_hangul, is_northern_latin


@pytest.mark.parametrize(
    ("surname", "given_name"),
    [("ri", ["yong", "ho"]), ("ryu", ["kyong"]), ("kim", ["thae", "hui"]), ("yu", ["ryong", "su"])],
)
def test_the_norths_habits_show(surname, given_name):
    assert is_northern_latin(surname, given_name)


@pytest.mark.parametrize(
    ("surname", "given_name"),
    [("yu", ["kyong", "su"]), ("lee", ["thae"]), ("ri", ["yeong", "ho"]), ("ryu", ["hyun", "woo"])],
)
def test_what_could_be_southern_is_not_northern(surname, given_name):
    assert not is_northern_latin(surname, given_name)


def test_hangul_shows_it_by_its_first_letter():
    assert is_northern_hangul("리용호")
    assert not is_northern_hangul("이용호")
    assert not is_northern_hangul("김룡호")
