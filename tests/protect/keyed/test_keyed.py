"""Ids that leave are made from what is told and a key, and from nothing else."""

import re
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Anchor, Correction, to_json
from reportedly.packs import load
from reportedly.protect import PUBLIC, told_for
from reportedly.protect.keyed import export_key, keyed, keyed_all
from reportedly.tell.new import Decided
from tests.protect.scenes import claim, event, mention, person, picture, quote, reading, report

ID = re.compile(r"\b(?:[a-z]|unnamed)-[0-9a-f]{12}\b")
KEY = export_key(b"a secret of the ledger, of some length", "a page")
_DAY = date(2024, 3, 12)
WORDS = "Kang Tok-su was dismissed as minister. Yom Chol-min was promoted to general."


def made(number: int, offset: int = 0, day: str = "2024-03-12"):
    """A picture of two claims of one report, whose ids and offsets are as one likes."""
    item = report(" " * offset + WORDS, id_=f"r-{number:012x}", published=day)
    first, second = WORDS.split(". ")
    claims = [
        claim(item.text, words, id=f"c-{number + at:012x}", who=who, person=f"p-{number + at:012x}")
        for at, (words, who) in enumerate(((first, "Kang Tok-su"), (second, "Yom Chol-min")))
    ]
    named = [mention(item.text, c.who) for c in claims]
    persons = [
        person(c.person, c.who, c, mentions=(f"{item.id}:{m.quote.start}",), reports=(item.id,))
        for c, m in zip(claims, named, strict=True)
    ]
    events = [
        event(c, id_=f"e-{number + at:012x}", aliases=(f"e-{number + at + 7:012x}",))
        for at, c in enumerate(claims)
    ]
    told = msgspec.structs.replace(reading(item, *claims, mentions=tuple(named)), text_digest="")
    bare = msgspec.structs.replace(item, text="", text_digest="")
    return picture((bare,), (told,), tuple(persons), tuple(events))


def test_no_id_of_the_ledger_is_left():
    whole = made(1000)
    ids = set(ID.findall(to_json(whole).decode()))
    assert len(ids) == 9
    assert ids.isdisjoint(ID.findall(to_json(keyed(whole, KEY).picture).decode()))


def test_other_ids_and_offsets_in_the_ledger_give_the_same_picture():
    one, other = (keyed(made(n, o), KEY).picture for n, o in ((1000, 0), (77, 31)))
    assert to_json(one) == to_json(other)


@settings(max_examples=40)
@given(st.integers(0, 2**40), st.integers(0, 50), st.randoms(use_true_random=False))
def test_no_order_of_lists_shows(number, offset, chance):
    whole = made(number, offset)

    def mixed(items):
        return tuple(chance.sample(items, len(items)))

    shuffled = msgspec.structs.replace(
        whole, persons=mixed(whole.persons), events=mixed(whole.events)
    )
    assert to_json(keyed(shuffled, KEY).picture) == to_json(keyed(made(5), KEY).picture)


def test_another_key_gives_ids_that_have_nothing_in_common():
    ids = [
        set(ID.findall(to_json(keyed(made(1000), export_key(b"s" * 32, name)).picture).decode()))
        for name in ("a page", "another page")
    ]
    assert len(ids[0]) == len(ids[1]) == 7
    assert ids[0].isdisjoint(ids[1])


def test_a_change_in_what_is_told_changes_the_ids_of_that_alone():
    one, other = keyed(made(1), KEY), keyed(made(1, day="2024-03-13"), KEY)
    assert one.of.keys() != other.of.keys()


def test_the_house_can_find_out_what_an_id_is():
    whole = made(1000)
    left = keyed(whole, KEY)
    (told,) = left.picture.reports
    assert left.of[told.id] == whole.reports[0].id
    assert left.words(f"see {whole.reports[0].id}:12") == f"see {told.id}:12"


def test_a_former_id_leads_to_the_event_and_an_unknown_one_nowhere():
    whole = made(1000)
    left = keyed(whole, KEY)
    alias = whole.events[0].aliases[0]
    now = left.words(alias)
    assert left.of[now] == whole.events[0].id
    lost = left.words("e-0123456789ab")
    assert ID.fullmatch(lost)
    assert lost not in left.of
    assert lost != "e-0123456789ab"


def test_words_of_reports_are_never_taken_for_ids():
    whole = made(1000)
    odd = "see c-0000000003e8 in the annex"
    item = msgspec.structs.replace(
        whole.reports[0], title=odd, url="https://a.example/c-0000000003e8"
    )
    left = keyed(msgspec.structs.replace(whole, reports=(item,)), KEY).picture.reports[0]
    assert (left.title, left.url) == (odd, "https://a.example/c-0000000003e8")


def test_what_nothing_told_tells_apart_has_ids_of_its_own():
    one, other = (report("", id_=f"r-{n:012x}", name="report") for n in (1, 2))
    left = keyed(picture((one, other), ()), KEY)
    assert len({r.id for r in left.picture.reports}) == 2


def test_offsets_count_what_is_told_alone():
    item = report("", id_="r-000000000001")
    text = "x" * 500 + "Kang fled" + "y" * 70 + "He did"
    words = [quote(text, w) for w in ("Kang fled", "He did")]
    told = [claim(text, w.text, id=f"c-00000000000{n}", who="Kang") for n, w in enumerate(words)]
    left = keyed(picture((item,), (reading(item, *told),)), KEY).picture.readings[0]
    assert [(c.quote.start, c.quote.end) for c in left.claims] == [(0, 9), (10, 16)]
    assert (left.claims[0].words["who"].start, left.claims[0].words["who"].end) == (0, 4)


def test_a_thing_has_the_same_id_on_every_day():
    days = keyed_all({None: made(1000), _DAY: made(1000)}, KEY)
    assert {e.id for e in days[None].picture.events} == {e.id for e in days[_DAY].picture.events}


def test_holders_of_the_pack_keep_their_names_for_ids():
    whole = made(1000)
    known = msgspec.structs.replace(whole.persons[0], id="kang-tok-su")
    left = keyed(msgspec.structs.replace(whole, persons=(known, whole.persons[1])), KEY)
    assert "kang-tok-su" in {p.id for p in left.picture.persons}


def test_a_secret_that_keeps_nothing_secret_is_refused():
    with pytest.raises(ValueError, match="16 bytes"):
        export_key(b"short", "a page")


def test_telling_what_leaves_again_withholds_nothing_more():
    pack = load()
    left = keyed(told_for(made(1000), PUBLIC, pack), KEY).picture
    assert told_for(left, PUBLIC, pack) == left


def test_a_decision_of_any_sort_gets_the_ids_of_the_picture():
    whole = made(1000)
    told = keyed(whole, KEY)
    (was, _), (now, _) = whole.readings[0].claims, told.picture.readings[0].claims
    struck = Correction(
        id="d-1",
        made=datetime(2024, 3, 13, tzinfo=UTC),
        by="editor",
        act="strike",
        at=Anchor(text_digest="", quote=was.quote),
        kind=was.kind,
        slots={"party": [was.id]},
    )
    decided = told.noun(Decided(decision=struck, claims=(was.id,)))
    assert decided == Decided(
        decision=msgspec.structs.replace(struck, slots={"party": [now.id]}), claims=(now.id,)
    )
