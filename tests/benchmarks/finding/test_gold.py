from itertools import pairwise
from pathlib import Path

import pytest
from benchmarks.finding.gold import FILE, load
from benchmarks.reading.samples import Samples

from reportedly.acquire import reports

SHARED = Path(__file__).parents[3] / ".." / "shared"


def test_a_place_has_its_kind_and_role(gold):
    places = load(gold)
    assert [p.kind for p in places["one"]] == ["korean", "korean", "other"]
    assert [p.counts for p in places["one"]] == [True, True, False]
    assert "two" not in places


def test_the_list_holds_places_in_order_and_no_words():
    for report, places in load().items():
        for before, after in pairwise(places):
            same = before.field == after.field
            assert not same or before.end <= after.start, report
    assert not any(word in FILE.read_text() for word in ("Kim", "Ri ", "Trump"))


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the samples are not beside the project")
def test_every_place_of_the_list_holds_a_name():
    listed, read = load(), {}
    for path in Samples.of(SHARED).paths:
        read |= {report.name: report for report in reports(str(path))}
    assert set(listed) <= set(read)
    for name, places in listed.items():
        for place in places:
            words = read[name].field(place.field)[place.start : place.end]
            assert words[0].isupper(), (name, place)
            assert " " in words, (name, place)
            assert words == words.strip(" ,.'’"), (name, place)
