"""Cases of a ledger, and what of them may be told."""

import msgspec

from reportedly.account.cases import told_cases
from reportedly.model import Event, Origin, Picture
from reportedly.weigh.fit.cases import Case, Told


def origin(key):
    return Origin(key=key, name=key, named=True, type="press", claims=("c",), outlets=())


def picture(*events):
    return Picture(as_of=None, reports=(), readings=(), persons=(), events=events)


EVENT = Event(
    id="e-1",
    kind="defection",
    who="Yom Chol-min, of Wonsan",
    person=None,
    when=None,
    claims=("c",),
    origins=(origin("source:yonhap"), origin("unnamed:source:kbs")),
)


def case(id_, *origins):
    words = tuple(Told(origin=o, group="press", says="assert") for o in origins)
    return Case(id=id_, kind="defection", outcome="held", told=words, title="as it was")


LEDGERS = case("e-1", "source:yonhap", "source:kbs")
HISTORYS = case("old", "source:yonhap")


def test_what_is_told_whole_stays_whole():
    (told,) = told_cases([LEDGERS], picture(EVENT), picture(EVENT))
    assert told.told == LEDGERS.told


def test_an_event_that_is_withheld_takes_its_case_with_it():
    assert told_cases([LEDGERS, HISTORYS], picture(EVENT), picture()) == (HISTORYS,)


def test_the_words_of_a_withheld_origin_go():
    after = msgspec.structs.replace(EVENT, origins=EVENT.origins[:1])
    (told,) = told_cases([LEDGERS], picture(EVENT), picture(after))
    assert [word.origin for word in told.told] == ["source:yonhap"]


def test_who_decided_it_is_not_told_where_they_are_withheld():
    decided = msgspec.structs.replace(LEDGERS, decided_by=("source:kbs",))
    after = msgspec.structs.replace(EVENT, origins=EVENT.origins[:1])
    (told,) = told_cases([decided], picture(EVENT), picture(after))
    assert told.decided_by == ()


def test_the_title_is_made_of_what_may_be_told():
    after = msgspec.structs.replace(EVENT, who="Yom Chol-min")
    (told,) = told_cases([LEDGERS], picture(EVENT), picture(after))
    assert told.title == "Yom Chol-min, defection"


def test_a_case_of_which_no_word_is_left_goes():
    after = msgspec.structs.replace(EVENT, origins=())
    assert told_cases([LEDGERS], picture(EVENT), picture(after)) == ()
