import pytest

from reportedly.read.english.text.sentences import LONGEST, dateline, sentences
from tests.read.made import report


def texts(text: str, title: str | None = None) -> list[str]:
    return [s.text for s in sentences(report(text, title))]


@pytest.mark.parametrize(
    "opening",
    [
        "SEOUL – ",
        "SEOUL, May 18 (Peninsula Wire) -- ",
        "PYONGYANG, May 19 (KCNA) -- ",
        "Seoul, May 18, 2024 — ",
        "WASHINGTON (Reuters) - ",
        "What Happened: ",
    ],
)
def test_a_dateline_or_inline_heading_is_taken_off(opening: str) -> None:
    assert texts(f"{opening}The envoy has left his post in the capital.") == [
        "The envoy has left his post in the capital."
    ]


def test_a_word_of_attribution_before_a_colon_stays() -> None:
    (one,) = texts("KCNA: The new envoy has begun his work in the capital, it says here.")
    assert one.startswith("KCNA: ")


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ryang met Mr. Pak at 9 a.m. on Jan. 3 in the capital.",
        "The U.S. State Department said that J. Ryang had left.",
        "He earned 3.5 million won in the N. Korean mission there.",
    ],
)
def test_a_full_stop_of_an_abbreviation_or_initial_ends_no_sentence(text: str) -> None:
    assert texts(text) == [text]


def test_sentences_end_at_marks_with_their_quotes_and_at_line_breaks() -> None:
    text = "“We left.” They had waited! Did they? Yes.\nAnother line stands here, and it has words."
    assert texts(text) == [
        "“We left.”",
        "They had waited!",
        "Did they?",
        "Yes.",
        "Another line stands here, and it has words.",
    ]


def test_a_sentence_ends_where_a_page_lost_its_line_break() -> None:
    text = "The rules were explained to them.To find out more, they went abroad."
    assert texts(text) == [
        "The rules were explained to them.",
        "To find out more, they went abroad.",
    ]


@pytest.mark.parametrize(
    "text", ["He wrote for NorthWire.Com and left.", "The site harbour.example said so at noon."]
)
def test_an_address_is_cut_nowhere(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("The envoy of the North has left his post in the capital.", "lead"),
        ("The warriors of a small foreign service", "heading"),
        ("The envoy at a rally in Pyongyang on May 3, 2019. Photo: KCNA", "caption"),
        ("The envoy greets the crowd in this undated photo.", "caption"),
    ],
)
def test_a_line_has_its_role(line: str, role: str) -> None:
    assert {s.role for s in sentences(report(line))} == {role}


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Subscribe",
        "By Ryang Min-ho",
        "Published: 3 May 2024",
        "Share",
        "* * *",
        "12",
        "This story was generated using a machine.",
    ],
)
def test_navigation_is_passed_over(line: str) -> None:
    assert texts(f"The envoy has left his post.\n{line}\nHe had been there for years.") == [
        "The envoy has left his post.",
        "He had been there for years.",
    ]


@pytest.mark.parametrize("line", ["Read Next:", "© 2024 Harbour Dispatch", "Comments"])
def test_nothing_after_the_end_of_an_article_is_read(line: str) -> None:
    assert texts(f"The envoy has left his post.\n{line}\nA general was shot.") == [
        "The envoy has left his post."
    ]


def test_the_title_comes_first_and_its_repetition_is_dropped() -> None:
    assert texts("Envoy leaves post\nThe envoy has left.", "Envoy leaves post") == [
        "Envoy leaves post",
        "The envoy has left.",
    ]


def test_offsets_point_into_the_field() -> None:
    made = report("  SEOUL – He left.  They   stayed.\n\nNobody knew, of course.", "He left")
    for one in sentences(made):
        assert made.field(one.field)[one.start : one.end] == one.text


def test_a_run_without_an_end_is_cut_at_white_space() -> None:
    made = sentences(report("word " * 2000))
    assert all(len(s.text) <= LONGEST for s in made)
    assert sum(s.text.count("word") for s in made) == 2000
    assert all(len(s.text) <= LONGEST for s in sentences(report("x" * 5000, "y" * 5000)))


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("PYONGYANG, May 19 (KCNA) -- He visited a farm.", "Pyongyang"),
        ("A line of its own first.\nSEOUL – He left.", "Seoul"),
        ("He left the capital.", None),
    ],
)
def test_a_dateline_gives_its_city(text: str, city: str | None) -> None:
    assert dateline(report(text)) == city


MORE = "The envoy had served in the city for four years, officials said."


@pytest.mark.parametrize("heading", ["More on North Korea", "Read more", "Most read in News"])
def test_an_article_goes_on_behind_a_heading_of_other_stories(heading: str) -> None:
    told = [s.text for s in sentences(report(f"{MORE}\n{heading}\n{MORE}\n{MORE}"))]
    assert told == [MORE] * 3


@pytest.mark.parametrize("heading", ["Related Articles", "You may also like", "Trending now"])
def test_other_stories_behind_their_heading_are_not_read(heading: str) -> None:
    text = f"{MORE}\n{heading}\nKil Chol-su executed\nRyang Min-ho has defected"
    assert [s.text for s in sentences(report(text))] == [MORE]


def test_other_stories_in_the_middle_of_an_article_are_passed_over() -> None:
    text = "\n".join([MORE, "Most read", "Kil Chol-su executed", *[MORE] * 4])
    assert [s.text for s in sentences(report(text))] == [MORE] * 5


def test_nothing_is_read_behind_a_copyright_line() -> None:
    assert [s.text for s in sentences(report(f"{MORE}\n© 2024\n{MORE}\n{MORE}"))] == [MORE]
