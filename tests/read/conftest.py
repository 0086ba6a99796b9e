"""One pack and one reader for all tests of reading: loading the parser takes a second."""

import pytest

from reportedly.packs import Pack, load
from reportedly.read.english.reader import EnglishReader


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="session")
def reader(pack: Pack) -> EnglishReader:
    made = EnglishReader(pack)
    assert made.reader.model is not None, "the parser that the project ships is missing or damaged"
    return made
