"""What an event was, whatever its id was then."""

from reportedly.model import Event, Origin
from reportedly.tell.new.compared import WAS
from reportedly.tell.new.matching import Stood


def event(id_, *claims, key="source:a", aliases=(), kind="execution"):
    return Event(
        id=id_,
        kind=kind,
        who="Pak Tok-su",
        person=None,
        when=None,
        claims=claims,
        aliases=aliases,
        origins=(Origin(key=key, name=key, named=True, type="press", claims=claims, outlets=()),),
    )


def test_it_is_known_by_any_claim():
    assert Stood([event("e-old", "c-1")]).of(event("e-new", "c-0", "c-1")).id == "e-old"


def test_it_is_known_by_a_claim_that_stands_otherwise_now():
    assert Stood([event("e-old", f"{WAS}c-1")]).of(event("e-new", "c-1")).id == "e-old"


def test_it_is_known_by_an_id_where_no_claim_is_left():
    before = Stood([event("e-old", "c-1", aliases=("e-older",))])
    assert before.of(event("e-old", "c-2")).id == "e-old"
    assert before.of(event("e-new", "c-2", aliases=("e-older",))).id == "e-old"


def test_what_nobody_told_of_was_not_there():
    assert Stood([event("e-old", "c-1")]).of(event("e-new", "c-2")) is None


def test_an_id_of_another_kind_is_another_event():
    assert Stood([event("e-old", "c-1", kind="death")]).of(event("e-old", "c-2")) is None


def test_several_that_became_one_bring_all_their_origins():
    before = Stood([event("e-1", "c-1", "c-2"), event("e-2", "c-3", key="source:b")])
    found = before.of(event("e-9", "c-1", "c-2", "c-3"))
    assert found.id == "e-1"
    assert {origin.key for origin in found.origins} == {"source:a"}
    assert {c for origin in found.origins for c in origin.claims} == {"c-1", "c-2", "c-3"}


def test_an_origin_is_the_same_under_another_key_by_its_claims():
    before = Stood([event("e-1", "c-1", key="self:b")])
    assert [o.key for o in before.of(event("e-1", "c-1", "c-0")).origins] == ["source:a"]
