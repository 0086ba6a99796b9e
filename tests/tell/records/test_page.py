import datetime

import pytest

from reportedly.errors import NotFound
from reportedly.tell.records import Basis, sources_page
from reportedly.weigh.record import Counts
from tests.tell.records.made import CASES, PACK, even

PRESS = "South Korean press"


def page(**asked):
    return sources_page(CASES, PACK, even, **asked)


def test_a_press_is_compared_on_purges_and_defections_where_nothing_is_named():
    purges, defections = page(type_=PRESS).rows
    assert purges.counts == Counts(held=1, failed=3, unseen=2, open=1)
    assert defections.counts == Counts(held=4, open=1)
    assert purges.kinds == ("dismissal", "detention", "execution")


@pytest.mark.parametrize("name", [PRESS, "seoul press", "South Korean media", "SOUTH KOREAN PRESS"])
def test_a_group_answers_to_all_of_its_names(name):
    assert page(type_=name).group == PRESS


def test_a_type_is_asked_for_across_the_groups():
    found = page(type_="state media", kinds=("dismissal",))
    assert found.rows[0].counts == Counts(own_acts=1)
    assert [row.who for row in page(type_="news agency", kinds=("purges",)).members] == ["Yonhap"]


def test_kinds_of_a_group_stand_by_themselves_too():
    parts = {row.what: row.counts for row in page(type_=PRESS).parts}
    assert parts["execution"] == Counts(failed=3, unseen=2)
    assert parts["dismissal"] == Counts(held=1)
    assert parts["detention"] == Counts(open=1)


def test_the_members_of_a_group_add_up_to_it():
    found = page(type_=PRESS)
    for row in found.rows:
        each = [m.counts for m in found.members if m.what == row.what]
        assert sum(each, Counts()) == row.counts


def test_few_cases_bear_no_verdict():
    verdict = page(type_=PRESS).verdict
    assert verdict.better is None
    assert len(verdict.few) == 2


def test_flips_are_told_either_way():
    held, failed = page(type_=PRESS).flips
    assert (held.held, failed.held) == (True, False)
    assert held.rows[0].counts == Counts(held=4, failed=3)
    assert failed.rows[1].counts == Counts(held=4, failed=1)


def test_one_kind_alone_is_compared_with_nothing():
    assert page(type_=PRESS, kinds=("execution",)).verdict is None


def test_without_a_group_every_group_has_its_rows():
    found = page()
    told = {(row.who, row.what) for row in found.rows}
    assert (PRESS, "purge") in told
    assert (PRESS, "defection") in told
    assert ("state media", "defection") in told
    assert not any(row.what == "execution" for row in found.rows)


def test_own_acts_are_counted_apart_and_make_no_row():
    found = page(kinds=("dismissal",))
    assert found.own_acts == 1
    assert not any(row.who == "state media" for row in found.rows)


def test_doubtful_claims_are_told_and_not_counted():
    found = page(type_=PRESS)
    assert [row.id for row in found.doubtful] == ["hazy"]
    assert page(type_="state media").doubtful == ()


def test_what_was_not_yet_claimed_is_not_doubtful_yet():
    before = datetime.date(2015, 1, 1)
    assert page(type_=PRESS, basis=Basis(as_of=before)).doubtful == ()


def test_beliefs_are_scored_on_the_cases_that_are_asked_for():
    found = page(type_=PRESS, kinds=("execution",))
    assert [(s.lag, s.n) for s in found.scores] == [(0, 3), (7, 3), (30, 3)]
    assert found.scores[0].brier == pytest.approx(0.36)


@pytest.mark.parametrize("asked", [{"type_": "the moon"}, {"kinds": ("flight of fancy",)}])
def test_what_is_unknown_is_refused_with_what_is_known(asked):
    with pytest.raises(NotFound, match=r"South Korean press|execution"):
        page(**asked)


def test_no_case_at_all_is_no_error():
    found = sources_page((), PACK, even, type_=PRESS)
    assert found.cases == 0
    assert found.verdict.better is None
    assert sources_page((), PACK, even).rows == ()
