"""`reportedly search` as a user meets it."""

from pathlib import Path

import pytest

from .running import EXAMPLES, ask, run


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "ledger.db"
    assert run("add", EXAMPLES, "--ledger", path).status == 0
    return path


def names(told) -> list[str]:
    return [row["report"] for row in told["found"]]


def test_a_word_is_found_with_the_words_around_it(ledger: Path) -> None:
    told = ask(ledger, "search", "defections")
    assert told["found"]
    for row in told["found"]:
        for piece in row["snippets"]:
            for start, end in piece["found"]:
                assert piece["text"][start:end].lower().startswith("defect")


def test_a_man_is_found_by_three_spellings(ledger: Path) -> None:
    spellings = ("Thae Yong-ho", "Tae Yong Ho", "태영호", "太永浩")
    first, *others = [names(ask(ledger, "search", spelling)) for spelling in spellings]
    assert first
    assert all(other == first for other in others)
    assert [names(ask(ledger, "search", "--person", s)) for s in spellings] == [first] * 4


def test_a_minus_is_a_word_left_out_and_no_option(ledger: Path) -> None:
    every = names(ask(ledger, "search", "defected"))
    without = names(ask(ledger, "search", "defected", "-Cuba", "-hanoi"))
    assert without
    assert set(without) < set(every)


def test_the_public_is_told_less_than_the_holder(ledger: Path) -> None:
    held = names(ask(ledger, "search", "family"))
    told = names(ask(ledger, "search", "family", "--audience", "public"))
    assert set(told) <= set(held)


@pytest.mark.parametrize(
    "asked",
    [
        [],
        [""],
        ["   "],
        ["?!", "…"],
        ["x" * 10_000],
        ["a"] * 60,
        ["-defected"],
        ['""'],
        ["--person", "..."],
        ["--person", ""],
        ["envoy", "--from", "2021-02-30"],
        ["envoy", "--to", "last Tuesday"],
        ["envoy", "--kind", "party"],
        ["envoy", "--limit", "0"],
        ["envoy", "--outlet", "Nobody's Paper"],
    ],
)
def test_what_cannot_be_asked_ends_with_a_sentence(ledger: Path, asked: list[str]) -> None:
    told = run("search", *asked, "--ledger", ledger)
    assert told.status == 2
    assert told.err.strip()
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    "asked",
    [
        "envoy AND OR NOT NEAR(a b)",
        "title: envoy",
        'envoy" OR "x',
        "envoy*",
        "{title body}: x",
        "^envoy",
        "'; DROP TABLE reports; --x",
        "a + b",
        "envoy\u202e\u0000x",
        "\\",
    ],
)
def test_what_steers_the_index_is_text(ledger: Path, asked: str) -> None:
    told = run("search", asked, "--json", "--ledger", ledger)
    assert told.status in {0, 2}
    assert "Traceback" not in told.err
    assert run("verify", "--ledger", ledger).status == 0


def test_without_a_ledger_there_is_none_made(tmp_path: Path) -> None:
    told = run("search", "envoy", "--ledger", tmp_path / "none.db")
    assert told.status == 2
    assert not list(tmp_path.iterdir())


def test_days_are_those_of_publication(ledger: Path) -> None:
    told = ask(ledger, "search", "defected", "--from", "2020", "--to", "2021")
    assert told["found"]
    assert all(row["published"][:4] in {"2020", "2021"} for row in told["found"])


def test_as_of_a_day_only_what_was_public_is_found(ledger: Path) -> None:
    told = ask(ledger, "search", "defected", "--as-of", "2016-12-31")
    assert told["found"]
    assert all(row["published"] <= "2016-12-31" for row in told["found"])
