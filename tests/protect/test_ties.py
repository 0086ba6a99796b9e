"""Ties of kin between two holders of public office may be told; no other tie is."""

import msgspec
import pytest

from reportedly.model import Kin, Link, Mention
from reportedly.protect import PUBLIC, open_ties, tie_marking, told_for
from tests.protect.scenes import claim, person, picture, quote, reading, report

SISTER = "Kim Yo Jong, who is the sister of leader Kim Jong Un, spoke on Monday."


def tie(text, who="Kim Yo Jong", other="leader Kim Jong Un", holder="kim-yo-jong"):
    relation = "is the sister of"
    return Kin(
        id="k-1",
        who=who,
        person=holder,
        relation=relation,
        other=other,
        certainty="certain",
        quote=quote(text, text),
    )


def mention(text, name):
    return Mention(name=name, spellings=(name,), quote=quote(text, name))


def held(item, text, name, id_, keys=("holder's post", "name")):
    start = text.index(name)
    link = Link(
        report=item.id, field="text", start=start, to=id_, verdict="same", score=4, keys=keys
    )
    return msgspec.structs.replace(
        person(id_, name),
        links=(link,),
        mentions=(link.place,),
        reports=(item.id,),
        public_office=True,
    )


def scene(text=SISTER, *, told=None, keys=("holder's post", "name"), more=()):
    item = report(text)
    names = {"Kim Yo Jong": "kim-yo-jong", "Kim Jong Un": "kim-jong-un"}
    people = tuple(held(item, text, n, i, keys) for n, i in names.items() if n in text)
    mentions = tuple(mention(text, n) for n in names if n in text)
    read = reading(item, *more, kin=(told or tie(text),), mentions=mentions)
    return picture((item,), (read,), people)


def test_a_tie_between_two_holders_of_office_is_told_with_its_words(pack):
    whole = scene()
    (told,) = told_for(whole, PUBLIC, pack).readings[0].kin
    assert told.quote.text == SISTER
    assert tie_marking(told, open_ties(whole, pack)) == "TLP:CLEAR"


def test_telling_it_again_changes_nothing(pack):
    once = told_for(scene(), PUBLIC, pack)
    assert told_for(once, PUBLIC, pack).readings[0].kin == once.readings[0].kin


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Kim Yo Jong is the sister of leader Kim Jong Un and of Yom Sol-mi.", "Kim Jong Un"),
        ("Kim Yo Jong is the sister of Yom Chol-min.", "Yom Chol-min"),
        ("Kim Yo Jong is the sister of Kim Jong Un's wife.", "Kim Jong Un's wife"),
        (
            "Kim Yo Jong is the sister of leader Kim Jong Un, her husband said.",
            "leader Kim Jong Un",
        ),
    ],
)
def test_a_tie_that_reaches_a_third_person_is_withheld(pack, text, other):
    whole = scene(text, told=tie(text, other=other))
    assert told_for(whole, PUBLIC, pack).readings[0].kin == ()
    assert tie_marking(whole.readings[0].kin[0], open_ties(whole, pack)) == "TLP:RED"


def test_a_name_alone_does_not_make_a_relative_a_holder_of_office(pack):
    whole = scene(keys=("name", "only holder"))
    assert told_for(whole, PUBLIC, pack).readings[0].kin == ()


def test_no_tie_to_somebody_who_left_is_told(pack):
    left = claim(SISTER, SISTER, kind="defection", who="Kim Yo Jong", person="kim-yo-jong")
    whole = scene(more=(left,))
    assert told_for(whole, PUBLIC, pack).readings[0].kin == ()
