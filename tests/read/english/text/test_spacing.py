"""White space on a page changes no reading: names, posts, origins, places and dates stay."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly import model
from reportedly.acquire import reports
from reportedly.read.english.reader import EnglishReader
from reportedly.read.english.text.spacing import Respaced, spaced
from tests.read.made import report

EXAMPLES = Path(__file__).parents[4] / "examples" / "reports"
WIDE = (" ", "  ", "   ", "\u00a0", " \u00a0", "\t", "\u2009 ")


@cache
def examples() -> list[model.Report]:
    """The example reports of the project."""
    found = [r for path in sorted(EXAMPLES.iterdir()) for r in reports(str(path))]
    kept = [r for r in found if isinstance(r, model.Report)]
    assert len(kept) > 5
    return kept


def told(value: object) -> object:
    """A reading without its offsets, the words of its quotes with single spaces."""
    if isinstance(value, model.Quote):
        return value.field, " ".join(value.text.split())
    if isinstance(value, tuple):
        return tuple(told(each) for each in value)
    if isinstance(value, dict):
        return {key: told(each) for key, each in value.items()}
    if hasattr(value, "__struct_fields__"):
        return {name: told(getattr(value, name)) for name in value.__struct_fields__}
    return value


def quotes(value: object) -> list[model.Quote]:
    if isinstance(value, model.Quote):
        return [value]
    if isinstance(value, dict):
        return [q for each in value.values() for q in quotes(each)]
    if isinstance(value, tuple):
        return [q for each in value for q in quotes(each)]
    fields = getattr(value, "__struct_fields__", ())
    return [q for name in fields for q in quotes(getattr(value, name))]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_doubled_spaces_change_nothing_but_the_offsets(
    reader: EnglishReader, data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(examples()))
    chosen = data.draw(st.randoms(use_true_random=False))
    text = "".join(chosen.choice(WIDE) if c == " " else c for c in one.text)
    wide = replace(one, text=text)
    reading = reader.read(wide)
    assert told(reading) == told(reader.read(one))
    assert all(wide.field(q.field)[q.start : q.end] == q.text for q in quotes(reading))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_line_broken_inside_a_sentence_changes_nothing_but_the_offsets(
    reader: EnglishReader, data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(examples()))
    inside = [
        i
        for i, c in enumerate(one.text)
        if c == " " and one.text[i + 1].islower() and one.text[i - 1].isalnum()
    ]
    drawn = sorted(data.draw(st.sets(st.sampled_from(inside), max_size=6)))
    cuts = {i for before, i in zip([-20, *drawn], drawn, strict=False) if i - before >= 20}
    cuts = {i for i in cuts if " " in one.text[one.text.rfind("\n", 0, i) + 1 : i]}
    text = "".join("\n" if i in cuts else c for i, c in enumerate(one.text))
    broken = replace(one, text=text)
    reading = reader.read(broken)
    assert told(reading) == told(reader.read(one))
    assert all(broken.field(q.field)[q.start : q.end] == q.text for q in quotes(reading))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He  was\u00a0\u00a0there.", "He was there."),
        ("the ambassador\nto Kuwait", "the ambassador to Kuwait"),
        ("the ambassador to\nKuwait", "the ambassador to Kuwait"),
        ("fled with Ryang\nMin-ho in May", "fled with Ryang Min-ho in May"),
        ("It was so on Aug.\n20 and later.", "It was so on Aug. 20 and later."),
        ("Rome,\nVienna", "Rome, Vienna"),
        ("An envoy fled  \n  in May.", "An envoy fled in May."),
    ],
)
def test_what_goes_on_is_joined(text: str, read: str) -> None:
    assert spaced(text).text == read


@pytest.mark.parametrize(
    "text",
    [
        "An envoy has fled\nRyang Min-ho left in May.",
        "An envoy has fled.\nthen he spoke.",
        "An envoy has fled\n\nin May.",
        "Menu\nnews",
        "",
        "\n",
    ],
)
def test_headings_closed_lines_and_paragraphs_stay_apart(text: str) -> None:
    assert spaced(text).text == text


def test_columns_of_a_wrapped_text_are_joined() -> None:
    text = (
        "The South said that the acting ambassador of the\nNorth had left his post in the "
        "summer of\nthat year and reached the city with his\nfamily, as a lawmaker who had been "
        "told of\nit wrote on Monday."
    )
    assert spaced(text).text == text.replace("\n", " ")


@given(st.text(alphabet="ab .\n\t\u00a0AB,", max_size=80))
def test_every_word_is_found_again_at_its_own_offset(text: str) -> None:
    field = spaced(text)
    for i, letter in enumerate(field.text):
        if not letter.isspace():
            assert text[field.back(i)] == letter
            assert text[field.back(i + 1, end=True) - 1] == letter
    assert field.text.split() == text.split()


def test_a_report_with_single_spaces_is_the_very_same() -> None:
    made = report("An envoy has fled.", "An envoy")
    assert Respaced.of(made).report is made
