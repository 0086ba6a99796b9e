from datetime import date

import msgspec
import pytest

from reportedly.trace.filing import filed
from reportedly.trace.members import asserts, denies
from reportedly.trace.sources import Directory
from reportedly.when import When
from tests.trace.newsroom import claimed, copied, small_pack, story


def members(*stories):
    return filed([s[0] for s in stories], [s[1] for s in stories], Directory(small_pack()))


def test_a_copys_claims_lie_under_the_first_reports():
    one = story("Wire", "2020-01-01", claimed("execution"), claimed("defection"), id_="a")
    found = members(one, copied(one, "Herald", "2020-02-01", "b"))
    assert [(m.report.id, len(m.carried)) for m in found] == [("a", 1), ("a", 1)]
    assert {m.claim.kind for m in found} == {m.carried[0].claim.kind for m in found}


def test_a_copy_read_a_little_otherwise_is_matched_by_kind_and_person():
    one = story("Wire", "2020-01-01", claimed("execution"), text="Same", id_="a")
    two = story(
        "Herald",
        "2020-02-01",
        claimed("execution", certainty="possible", when="2020-02"),
        text="same",
        title="Maybe",
        id_="b",
    )
    (member,) = members(one, two)
    assert member.claim.certainty == "certain"
    assert member.carried[0].claim.certainty == "possible"


def test_what_only_the_copy_tells_counts_as_the_first_reports():
    one = story("Wire", "2020-01-01", claimed("execution"), text="Same", id_="a")
    two = story(
        "Herald", "2020-02-01", claimed("execution"), claimed("dismissal"), text="same", id_="b"
    )
    found = {m.claim.kind: m for m in members(one, two)}
    assert found["dismissal"].report.id == "a"
    assert found["dismissal"].said == date(2020, 1, 1)


def test_a_claim_is_of_the_day_on_which_its_origin_said_it():
    (member,) = members(story("Wire", "2020-05-01", claimed("execution", said="2013-08")))
    assert member.said == date(2013, 8, 31)


def test_a_written_date_without_its_span_is_read():
    report, reading = story("Wire", "2020-05-01", claimed("execution", when="2013-08"))
    bare = msgspec.structs.replace(reading.claims[0], happened=None)
    (member,) = members((report, msgspec.structs.replace(reading, claims=(bare,))))
    assert member.happened.edtf == "2013-08"


def test_unnamed_people_are_the_same_only_within_one_text():
    one, two = members(
        story("Wire", "2020-01-01", claimed("defection", "a soldier", person=None)),
        story("Wire", "2020-01-01", claimed("defection", "a soldier", person=None)),
    )
    assert one.subject != two.subject


def test_a_reading_without_its_report_is_refused():
    with pytest.raises(ValueError, match="r-lost"):
        filed([], [story("Wire", "2020", id_="r-lost")[1]], Directory(small_pack()))


def test_doubt_neither_asserts_nor_denies():
    def first(**slots):
        return story("Wire", "2020", claimed("death", **slots))[1].claims[0]

    assert asserts(first(stance="relays"))
    assert not asserts(first(stance="refutes"))
    assert not denies(first(stance="refutes"))
    assert denies(first(polarity="denied", stance="refutes"))
    assert not denies(first(polarity="denied", stance="doubts"))


def dated(of, happened, field="text"):
    """A story whose last claim is dated as some words date it, and quoted from some field."""
    report, reading = of
    last = reading.claims[-1]
    quote = msgspec.structs.replace(last.quote, field=field)
    last = msgspec.structs.replace(last, when=happened.edtf, happened=happened, quote=quote)
    return report, msgspec.structs.replace(reading, claims=(*reading.claims[:-1], last))


def test_what_a_copy_dates_by_its_own_day_is_no_news():
    one = story("Wire", "2020-01-10", claimed("appearance"), text="Same", id_="a")
    told = (claimed("appearance"), claimed("appearance"))
    two = story("Herald", "2024-12-31", *told, text="same", id_="b")
    friday = When.day(date(2024, 12, 27), basis="relative", words="on Friday")
    (member,) = members(one, dated(two, friday))
    assert (member.happened, len(member.carried)) == (None, 1)


def test_what_only_a_copys_title_tells_has_no_date_by_the_copys_day():
    one = story("Wire", "2020-01-10", claimed("execution"), text="Same", id_="a")
    told = claimed("dismissal")
    two = story("Herald", "2024-12-31", told, text="same", title="Dismissed", id_="b")
    month = When.month(2024, 12, basis="publication")
    found = members(one, dated(two, month, "title"))
    assert {m.claim.kind: (m.claim.when, m.happened) for m in found} == {
        "execution": (None, None),
        "dismissal": (None, None),
    }
