"""The page about names says what is so."""

import doctest
import re
from pathlib import Path

import pytest
from benchmarks.names.scores import score
from benchmarks.names.unseen import FILE, collected, generated

from reportedly import names
from reportedly.names import tables

PAGE = Path(__file__).parents[2] / "docs" / "names.md"
DATA = Path(tables.__file__).parent / "data"
TEXT = PAGE.read_text(encoding="utf-8")
GROUPS = {
    "NK Latin-Latin": ("NK LL",),
    "NK across scripts": ("NK LH", "NK LJ", "NK HJ", "MIX LH", "MIX LJ", "MIX HJ"),
    "SK": ("SK LL", "SK LH", "SK LJ", "SK HJ"),
    "drawn": ("drawn LL",),
}
SETS = {
    "collected, to mend on": lambda: collected("tune"),
    "collected, only counted": lambda: collected("held"),
    "drawn": lambda: list(generated(1, 300)),
}


def cells(heading):
    """The rows of the table whose head begins with a cell, without head and rule."""
    lines = TEXT[TEXT.index(f"| {heading} |") :].splitlines()[2:]
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def test_its_examples_run():
    blocks = "\n".join(re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
    example = doctest.DocTestParser().get_doctest(blocks, {}, "names.md", None, 0)
    told = doctest.DocTestRunner().run(example)
    assert told.attempted >= 5
    assert told.failed == 0


@pytest.mark.parametrize("row", list(cells("answer")), ids=lambda row: row[0])
def test_its_examples_of_answers_are_so(row):
    answer, _, example = row
    assert names.compare(*example.split(", ")).answer == answer.strip("`")


def test_it_lists_every_table_but_the_finders():
    told = {name for row in cells("file") for name in re.findall(r"`([\w/]+\.yaml)`", row[0])}
    there = {str(path.relative_to(DATA)) for path in DATA.rglob("*.yaml")}
    assert told == there - {"detection.yaml"}


@pytest.mark.parametrize("row", [r for r in cells("set") if r[0] in SETS], ids=" ".join)
def test_its_figures_are_what_is_measured(row):
    chosen, group, one, two, precision, recall, f1 = row[:7]
    pairs = [pair for pair in SETS[chosen]() if pair.group in GROUPS[group]]
    got = score(pairs, lambda a, b: names.compare(a, b).answer == "match")
    assert [str(got.positives), str(got.negatives)] == [one, two]
    rates = (got.precision, got.recall, got.f1)
    assert [f"{rate:.3f}" for rate in rates] == [precision, recall, f1]


def test_its_counts_are_those_of_the_list():
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    persons = {line.partition(",")[0] for line in lines}
    assert f"{len(lines):,} spellings of {len(persons)} office holders" in " ".join(TEXT.split())
