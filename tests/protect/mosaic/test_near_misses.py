"""What looks like a case of the mosaic check and is none: public acts are told in full."""

from pathlib import Path

import pytest
import yaml

from reportedly.protect import PUBLIC, told_for
from reportedly.read import reader

from .test_cases import ids, pictured, stands, told_words

NEAR = yaml.safe_load(Path(__file__).with_name("near_misses.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def door(pack):
    return reader(pack)


@pytest.mark.parametrize("case", NEAR, ids=ids)
def test_what_singles_nobody_out_is_told(pack, door, case):
    told = told_words(told_for(pictured(case["reports"], door), PUBLIC, pack))
    assert [words for words in case["still"] if not stands(words, told)] == []
