"""Names in the index: whatever can be the same name is found, and nothing else."""

import csv
from pathlib import Path

import pytest

from reportedly import names
from reportedly.ledger.search.names import as_name, keys_of, same, written_in

SPELLINGS = ["Paek Sang-gu", "PAEK SANG GU", "Baek Sang-ku", "Sang-gu Paek", "백상구", "白相九"]


def meet(one: str, other: str) -> bool:
    """Whether two names share a key at every place of some length, or are the same letters."""
    by_length: dict[str, list[bool]] = {}
    for keys in keys_of(one):
        length = min(keys)[0]
        others = [k for k in keys_of(other) if min(k)[0] == length]
        by_length.setdefault(length, []).append(any(keys & k for k in others))
    return any(all(met) for met in by_length.values())


@pytest.mark.parametrize("one", SPELLINGS)
@pytest.mark.parametrize("other", SPELLINGS)
def test_spellings_of_one_name_share_keys_and_match(one: str, other: str) -> None:
    assert meet(one, other)
    assert same(one, other)


def test_names_in_running_text_are_seen_in_latin_letters_and_in_hanja() -> None:
    text = "Officials said Paek Sang-gu (白相九) had left. 北京 said nothing."
    assert [written.name for written in written_in(text)] == ["Paek Sang-gu", "白相九"]


@pytest.mark.parametrize(
    "words", ["paek sang-gu", "Paek Sanggu", "백상구", "白相九", "Sang-gu Paek"]
)
def test_words_that_show_a_name_are_one(words: str) -> None:
    assert as_name(words) is not None


@pytest.mark.parametrize("words", ["the envoy left", "so long", "상구", "Harbour Dispatch", ""])
def test_words_that_show_none_are_none(words: str) -> None:
    assert as_name(words) is None


@pytest.mark.shared
@pytest.mark.parametrize("table", ["positives.csv", "negatives.csv"])
def test_keys_lose_no_pair_that_matches(shared: Path, table: str) -> None:
    with (shared / "names" / table).open(encoding="utf-8", newline="") as file:
        pairs = [(row["a"], row["b"]) for row in csv.DictReader(file)]
    matched = [(a, b) for a, b in pairs if names.compare(a, b).answer == "match"]
    assert matched
    assert all(meet(a, b) for a, b in matched)


@pytest.mark.shared
def test_what_a_name_cannot_be_is_seldom_found(shared: Path) -> None:
    told = {}
    for table in ("positives.csv", "negatives.csv"):
        with (shared / "names" / table).open(encoding="utf-8", newline="") as file:
            told[table] = [same(row["a"], row["b"]) for row in csv.DictReader(file)]
    assert sum(told["positives.csv"]) / len(told["positives.csv"]) > 0.85
    assert sum(told["negatives.csv"]) / len(told["negatives.csv"]) < 0.02
