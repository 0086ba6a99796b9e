import pytest

from reportedly.errors import NotFound
from reportedly.tell.records import source_page
from tests.tell.records.made import CASES, PACK, even


def page(name, **asked):
    return source_page(CASES, PACK, even, name, **asked)


def test_a_source_is_told_with_its_type_group_and_family():
    found = page("Chosun Ilbo")
    assert (found.name, found.type, found.state) == ("Chosun Ilbo", "press", "South Korea")
    assert found.group == "South Korean press"


def test_its_rows_and_cases_are_its_own():
    found = page("Yonhap")
    assert {row.what: row.counts.reported for row in found.rows} == {
        "execution": 2,
        "dismissal": 1,
        "defection": 1,
    }
    assert {told.case.id for told in found.cases} == {"gone-0", "gone-1", "out", "stayed"}


def test_a_case_is_told_with_its_outcome_and_pages():
    told = next(t for t in page("Chosun Ilbo").cases if t.case.id == "shot-0")
    assert told.came == "shown false"
    assert told.by == "seen on a podium"
    assert told.pages == ("https://example.org/shot-0",)
    assert told.said == "2016-02-10"


def test_a_denial_is_told_as_one():
    (told,) = (t for t in page("KCNA").cases if t.case.kind == "defection")
    assert told.came == "denial shown wrong"


def test_nobody_is_borne_out_by_himself():
    (row,) = page("National Intelligence Service").rows
    assert (row.counts.itself, row.counts.held) == (1, 0)


def test_kinds_can_be_chosen():
    (row,) = page("Chosun Ilbo", kinds=("purges",)).rows
    assert (row.what, row.counts.failed, row.counts.open) == ("purge", 3, 1)


def test_a_source_of_whom_nothing_is_known_has_no_row():
    found = page("BBC")
    assert found.rows == found.cases == ()


def test_an_unknown_name_is_refused_and_near_ones_offered():
    with pytest.raises(NotFound, match="Chosun Ilbo"):
        page("Chosun Libo")


def test_a_name_like_no_other_is_refused_plainly():
    with pytest.raises(NotFound, match="no source is called 'qqqqqqqq'"):
        page("qqqqqqqq")


def test_a_name_is_offered_once_however_many_of_its_spellings_are_near():
    with pytest.raises(NotFound) as refused:
        page("Chosun Libo")
    assert "Chosunilbo" not in str(refused.value)
