import msgspec

from reportedly.trace.copies import distinct, leads
from tests.trace.newsroom import copied, small_pack, story


def leading(*stories):
    reports = [s[0] for s in stories]
    return {id_: lead.id for id_, lead in leads(reports, small_pack()).items()}


def test_case_and_spacing_make_no_other_text():
    one = story("Herald", "2020-01-02", text="He has  LEFT.", id_="b")
    two = story("Wire", "2020-01-01", text="he has left.", id_="c")
    other = story("Wire", "2020-01-01", text="he has not left.", id_="d")
    assert leading(one, two, other) == {"b": "c", "c": "c", "d": "d"}


def test_reports_without_their_texts_are_nobodys_copies():
    one = story("Wire", "2020-01-01", text="", id_="a")
    two = story("Wire", "2020-01-01", text=" ", id_="b")
    assert leading(one, two) == {"a": "a", "b": "b"}


def test_the_undated_never_lead_the_dated():
    one = story("Herald", None, text="x", id_="a")
    assert leading(one, copied(one, "Wire", "2020-01", "b")) == {"a": "b", "b": "b"}


def test_on_one_day_the_known_outlet_leads_whatever_the_ids():
    for ids in (("a", "b", "c"), ("c", "b", "a")):
        one = story(None, "2020-01-01", text="x", id_=ids[0])
        two = copied(one, "Village Gazette", "2020-01-01", ids[1])
        three = copied(one, "Wire", "2020-01-01", ids[2])
        assert set(leading(one, two, three).values()) == {ids[2]}


def test_a_report_given_twice_is_one():
    report, _ = story("Wire", "2020-01-01", id_="a")
    changed = msgspec.structs.replace(report, title="later")
    assert len(distinct([report, report])) == 1
    assert distinct([report, changed]) == distinct([changed, report])
