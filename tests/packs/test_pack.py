"""What the shipped pack knows, and how it is looked up."""

from typing import get_args

import pytest

from reportedly.model import Kind
from reportedly.packs import load
from reportedly.when import When

PACK = load()


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Yonhap", "yonhap"),
        ("Yonhap news agency", "yonhap"),
        ("The Wall Street Journal", "wall-street-journal"),
        ("Wall Street Journal", "wall-street-journal"),
        ("the Chosun Ilbo", "chosun-ilbo"),
        ("Asia Times", "asia-times"),
        ("Benzinga", "benzinga"),
        ("Unification Ministry", "unification-ministry"),
        ("the unification ministry of South Korea", "unification-ministry"),
        ("Seoul’s intelligence agency", "nis"),
        ("South Korea's spy agency", "nis"),
        ("Korean Central News Agency", "kcna"),
        ("Office 39", "office-39"),
        ("U.S. State Department", "state-department"),
    ],
)
def test_sources_are_found_as_reports_write_them(name, id_):
    source = PACK.source(name)
    assert source is not None
    assert source.id == id_


@pytest.mark.parametrize(
    "name", ["the South’s media", "South Korean media", "Some media", "experts"]
)
def test_collectives_are_nobody_in_particular(name):
    source = PACK.source(name)
    assert source is not None
    assert source.collective


def test_a_single_paper_that_is_not_named_is_no_collective():
    assert PACK.source("the Korean newspaper") is None


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Havana", "CU"),
        ("Cuban", "CU"),
        ("Kuwait", "KW"),
        ("Rome", "IT"),
        ("the United Kingdom", "GB"),
        ("the North", "KP"),
        ("the South", "KR"),
        ("Norwegian", "NO"),
        ("U.S.", "US"),
    ],
)
def test_places_and_adjectives_lead_to_their_state(name, state):
    place = PACK.place(name)
    assert place is not None
    assert place.state == state


@pytest.mark.parametrize("name", [None, "", "   ", "Atlantis", "'s"])
def test_unknown_names_are_nothing(name):
    assert PACK.source(name) is None
    assert PACK.place(name) is None
    assert PACK.holder(name) is None


def test_every_kind_has_its_rule():
    assert set(PACK.kinds) == set(get_args(Kind))
    assert PACK.kinds["execution"].ends_life
    assert "appearance" in PACK.kinds["execution"].refuted_by
    assert PACK.kinds["defection"].once


def test_who_ends_a_life_cannot_be_seen_later():
    for rule in PACK.kinds.values():
        if rule.ends_life:
            assert rule.once
            assert "appearance" in rule.refuted_by


def test_every_number_has_a_reason():
    assert all(w.because for w in PACK.weights.parameters.values())
    assert PACK.weights["r_assert"] > 1 > PACK.weights["r_deny"] > 0


def test_arrivals_are_confirmed_by_the_receiving_state():
    standings = {(a.type, a.standing) for a in PACK.authority if a.kind == "defection"}
    assert ("intelligence service", "receiving state") in standings
    assert not any(standing == "own state" for _, standing in standings)


def test_nobody_is_in_the_pack_without_an_office_and_a_public_page():
    for holder in PACK.holders:
        assert holder.posts
        assert all(address.startswith(("https://", "http://")) for address in holder.sources)


@pytest.mark.parametrize("name", ["Jo Song-gil", "Ryu Hyun-woo", "Ri Il-gyu"])
def test_people_at_risk_are_in_no_pack(name):
    from reportedly.names import compare

    assert not any(compare(name, n).answer == "match" for h in PACK.holders for n in h.names)


def test_the_two_ri_yong_ho_are_two_by_native_name_and_post():
    minister, general = PACK.holder("ri-yong-ho-minister"), PACK.holder("ri-yong-ho-general")
    assert minister is not None
    assert general is not None
    assert minister.native != general.native
    assert {p.title for p in minister.posts}.isdisjoint(p.title for p in general.posts)


def test_every_form_of_a_holder_is_one_name():
    from reportedly.names import compare

    for holder in PACK.holders:
        for native in holder.native:
            assert compare(holder.names[0], native).answer == "match", holder.id
            assert compare(holder.native[0], native).answer == "match", holder.id


def test_nobody_holds_an_office_after_death():
    for holder in PACK.holders:
        for post in holder.posts:
            if holder.died and post.to:
                assert When.of(post.to).earliest <= When.of(holder.died).latest, holder.id


def test_markings_follow_the_traffic_light_protocol():
    labels = {rule["label"] for rule in PACK.markings["rules"].values()}
    assert labels <= set(PACK.markings["labels"])
    assert PACK.markings["rules"]["kin"]["label"] == "RED"
    assert {"wife", "in-laws", "children"} <= set(PACK.markings["kin"])
    assert "newspaper" in PACK.markings["outlet_nouns"]


def test_missions_lie_in_their_host_states():
    hosts = {(m.host, m.city) for m in PACK.missions}
    assert {("CU", "Havana"), ("KW", "Kuwait City"), ("IT", "Rome"), ("GB", "London")} <= hosts
    assert len(hosts) == len(PACK.missions) >= 45
