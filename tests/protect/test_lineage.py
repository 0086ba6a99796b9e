"""What is told of whose text a report is."""

import msgspec

from reportedly.model import Copy, Credit, Echo, Event, Quote
from reportedly.protect.lineage import told_lineage

CREDIT = Quote(field="text", start=0, end=8, text="(Yonhap)")
EVENT = Event(
    id="e",
    kind="defection",
    who="Ri Chol",
    person=None,
    when=None,
    claims=("c",),
    copies=(Copy(report="b", of="a", share=0.7), Copy(report="c", of="a", share=0.9)),
    credits=(Credit(report="b", name="Yonhap", words=CREDIT),),
    echoes=(Echo(report="c", of="b", words=12),),
)


def test_between_reports_that_are_told_all_of_it_is(marker):
    assert told_lineage(EVENT, frozenset("abc"), marker) == {
        "copies": EVENT.copies,
        "credits": EVENT.credits,
        "echoes": EVENT.echoes,
    }


def test_a_report_that_is_withheld_takes_what_joins_it_with_it(marker):
    told = told_lineage(EVENT, frozenset("ac"), marker)
    assert told == {"copies": EVENT.copies[1:], "credits": (), "echoes": ()}


def test_a_slip_of_protected_words_is_not_told_and_the_copy_is(marker):
    slip = Copy(report="b", of="a", share=0.4, slips=("his wife", "Ri Chool"))
    event = msgspec.structs.replace(EVENT, copies=(slip,))
    (told,) = told_lineage(event, frozenset("abc"), marker)["copies"]
    assert told.slips == ("Ri Chool",)
    assert told.share == slip.share
