"""Every list of words that is shipped holds words: YAML takes a bare on, no or true for a truth."""

from pathlib import Path

import pytest
import yaml

import reportedly

FILES = sorted(Path(reportedly.__file__).parent.rglob("*.yaml"))


def truths(value, path=()):
    """Where a list of words, or a key, holds a truth in place of a word."""
    if isinstance(value, dict):
        yield from ((*path, key) for key in value if isinstance(key, bool))
        for key, inner in value.items():
            yield from truths(inner, (*path, key))
    elif isinstance(value, list):
        if any(isinstance(item, str) for item in value):
            yield from ((*path, item) for item in value if isinstance(item, bool))
        for item in value:
            yield from truths(item, path)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_list_of_words_holds_no_truth(file):
    found = list(truths(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)))
    assert not found, "put the word in quotation marks"


def test_a_truth_among_words_is_found():
    assert list(truths(yaml.safe_load("a: {b: [in, on, at]}\nno: 1"))) == [
        (False,),
        ("a", "b", True),
    ]
