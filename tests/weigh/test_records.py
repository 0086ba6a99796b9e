import pytest

from reportedly.trace import Directory
from reportedly.weigh.records import group_of, record_key, record_of
from tests.weigh.histories import historic

DIRECTORY = Directory(historic())


@pytest.mark.parametrize(
    ("origin", "record"),
    [
        ("source:wire", "source:wire"),
        ("unnamed:source:wire", "source:wire"),
        ("unnamed:name:gazette", "name:gazette"),
        ("self:p-1", "self:p-1"),
        ("unattributed", "unattributed"),
    ],
)
def test_an_unnamed_source_is_part_of_the_record_of_who_printed_it(origin, record):
    assert record_of(origin) == record


@pytest.mark.parametrize(
    ("told", "record"),
    [
        ("wire", "source:wire"),
        ("Wire News Agency", "source:wire"),
        ("morning-tv", "source:morning"),
        ("The Evening Sun", "name:evening sun"),
    ],
)
def test_a_source_of_the_history_has_the_record_that_the_ledger_gives_it(told, record):
    assert record_key(told, DIRECTORY) == record


@pytest.mark.parametrize(
    ("record", "group"),
    [
        ("source:wire", "southern press"),
        ("source:herald", "other press"),
        ("source:service", "intelligence service"),
        ("name:gazette", "unknown"),
        ("unknown outlet", "unknown"),
        ("self:p-1", "person"),
        ("person:p-1", "person"),
        ("unattributed", "unattributed"),
    ],
)
def test_a_record_is_pooled_with_its_group(record, group):
    assert group_of(record, DIRECTORY) == group
