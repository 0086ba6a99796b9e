import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.packs import Pack
from reportedly.read.english.people.standing.bodies import body_at, body_before, is_body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("the Harbour Institute said", "Harbour Institute"),
        ("Harbour University on Monday", "Harbour University"),
        ("the University of Lindenau and others", "University of Lindenau"),
        (
            "the Center for Strategic and Northern Studies.",
            "Center for Strategic and Northern Studies",
        ),
        ("Harbour University and Lindenau", "Harbour University"),
        ("the Organization and Guidance Department of it", "Organization and Guidance Department"),
        ("38 North, which", "38 North"),
        ("CSIS, which", "CSIS"),
    ],
)
def test_the_name_of_a_body_is_read_to_its_end(pack: Pack, text: str, body: str) -> None:
    span = body_at(text, 0, len(text), pack)
    assert span is not None
    assert text[span.first : span.last] == body


@pytest.mark.parametrize(
    "name", ["North Korea", "US", "Seoul", "Monday", "Peter Lindqvist", "Party"]
)
def test_states_places_and_bare_nouns_are_no_bodies(pack: Pack, name: str) -> None:
    assert not is_body(name, pack)


def test_a_body_does_not_reach_over_the_next_name(pack: Pack) -> None:
    text = "Harbour Institute Exchange"
    span = body_at(text, 0, text.index(" Exchange"), pack)
    assert span is not None
    assert text[span.first : span.last] == "Harbour Institute"


def test_a_body_in_the_genitive_has_whoever_is_named_behind_it(pack: Pack) -> None:
    text = "At the Harbour Institute’s Peter Lindqvist"
    span = body_before(text, text.index("Peter"), pack)
    assert span is not None
    assert text[span.first : span.last] == "Harbour Institute"
    assert body_before("North Korea’s Peter", 14, pack) is None


@given(st.text(max_size=60), st.integers(0, 60))
def test_any_text_gives_offsets_inside_it_or_nothing(pack: Pack, text: str, at: int) -> None:
    at = min(at, len(text))
    for span in (body_at(text, at, len(text), pack), body_before(text, at, pack)):
        assert span is None or 0 <= span.first < span.last <= len(text)
