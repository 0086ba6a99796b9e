import pytest

from reportedly.read.english.people.gender import gender, of_name
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Ryang Yo-jong", "f"),
        ("Ryang Sol Ju", "f"),
        ("Ryang Jong Un", "m"),
        ("Svetlana Dobrik", "f"),
        ("Carlos Mirande", "m"),
        ("Ryang Min Ho", None),
        ("Xyrr Mirande", None),
    ],
)
def test_a_given_name_tells_the_sex_where_one_sex_bears_it(name: str, sex: str | None) -> None:
    assert of_name(name) == sex


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("His sister, Ryang Min Ho, was promoted.", "f"),
        ("Madame Ryang Min Ho was promoted.", "f"),
        ("The waiter Ryang Min Ho has fled.", "m"),
        ("The minister Ryang Min Ho has fled.", None),
        ("His sister said Ryang Min Ho has fled.", None),
    ],
)
def test_a_word_right_before_the_name_tells_the_sex(text: str, sex: str | None) -> None:
    sentence = sentences(report(text))[-1]
    at = sentence.start + sentence.text.index("Ryang")
    assert gender("Ryang Min Ho", [(sentence, at)], ()) == sex


def test_a_post_tells_the_sex_where_nothing_else_does() -> None:
    assert gender("Ryang Min Ho", (), {"actress"}) == "f"
    assert gender("Ryang Min Ho", (), {"minister"}) is None
