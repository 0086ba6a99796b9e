from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.english.people.runs import runs


def texts(text: str) -> list[list[str]]:
    return [[word.text for word in run] for run in runs(text)]


def test_particles_and_initials_belong_to_a_run() -> None:
    assert texts("met Hanke van der Velden and John J. Marlowe.") == [
        ["Hanke", "van", "der", "Velden"],
        ["John", "J.", "Marlowe"],
    ]


def test_a_particle_that_no_name_follows_does_not() -> None:
    assert texts("The Hague de facto and Anna Brandtner de jure") == [
        ["The", "Hague"],
        ["Anna", "Brandtner"],
    ]


def test_a_possessive_ends_a_run() -> None:
    assert texts("Japan's Fumio Kishida’s Cabinet Office") == [
        ["Fumio", "Kishida"],
        ["Cabinet", "Office"],
    ]


def test_marks_of_other_languages_are_letters() -> None:
    assert texts("Pedro Sánchez, Łukasz Żak and Jean-Yves Le Drian") == [
        ["Pedro", "Sánchez"],
        ["Łukasz", "Żak"],
        ["Jean-Yves", "Le", "Drian"],
    ]


def test_hashtags_and_handles_are_no_runs() -> None:
    assert texts("@Anna Brandtner #Carl Ostrander") == []


@given(st.text("AnK van-.'’s \u00a0é"))
def test_words_stand_where_they_say(text: str) -> None:
    for run in runs(text):
        assert len(run) > 1
        for word in run:
            assert text[word.start : word.end] == word.text
