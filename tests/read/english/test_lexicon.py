from importlib.resources import files
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Kind
from reportedly.read.english.beside.measures import measure_words
from reportedly.read.english.beside.told import told
from reportedly.read.english.claims.triggers import triggers
from reportedly.read.english.dates import words as date_words
from reportedly.read.english.lexicon import alternation, cardinals, fold, table, words
from reportedly.read.english.text.page import page

LISTS = (
    "announcing",
    "callings",
    "denials",
    "fates",
    "fields",
    "grammar",
    "hedges",
    "people",
    "places",
    "post_words",
    "posts",
    "speech",
    "standing",
    "venues",
    "ways",
)
OTHERS = ("dates", "feasts", "genres", "measures", "numbers", "page", "person_names", "readers")
OTHERS += ("relevance", "told")


def test_every_data_file_has_a_reader() -> None:
    folder = files("reportedly.read.english").joinpath("data")
    listed = {"choosing.json", *(f"{n}.yaml" for n in LISTS + OTHERS)}
    assert {f.name for f in folder.iterdir() if f.is_file()} == listed


def test_every_kind_has_a_file() -> None:
    folder = files("reportedly.read.english").joinpath("data", "kinds")
    kinds = {f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml")}
    assert kinds == set(get_args(Kind))


@pytest.mark.parametrize("name", LISTS)
def test_lists_hold_words_only(name: str) -> None:
    """YAML reads a bare `on` or `no` as a truth value: such a row would be refused here."""
    lists = words(name).lists
    assert lists
    assert all(listed and all(w == w.strip() and w for w in listed) for listed in lists.values())


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    for listed in table(name, dict[str, list[str]]).values():
        assert len(listed) == len(set(listed))


def test_the_other_files_follow_their_forms() -> None:
    assert page().heads
    assert told().acts
    assert measure_words().comparators
    assert all(listed.by_form for listed in triggers())
    assert cardinals()["twelve"] == 12
    assert date_words.MONTHS["january"] == 1


def test_a_file_of_another_form_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        table("dates", dict[str, list[str]])


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(
    st.lists(st.text("ab c'", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1),
    st.text("ab c'x", max_size=30),
)
def test_an_alternation_finds_the_leftmost_longest_whole_word(listed: list[str], text: str) -> None:
    def whole(start: int, word: str) -> bool:
        before, after = text[start - 1 : start], text[start + len(word) :][:1]
        return text.startswith(word, start) and not (before + after).strip(" '")

    hits = [(i, w) for i in range(len(text)) for w in listed if whole(i, w)]
    found = alternation(listed).search(text)
    if not hits:
        assert found is None
    else:
        first = min(i for i, _ in hits)
        assert found is not None
        assert found.start() == first
        assert found.group() == max((w for i, w in hits if i == first), key=len)
