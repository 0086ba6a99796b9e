import pytest

from reportedly.names import is_native, script_of


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Thae Yong-ho", "Latin"),
        ("T'ae Yŏng-ho", "Latin"),
        ("태영호", "Hangul"),
        ("太永浩", "Hanja"),
        ("Гурбангулы", "Cyrillic"),
        ("قربانقلی", "Arabic"),
        ("", ""),
        ("2019", ""),
        ("태 Yong-ho", "Hangul"),
    ],
)
def test_a_script_is_named_as_people_name_it(name, script):
    assert script_of(name) == script


def test_what_is_not_in_latin_letters_is_native():
    assert is_native("태영호")
    assert is_native("太永浩")
    assert not is_native("Thae Yong-ho")
    assert not is_native("")
