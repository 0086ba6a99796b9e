import pytest
from benchmarks.weighing.emergent import (
    before_denials,
    case,
    first,
    found,
    last,
    rumours,
    strongest,
)

ROWS = """claimId,source,articleHeadlineStance,claimTruth
c1,a.com,for,true
c1,b.com,observing,true
c1,b.com,against,true
c2,a.com,against,false
c3,a.com,for,unknown
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "below" / "edata_all.csv"
    file.parent.mkdir()
    file.write_text(ROWS, encoding="utf-8")
    return found(tmp_path)


def test_only_decided_rumours_are_read_with_one_report_an_outlet(path):
    one, two = rumours(path)
    assert (one.true, one.reports) == (True, (("a.com", "assert"), ("b.com", "observe")))
    assert (two.true, two.reports) == (False, (("a.com", "deny"),))


@pytest.mark.parametrize(
    ("choose", "says"), [(strongest, "deny"), (first, "observe"), (last, "deny")]
)
def test_of_rows_that_differ_another_may_be_taken(path, choose, says):
    assert rumours(path, choose)[0].reports[1] == ("b.com", says)


def test_denials_are_removed(path):
    assert before_denials(rumours(path))[1].reports == ()


def test_a_rumour_is_a_case(path):
    told = case(rumours(path)[0])
    assert told.outcome == "held"
    assert [(w.origin, w.says, w.share) for w in told.told] == [
        ("a.com", "assert", 1.0),
        ("b.com", "observe", 1.0),
    ]


def test_a_folder_without_the_file_has_none(tmp_path):
    assert found(tmp_path) is None
