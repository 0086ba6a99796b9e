"""Which site a host is part of, whose it is, and what its addresses carry that names no page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.packs import Site, Sites, load

SITES = Sites(
    rows={
        "morning.example": Site(outlet="morning", drops=("sid", "from_*"), keeps=("utm_id",)),
        "sport.morning.example": Site(outlet="arena"),
        "all.example": Site(aggregates=True, outlet="morning"),
    },
    trackers={"utm_*": "campaigns", "fbclid": "a network"},
    outlets={"morning": "Morning Gazette", "arena": "Arena"},
)


@pytest.mark.parametrize(
    ("host", "outlet"),
    [
        ("morning.example", "Morning Gazette"),
        ("WWW.Morning.example.", "Morning Gazette"),
        ("en.m.morning.example", "Morning Gazette"),
        ("sport.morning.example", "Arena"),
        ("live.sport.morning.example", "Arena"),
        ("evilmorning.example", None),
        ("morning.example.evil.example", None),
        ("example", None),
        ("", None),
    ],
)
def test_a_host_belongs_to_the_nearest_row_above_it(host, outlet):
    assert SITES.outlet(host) == outlet


def test_the_name_of_a_site_that_shows_others_is_never_the_outlet():
    assert SITES.aggregates("www.all.example")
    assert SITES.outlet("www.all.example") is None
    assert not SITES.aggregates("morning.example")


@pytest.mark.parametrize(
    ("parameter", "dropped"),
    [
        ("utm_source", True),
        ("UTM_Campaign", True),
        ("utm_id", False),
        ("fbclid", True),
        ("fbclid2", False),
        ("sid", True),
        ("from_front", True),
        ("id", False),
    ],
)
def test_a_parameter_is_dropped_where_site_or_list_says_so(parameter, dropped):
    assert SITES.drops("morning.example", parameter) is dropped


def test_what_one_site_drops_is_kept_on_another():
    assert not SITES.drops("other.example", "sid")
    assert SITES.drops("other.example", "utm_id")


@given(st.text(max_size=80))
def test_any_words_can_be_asked_for(host):
    assert SITES.site(host) is None or SITES.host(host) in SITES.rows


def test_the_shipped_sites_know_their_outlets():
    pack = load()
    assert pack.sites.outlet("en.yna.co.kr") == "Yonhap"
    assert pack.sites.outlet("biz.chosun.com") == "Chosun Biz"
    assert pack.sites.outlet("www.kcna.kp") == "KCNA"
    assert pack.sites.aggregates("news.google.com")
    assert pack.sites.outlet("kcnawatch.org") is None
    assert pack.site("www.nknews.org").outlet == "nk-news"
