"""Claims, remarks, ties and sentences about the record get their person."""

import msgspec

from reportedly.identify import identify
from reportedly.model import Assertion, Kin, Quote, Remark

from .made import PACK, claim, made, mention, people

QUOTE = Quote(field="text", start=0, end=3, text="Sin")


def identified(*each):
    return identify([r for r, _ in each], [r for _, r in each], PACK)


def test_whoever_is_named_gets_a_person_wherever_named():
    who = mention("Sin Kwang-rim", spellings=("Sin",))
    remark = Remark(id="m-1", who="Sin", standing=None, about=None, text="Yes.", quote=QUOTE)
    kin = Kin(
        id="k-1",
        who="Sin",
        relation="related to",
        other="somebody",
        certainty="possible",
        quote=QUOTE,
    )
    said = Assertion(
        id="a-1", measure="first", about="Sin Kwang-rim", scope=None, kind=None, quote=QUOTE
    )
    beyond = claim("Sin Kwang-rim", "sanction")
    each = made(
        "2020-01-01",
        who,
        claims=(claim("Sin"),),
        remarks=(remark,),
        kin=(kin,),
        assertions=(said,),
        claims_beyond=(beyond,),
    )
    result = identified(each)
    (person,), (reading,) = people(result), result.readings
    told = (*reading.claims, *reading.claims_beyond, *reading.remarks, *reading.kin)
    assert {t.person for t in (*told, *reading.assertions)} == {person.id}
    assert set(person.claims) == {reading.claims[0].id, beyond.id}


def test_the_unnamed_are_no_persons():
    each = made(
        "2020-01-01",
        claims=(claim("a North Korean diplomat"), claim("13 restaurant workers")),
    )
    result = identified(each)
    assert result.persons == ()
    assert [c.person for c in result.readings[0].claims] == [None, None]


def test_the_fullest_form_decides_before_a_shared_surname():
    first = mention("Sin Kwang-rim", 0, posts=("ambassador",), spellings=("Sin",))
    second = mention("Sin Chol-min", 60, posts=("army general",), spellings=("Sin",))
    each = made("2020-01-01", first, second, claims=(claim("Sin Chol-min"),))
    result = identified(each)
    person = next(p for p in result.persons if p.id == result.readings[0].claims[0].person)
    assert person.name == "Sin Chol-min"


def test_of_two_with_one_surname_the_nearer_is_meant():
    first = mention("Sin Kwang-rim", 0, posts=("ambassador",), spellings=("Sin",))
    second = mention("Sin Chol-min", 60, posts=("army general",), spellings=("Sin",))
    near = Quote(field="text", start=70, end=73, text="Sin")
    told = msgspec.structs.replace(claim("Sin"), words={"who": near}, quote=near)
    result = identified(made("2020-01-01", first, second, claims=(told,)))
    person = next(p for p in result.persons if p.id == result.readings[0].claims[0].person)
    assert person.name == "Sin Chol-min"


def test_nothing_else_in_a_reading_changes():
    each = made("2020-01-01", mention("Sin Kwang-rim"), claims=(claim("Sin Kwang-rim"),))
    (reading,) = identified(each).readings
    before = each[1]
    assert reading == msgspec.structs.replace(
        before,
        claims=(msgspec.structs.replace(before.claims[0], person=reading.claims[0].person),),
    )


def test_readings_of_unknown_reports_are_left_out():
    (_, reading), (report, _) = made("2020-01-01", mention("Sin Kwang-rim")), made("2021")
    assert identify([report], [reading], PACK).readings == ()
