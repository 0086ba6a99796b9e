"""Mentions of people whom the pack knows."""

import msgspec
import pytest

from reportedly.identify import identify

from .made import PACK, claim, kin, made, mention, people


def identified(*each, judgements=()):
    return identify([r for r, _ in each], [r for _, r in each], PACK, judgements)


def ids(each, result):
    return [p.id for p in people(result, of=each)]


def test_three_spellings_in_two_scripts_are_one_holder():
    first = made("2021-01-25", mention("Thae Yong-ho", posts=("deputy ambassador",)))
    second = made("2024-07-16", mention("Tae Yong-ho"))
    third = made("2024-07-17", mention("태영호"))
    result = identified(first, second, third)
    (person,) = people(result)
    assert person.id == "thae-yong-ho"
    assert person.public_office
    assert person.native == "태영호"
    assert set(person.reports) == {r.id for r, _ in (first, second, third)}
    assert {"Thae Yong-ho", "Tae Yong-ho", "태영호"} <= set(person.names)
    assert person.because


def test_namesakes_stay_two_by_their_posts():
    minister = made("2017-09-24", mention("Ri Yong-ho", posts=("Foreign Minister",)))
    general = made("2012-07-16", mention("Ri Yong Ho", posts=("chief of the general staff",)))
    result = identified(minister, general)
    assert ids(minister, result) == ["ri-yong-ho-minister"]
    assert ids(general, result) == ["ri-yong-ho-general"]


def test_a_walk_of_life_decides_where_no_word_of_the_post_does():
    result = identified(found := made("2012-07-16", mention("Ri Yong-ho", posts=("marshal",))))
    assert ids(found, result) == ["ri-yong-ho-general"]


def test_a_title_that_is_all_of_a_post_is_that_post_however_common_its_word():
    result = identified(made("2017-01-01", mention("Kim Jong Un", posts=("leader",))))
    (person,) = people(result)
    assert [link.keys for link in person.links] == [("holder's post", "name")]


def test_hangul_decides_between_namesakes_in_latin():
    result = identified(found := made("2017-01-01", mention("리용호")))
    assert ids(found, result) == ["ri-yong-ho-minister"]


def test_a_bare_name_of_two_holders_is_a_candidate_for_both():
    bare = made("2015-01-01", mention("Ri Yong-ho"), claims=(claim("Ri Yong-ho", "execution"),))
    minister = made("2017-09-24", mention("Ri Yong-ho", posts=("Foreign Minister",)))
    result = identified(bare, minister)
    (person,) = people(result, of=bare)
    assert person.id.startswith("p-")
    assert person.candidates == ("ri-yong-ho-general", "ri-yong-ho-minister")
    assert not person.public_office
    assert ids(minister, result) == ["ri-yong-ho-minister"]
    assert {p.id for p in result.persons} >= set(person.candidates)


def test_copies_of_a_report_with_a_bare_name_are_about_one_undecided_person():
    first = made("2015-01-01", mention("Ri Yong-ho"), text="Ri Yong-ho was seen.")
    copy = made("2015-01-02", mention("Ri Yong-ho"), text="Ri Yong-ho was seen.", outlet="Other")
    (person,) = people(identified(first, copy))
    assert len(person.reports) == 2
    assert person.candidates == ("ri-yong-ho-general", "ri-yong-ho-minister")


def test_dates_of_office_decide_between_holders_of_one_post():
    shared = msgspec.structs.replace(
        PACK,
        holders=tuple(
            msgspec.structs.replace(h, names=("Pak Song-min",), native=())
            if h.id in {"hyon-yong-chol", "pak-jong-chon"}
            else h
            for h in PACK.holders
        ),
    )
    found = made("2020-05-01", mention("Pak Song-min", posts=("Chief of the General Staff",)))
    (person,) = people(identify([found[0]], [found[1]], shared))
    assert person.id == "pak-jong-chon"


def test_another_state_and_another_post_make_somebody_else():
    found = made("2016-01-01", mention("Kim Yong-chol", posts=("professor",), state="KR"))
    (person,) = people(identified(found))
    assert person.id.startswith("p-")
    assert not person.candidates


def test_another_walk_of_life_leaves_a_candidate():
    found = made("2016-01-01", mention("Kim Yong-chol", posts=("football player",)))
    (person,) = people(identified(found))
    assert person.id.startswith("p-")
    assert person.candidates == ("kim-yong-chol",)


def test_a_post_where_the_holder_never_was_leaves_a_candidate():
    abroad = mention("Kim Yong-chol", posts=("third counsellor",), places=("Kuala Lumpur",))
    (person,) = people(identified(made("2016-01-01", abroad)))
    assert person.candidates == ("kim-yong-chol",)


def test_a_holder_with_an_office_in_the_other_state_is_still_the_holder():
    found = made("2021-01-01", mention("Thae Yong-ho", posts=("lawmaker",), state="KR"))
    assert ids(found, identified(found)) == ["thae-yong-ho"]


def test_a_slip_of_the_hand_is_a_candidate_and_no_more():
    found = made("2013-12-13", mention("Jang Song Theak"))
    (person,) = people(identified(found))
    assert person.id.startswith("p-")
    assert person.candidates == ("jang-song-thaek",)


def test_a_holder_who_is_only_a_candidate_has_no_reports_of_his_own():
    result = identified(made("2013-12-13", mention("Jang Song Theak")))
    holder = next(p for p in result.persons if p.id == "jang-song-thaek")
    assert holder.reports == ()
    assert holder.claims == ()


VICE = "kim-yong-chol"


@pytest.mark.parametrize(
    "posts",
    [(), ("student",), ("a logger in Khabarovsk",), ("soldier",), ("defector",), ("teacher",)],
)
def test_a_private_person_of_a_holder_s_name_is_a_candidate_and_no_more(posts):
    found = made("2021-05-02", mention("Kim Yong-chol", posts=posts))
    (person,) = people(identified(found))
    assert person.id.startswith("p-")
    assert person.candidates == (VICE,)


@pytest.mark.parametrize("post", ["soldier", "guard", "trader", "agent of state security"])
def test_a_walk_of_life_without_a_title_makes_nobody_a_holder(post):
    found = made("2012-07-16", mention("Hyon Yong-chol", posts=(post,)))
    (person,) = people(identified(found))
    assert person.id.startswith("p-")
    assert person.candidates == ("hyon-yong-chol",)


def test_a_title_in_a_holder_s_walk_of_life_is_the_holder():
    found = made("2012-07-16", mention("Hyon Yong-chol", posts=("corps commander",)))
    assert ids(found, identified(found)) == ["hyon-yong-chol"]


@pytest.mark.parametrize(
    ("reading", "key"),
    [
        ({"claims": (claim("Choe Son-hui"),)}, "defection"),
        ({"kin": (kin("Choe Son-hui", "Pak Tok-su"),)}, "relative"),
        (
            {"claims": (claim("Pak Tok-su", "arrest", party=("his wife Choe Son-hui",)),)},
            "relative",
        ),
    ],
)
def test_a_well_known_name_of_a_defector_or_relative_is_a_candidate(reading, key):
    found = made("2021-05-02", mention("Choe Son-hui"), **reading)
    (person,) = people(identified(found))
    assert person.candidates == ("choe-son-hui",)
    assert key in {k for link in person.links for k in link.keys}


def test_a_relative_of_somebody_well_known_is_the_holder_still():
    tie = kin("Choe Son-hui", "minister Ri Yong-gil")
    minister = mention("Ri Yong-gil", 40)
    found = made("2021-05-02", mention("Choe Son-hui"), minister, kin=(tie,))
    assert set(ids(found, identified(found))) == {"choe-son-hui", "ri-yong-gil"}


def test_a_well_known_name_with_an_unknown_post_is_a_candidate():
    found = made("2021-05-02", mention("Choe Son-hui", posts=("weightlifting champion",)))
    (person,) = people(identified(found))
    assert person.candidates == ("choe-son-hui",)
    (link,) = person.links
    assert "another post" in link.keys


def test_an_adjective_of_another_state_makes_somebody_else_whatever_the_post():
    posts = ("former South Korean vice chairman of the Central Committee",)
    (person,) = people(identified(made("2019-07-03", mention("Kim Yong-chol", posts=posts))))
    assert person.id.startswith("p-")
    assert not person.candidates
