import re

import pytest
from benchmarks.names.__main__ import main

from tests.docs.pages import DOCS, ROOT, rows

PAGE = DOCS / "quality.md"
CARD = ROOT / "src" / "reportedly" / "read" / "english" / "parser" / "README.md"


def test_figures_of_the_parser_are_those_of_its_card():
    told = rows(PAGE, "test set")
    assert told
    assert all(row in rows(CARD, "test set") for row in told)
    right, of = next(row[1:] for row in rows(CARD, "relation") if row[0] == "all")
    assert f"Of {of} roles in invented sentences" in PAGE.read_text(encoding="utf-8")
    assert f"it has {right} right" in PAGE.read_text(encoding="utf-8")


BLOCKS = [
    "benchmarks.reading",
    "benchmarks.outside",
    "benchmarks.copies",
    "benchmarks.finding",
    "benchmarks.names",
    "benchmarks.weighing",
    "benchmarks.search",
    "benchmarks.speed",
]


def block(name):
    text = PAGE.read_text(encoding="utf-8")
    return re.search(rf"figures of {name}: start -->\n(.*?)\n<!--", text, re.DOTALL)[1]


@pytest.mark.parametrize("name", BLOCKS)
def test_figures_have_their_day_version_and_command(name):
    assert re.match(rf"Measured \d{{4}}-\d\d-\d\d by `python -m {name}`", block(name))
    assert re.search(r"reportedly \d+\.\d+\.\d+", block(name))


@pytest.mark.shared
def test_figures_of_names_are_what_is_measured(shared, capsys):
    main([str(shared / "names")])
    printed = capsys.readouterr().out.splitlines()
    told = [line for line in block("benchmarks.names").splitlines() if "reportedly.names" in line]
    assert len(told) == 10
    assert all(line in printed for line in told)
