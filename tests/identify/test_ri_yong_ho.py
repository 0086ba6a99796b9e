"""Two holders of public office called Ri Yong Ho, in the spellings of the press, 2011 to 2020.

The one was chief of the general staff until July 2012, the other foreign minister from 2016 to
January 2020. The reports are invented.
"""

from datetime import timedelta
from itertools import permutations

import msgspec
import pytest

from reportedly.identify import identify
from reportedly.model import Undo, in_force

from .made import PACK, READER, judgement, made, mention, people

STAFF, MINISTER = ("chief of the general staff",), ("Foreign Minister",)
GENERALS = (
    made("2011-10-10", mention("Ri Yong Ho", posts=STAFF), outlet="Harbour Dispatch"),
    made("2012-07-16", mention("Lee Yong-ho", posts=STAFF), outlet="Northwatch"),
    made("2012-07-17", mention("리영호", posts=STAFF), outlet="Peninsula Review"),
    made("2012-08-01", mention("Yi Yŏng-ho", posts=STAFF), outlet="Weekly Ledger"),
)
MINISTERS = (
    made("2016-05-16", mention("Ri Yong Ho", posts=MINISTER), outlet="Harbour Dispatch"),
    made("2017-09-23", mention("Ri Yong-ho", posts=MINISTER), outlet="Northwatch"),
    made("2019-03-01", mention("리용호", posts=MINISTER), outlet="Peninsula Review"),
    made("2020-01-24", mention("Lee Yong-ho", posts=MINISTER), outlet="Weekly Ledger"),
)
BARE = made("2015-02-02", mention("Ri Yong Ho"), outlet="Southern Evening Post")
EVERYTHING = (*GENERALS, *MINISTERS, BARE)
WITHOUT = msgspec.structs.replace(
    PACK, holders=tuple(h for h in PACK.holders if not h.id.startswith("ri-yong-ho"))
)


def identified(each=EVERYTHING, pack=PACK, judgements=()):
    return identify([r for r, _ in each], [r for _, r in each], pack, judgements)


def owners(result, each):
    return {p.id for one in each for p in people(result, of=one)}


@pytest.mark.parametrize("pack", [PACK, WITHOUT], ids=["pack knows them", "pack does not"])
def test_the_general_and_the_minister_stay_two(pack):
    result = identified(pack=pack)
    (general,), (minister,) = owners(result, GENERALS), owners(result, MINISTERS)
    assert general != minister
    (bare,) = people(result, of=BARE)
    assert bare.id not in {general, minister}
    assert set(bare.candidates) == {general, minister}


def test_the_pack_gives_them_its_ids():
    result = identified()
    assert owners(result, GENERALS) == {"ri-yong-ho-general"}
    assert owners(result, MINISTERS) == {"ri-yong-ho-minister"}


@pytest.mark.parametrize("pack", [PACK, WITHOUT], ids=["pack knows them", "pack does not"])
def test_the_bare_name_changes_neither(pack):
    def mentions(result):
        return {p.mentions for p in people(result) if BARE[0].id not in p.reports}

    assert mentions(identified((*GENERALS, *MINISTERS), pack)) == mentions(identified(pack=pack))


@pytest.mark.parametrize("pack", [PACK, WITHOUT], ids=["pack knows them", "pack does not"])
def test_whoever_is_reported_first_the_two_are_the_same(pack):
    few = (GENERALS[1], GENERALS[2], MINISTERS[0], MINISTERS[2], BARE)
    once = identified(few, pack)
    assert all(identified(order, pack) == once for order in permutations(few))


def test_one_judgement_settles_the_bare_name():
    result = identified(judgements=[judgement("same", BARE, "ri-yong-ho-minister")])
    assert owners(result, [BARE]) == {"ri-yong-ho-minister"}
    assert owners(result, GENERALS) == {"ri-yong-ho-general"}
    (minister,) = people(result, of=BARE)
    (link,) = [x for x in minister.links if x.report == BARE[0].id and x.verdict == "same"]
    assert (link.keys, link.decision) == (("judged one",), "j-same-1")


def test_one_judgement_settles_it_where_the_pack_knows_neither():
    settled = judgement("same", BARE, MINISTERS[1])
    result = identified(pack=WITHOUT, judgements=[settled])
    (minister,) = owners(result, MINISTERS)
    assert owners(result, [BARE]) == {minister}
    assert owners(result, GENERALS).isdisjoint({minister})


def test_another_bare_name_is_not_settled_by_it():
    later = made("2018-05-05", mention("Ri Yong Ho"), outlet="Northwatch")
    settled = judgement("same", BARE, "ri-yong-ho-minister")
    result = identified((*EVERYTHING, later), judgements=[settled])
    (undecided,) = people(result, of=later)
    assert set(undecided.candidates) == {"ri-yong-ho-general", "ri-yong-ho-minister"}


def test_judged_not_to_be_the_one_leaves_the_other_as_a_candidate():
    result = identified(judgements=[judgement("different", BARE, "ri-yong-ho-general")])
    (bare,) = people(result, of=BARE)
    assert bare.candidates == ("ri-yong-ho-minister",)


def test_a_judgement_that_is_not_in_force_leaves_everything_as_it_was():
    settled = judgement("same", BARE, "ri-yong-ho-minister")
    taken_back = Undo(
        id="u-1", made=settled.made + timedelta(days=1), by="Ed", of=settled.id, because="no"
    )
    assert identified(judgements=in_force([settled])) != identified()
    assert identified(judgements=in_force([taken_back, settled])) == identified()


def test_another_reader_finds_the_judged_name_elsewhere():
    report, reading = BARE
    told = reading.mentions[0]
    moved = msgspec.structs.replace(
        told.quote, start=told.quote.start + 30, end=told.quote.end + 30
    )
    again = msgspec.structs.replace(
        reading,
        reader=msgspec.structs.replace(READER, version="2"),
        mentions=(msgspec.structs.replace(told, quote=moved, spellings=(told.name, "Ri")),),
    )
    settled = judgement("same", BARE, "ri-yong-ho-minister")
    result = identified((*GENERALS, *MINISTERS, (report, again)), judgements=[settled])
    assert owners(result, [BARE]) == {"ri-yong-ho-minister"}
