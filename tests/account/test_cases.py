"""Cases of a ledger, and what of them may be told."""

import msgspec

from reportedly.account import cases
from reportedly.account.cases import public_cases, told_cases
from reportedly.account.picture import learned
from reportedly.ledger import Ledger
from reportedly.model import Event, Origin, Picture
from reportedly.packs import load
from reportedly.weigh.cases import cases_of
from reportedly.weigh.fit.cases import Case, Told
from tests.account.made import claim, reading, report

PACK = load()


def origin(key):
    return Origin(key=key, name=key, named=True, type="press", claims=("c",), outlets=())


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
    (told,) = told_cases([LEDGERS], [EVENT], [EVENT])
    assert told.told == LEDGERS.told


def test_what_the_history_alone_tells_is_public():
    assert told_cases([HISTORYS], [EVENT], [EVENT]) == (HISTORYS,)


def test_the_words_of_a_withheld_origin_go():
    after = msgspec.structs.replace(EVENT, origins=EVENT.origins[:1])
    (told,) = told_cases([LEDGERS], [EVENT], [after])
    assert [word.origin for word in told.told] == ["source:yonhap"]


def test_who_decided_it_is_not_told_where_they_are_withheld():
    decided = msgspec.structs.replace(LEDGERS, decided_by=("source:kbs",))
    after = msgspec.structs.replace(EVENT, origins=EVENT.origins[:1])
    (told,) = told_cases([decided], [EVENT], [after])
    assert told.decided_by == ()


def test_the_title_is_made_of_what_may_be_told():
    after = msgspec.structs.replace(EVENT, who="Yom Chol-min")
    (told,) = told_cases([LEDGERS], [EVENT], [after])
    assert told.title == "Yom Chol-min, defection"


def test_a_case_of_which_no_word_is_left_goes():
    after = msgspec.structs.replace(EVENT, origins=())
    assert told_cases([LEDGERS], [EVENT], [after]) == ()


def test_a_withheld_event_is_no_case(tmp_path, monkeypatch):
    of = report()
    with Ledger.create(tmp_path / "ledger.db") as ledger:
        ledger.add(of, reading(of, claim(of, "Pak Tok-su", "2020")))
        alone = {case.id for case in cases_of(PACK)}
        (event,) = learned(ledger.learned(None), PACK).events
        assert {case.id for case in public_cases(ledger, PACK)} == alone | {event.id}
        withheld = Picture(as_of=None, reports=(), readings=(), persons=(), events=())
        monkeypatch.setattr(cases, "told_for", lambda whole, audience, pack: withheld)
        assert public_cases(ledger, PACK) == cases_of(PACK)
