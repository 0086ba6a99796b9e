"""Which reports stand behind what a document is about."""

from reportedly.account.behind import behind
from reportedly.model import Copy, Event, Person, Picture

from .made import claim, quote, reading, report

LEFT = report("Pak Tok-su, an envoy, left in 2020.")
COPY = report("Pak Tok-su, an envoy, left in 2020, it is said.", outlet="Evening Post")
NAMED = report("Pak Tok-su, an envoy, spoke in 2018.", outlet="Weekly Ledger")
OTHER = report("Yom Chol-min, an attaché, left in 2019.", outlet="Morning Standard")


def told():
    def left(of, who, when):
        return claim(of, who, when, quote=quote(of.text, "left"))

    first, second = left(LEFT, "Pak Tok-su", "2020"), left(OTHER, "Yom Chol-min", "2019")
    return Picture(
        as_of=None,
        reports=(LEFT, COPY, NAMED, OTHER),
        readings=(reading(LEFT, first), reading(COPY), reading(NAMED), reading(OTHER, second)),
        persons=(
            Person(id="p-1", name="Pak Tok-su", names=(), reports=(LEFT.id, COPY.id, NAMED.id)),
            Person(id="p-2", name="Yom Chol-min", names=(), reports=(OTHER.id,)),
        ),
        events=(
            Event(
                id="e-1",
                kind="defection",
                who="Pak Tok-su",
                person=None,
                when="2020",
                claims=(first.id,),
                copies=(Copy(report=COPY.id, of=LEFT.id, share=0.9),),
            ),
            Event(
                id="e-2",
                kind="defection",
                who="Yom Chol-min",
                person="p-2",
                when="2019",
                claims=(second.id,),
            ),
        ),
    )


def test_behind_an_event_stand_its_reports_and_their_copies():
    assert behind(told(), ["e-1"]) == {LEFT.id, COPY.id}


def test_behind_a_claim_stands_its_event():
    assert behind(told(), ["c-Pak Tok-su"]) == {LEFT.id, COPY.id}


def test_behind_a_person_stand_all_reports_that_name_them():
    assert behind(told(), ["p-1"]) == {LEFT.id, COPY.id, NAMED.id}


def test_behind_an_event_stand_the_reports_that_name_its_person():
    assert behind(told(), ["e-2"]) == {OTHER.id}


def test_behind_nothing_stands_nothing():
    assert behind(told(), []) == frozenset()
