"""The queue of what wants a person's eye, and judgements in words."""

import pytest
from rich.console import Console

from reportedly.protect import PUBLIC, told_for
from reportedly.tell.judgements_view import judgement_rows, judgements_view
from reportedly.tell.review import review_rows
from reportedly.tell.review_view import review_view
from tests.account.who import BARE, ENVOY, GENERAL, HOLDER, judged, on_file, spot
from tests.identify.made import PACK, claim, made, mention


def shown(view):
    console = Console(width=200, record=True, file=None, quiet=False, highlight=False)
    with console.capture() as captured:
        console.print(view)
    return captured.get()


def kinds(*decisions, **more):
    return [r["kind"] for r in review_rows(on_file(*decisions, **more), PACK)]


def test_every_question_is_asked_once_and_what_most_hangs_on_first():
    rows = review_rows(on_file(each=(BARE, ENVOY, GENERAL)), PACK)
    assert [r["kind"] for r in rows] == ["candidate", "candidate", "namesake"]
    assert len({frozenset((r["left"]["id"], r["right"]["id"])) for r in rows}) == 3
    assert [r["claims"] for r in rows] == sorted((r["claims"] for r in rows), reverse=True)


def test_a_question_has_both_sides_in_words_its_reasons_and_its_commands():
    (row,) = review_rows(on_file(each=(ENVOY, GENERAL)), PACK)
    assert {row["left"]["published"], row["right"]["published"]} == {"2020-01-01", "2020-01-02"}
    assert row["score"] == sum(
        -r["strength"] if r["side"] == "against" else r["strength"] for r in row["reasons"]
    )
    ids = f"{row['left']['id']} {row['right']['id']}"
    assert row["commands"][0] == f'reportedly judge same {ids} --because "…"'
    told = shown(review_view([row]))
    assert "Example Herald" in told
    assert "against: posts in different walks of life" in told


def test_a_holder_known_by_the_name_alone_is_low_confidence_until_judged():
    bare = made("2021-01-25", mention("Thae Yong-ho"))
    (row,) = review_rows(on_file(each=(bare,)), PACK)
    assert (row["kind"], row["right"]["id"]) == ("low confidence", "thae-yong-ho")
    settled = judged("same", bare, "thae-yong-ho", each=(bare,))
    assert kinds(settled, each=(bare,)) == []
    assert kinds(each=(HOLDER,)) == []


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_what_was_judged_does_not_come_back(verdict):
    each = (BARE, ENVOY)
    asked = {frozenset((spot(BARE), spot(ENVOY)))}
    before = {frozenset((r["left"]["place"], r["right"]["place"])) for r in rows(each=each)}
    after = {
        frozenset((r["left"]["place"], r["right"]["place"]))
        for r in rows(judged(verdict, BARE, ENVOY, each=each), each=each)
    }
    assert asked <= before
    assert not asked & after


def rows(*decisions, each):
    return review_rows(on_file(*decisions, each=each), PACK)


def test_whoever_the_gate_leaves_out_is_not_asked_about():
    picture = on_file(each=(BARE, ENVOY, GENERAL))
    told = told_for(picture, PUBLIC, PACK)
    ids = {p.id for p in told.persons}
    for row in review_rows(told, PACK):
        assert {row["left"]["id"], row["right"]["id"]} <= ids
        assert row["left"]["words"] == row["left"]["name"]


def test_hostile_words_steer_no_terminal():
    evil = made("2020-05-05", mention("Sin Kwang-rim", posts=("\x1b[31m[bold]envoy",)))
    told = shown(review_view(review_rows(on_file(each=(evil, GENERAL, BARE)), PACK)))
    assert "\x1b" not in told
    assert "[bold]envoy" in told


def test_nothing_to_ask_and_nothing_judged_say_so():
    assert "nothing wants" in shown(review_view([]))
    assert "nothing was judged" in shown(judgements_view([]))


def test_a_holder_whom_the_pack_knows_no_more_is_listed_as_such():
    settled = judged("same", HOLDER, "thae-yong-ho")
    gone = type(settled)(
        **{f: getattr(settled, f) for f in settled.__struct_fields__} | {"right": "nobody-now"}
    )
    (row,) = judgement_rows(on_file(gone), [gone], PACK)
    assert row["right"] == {"found": False, "id": "nobody-now"}
    assert "no longer found: nobody-now" in shown(judgements_view([row]))


def test_every_mention_by_the_name_alone_can_be_reached_and_what_weighs_most_is_asked_first():
    seen = made(
        "2021-01-25", mention("Choe Son-hui"), claims=(claim("Choe Son-hui", "appearance"),)
    )
    dead = made("2021-02-25", mention("Choe Son-hui"), claims=(claim("Choe Son-hui", "execution"),))
    bare = made("2021-03-25", mention("Choe Son-hui"))
    (row,) = rows(each=(seen, bare, dead))
    assert row["left"]["place"] == spot(dead)
    assert set(row["more"]) == {spot(seen), spot(bare)}
    told = shown(review_view([row]))
    assert "and 2 more of this person by the name alone" in told
    assert spot(bare) in told


def test_somebody_of_whom_anything_is_told_is_no_slip_of_another_s_name():
    slip = made("2013-12-13", mention("Jang Song Theak"))
    assert [r["kind"] for r in rows(each=(slip,))] == ["candidate"]
    told = made(
        "2013-12-13", mention("Jang Song Theak"), claims=(claim("Jang Song Theak", "appearance"),)
    )
    assert rows(each=(told,)) == []
