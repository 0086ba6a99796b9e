import pytest

from reportedly.names.shapes import shape_of


def shape(text):
    return shape_of(tuple(tuple(word.split("-")) for word in text.split()))


@pytest.mark.parametrize(
    ("text", "length", "strength", "surname", "given"),
    [
        ("Kim Jong Un Visits", 3, "strong", "Kim", "Jong Un"),
        ("Ryu Hyun-woo", 2, "strong", "Ryu", "Hyun-woo"),
        ("Park Jie-won", 2, "strong", "Park", "Jie-won"),
        ("Cheon Seong-whun", 2, "strong", "Cheon", "Seong-whun"),
        ("Kim Jong il", 3, "strong", "Kim", "Jong il"),
        ("Kim Jongun", 2, "weak", "Kim", "Jongun"),
        ("Kim Song", 2, "weak", "Kim", "Song"),
        ("Yong-ho Thae", 2, "weak", "Thae", "Yong-ho"),
        ("Kim-Jong-Un", 1, "weak", "Kim", "Jong-Un"),
        ("So Yong-in", 2, "strong", "So", "Yong-in"),
        ("Jang Jang-yeop", 2, "strong", "Jang", "Jang-yeop"),
        ("In Ho Kim", 3, "strong", "In", "Ho Kim"),
    ],
)
def test_shapes_are_known(text, length, strength, surname, given):
    found = shape(text)
    assert (found.length, found.strength, found.surname, found.given) == (
        length,
        strength,
        surname,
        given,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kim",
        "John Smith",
        "To Do So",
        "In So Far",
        "Yo Yo Ma",
        "Ha Ha Ha",
        "Lee Said",
        "Moon June",
        "Son Sony",
        "TOO LEE SO",
        "Kim il",
        "Park Clean-up",
        "Kim U-turn",
        "Park In Seoul",
        "Lee Teng-hui",
        "Lee Jean-luc",
    ],
)
def test_other_words_have_no_shape(text):
    assert shape(text) is None
