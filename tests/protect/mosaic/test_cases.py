"""Forty cases in which rows together would find somebody: read, gated and looked at whole."""

from pathlib import Path

import msgspec
import pytest
import yaml

from reportedly.account import standing
from reportedly.model import Picture, Report, report_id, text_digest
from reportedly.protect import HOLDER, PUBLIC, told_for
from reportedly.read import reader

CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def door(pack):
    return reader(pack)


def pictured(reports, door) -> Picture:
    """What stands on file of some reports, before the gate."""
    made = tuple(_report(*each) for each in reports)
    return standing(made, tuple(door.read(report) for report in made), (), door.pack)


def _report(outlet, day, text, title=None) -> Report:
    return Report(
        id=report_id(outlet, str(day), title, text),
        name=f"{outlet} {day}",
        title=title,
        text=text,
        text_digest=text_digest(title, text),
        extractor="plain 1",
        outlet=outlet,
        published=str(day),
    )


def leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for pair in value.items() for part in pair for s in leaves(part)]
    if isinstance(value, list | tuple):
        return [s for part in value for s in leaves(part)]
    return [value] if isinstance(value, str) else []


def told_words(picture: Picture) -> str:
    """Every string of a picture but ids and digests, which are no words."""
    return "\n".join(leaves(msgspec.to_builtins(picture))).casefold()


def stands(words: object, told: str) -> bool:
    every = words if isinstance(words, list) else [words]
    return all(str(each).casefold() in told for each in every)


def ids(case):
    return case["name"]


def test_there_are_forty():
    assert len({case["name"] for case in CASES}) == len(CASES) == 40


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_the_rows_together_find_nobody(pack, door, case):
    whole = pictured(case["reports"], door)
    public = told_for(whole, PUBLIC, pack)
    told = told_words(public)
    assert [words for words in case["never"] if stands(words, told)] == []
    assert [words for words in case.get("still", ()) if not stands(words, told)] == []
    assert told_for(public, PUBLIC, pack) == public


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_the_holder_has_what_the_public_has_not(pack, door, case):
    told = told_words(told_for(pictured(case["reports"], door), HOLDER, pack))
    assert any(stands(words, told) for words in case["never"])
