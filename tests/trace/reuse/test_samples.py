"""Among the samples two papers print one wire story; no others may look like a copy."""

import json

import pytest

from reportedly.trace.reuse.pairs import alike
from reportedly.trace.reuse.quotations import split
from reportedly.trace.reuse.rules import rules
from reportedly.trace.reuse.units import grams_of


@pytest.mark.shared
def test_but_for_one_wire_story_no_two_samples_share_what_would_make_a_copy(shared):
    files = sorted((shared / "reports").glob("*.json"))
    texts = [json.loads(file.read_text(encoding="utf-8"))["text"] for file in files]
    assert len(texts) >= 31
    sets = [grams_of(split(text)[0]) for text in texts]
    found = {
        (files[pair.left].stem, files[pair.right].stem)
        for pair in alike(sets, rules().least_with_slip)
    }
    assert found == {("asiaone-general-denied", "thestar-2015-07-10-general-denied")}
