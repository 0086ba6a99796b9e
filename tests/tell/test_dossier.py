"""A dossier: names, posts, events, ties, namesakes and what made this person one."""

import pytest

from reportedly.protect import HOLDER, PUBLIC, told_for
from reportedly.tell import person_rows, person_view
from tests.whole.newsroom import pack, printed, report, whole

REPORTS = (
    report(
        "Ri Yong Ho, the chief of the general staff, was dismissed because of illness, KCNA said.",
        "Northwatch",
        "2012-07-16",
    ),
    report(
        "Foreign Minister Ri Yong-ho was replaced, his ministry told embassies on Monday.",
        "Peninsula Wire",
        "2020-01-20",
    ),
    report(
        "Lee Yong-ho, a former foreign minister, attended a funeral in Pyongyang on May 3, state "
        "media showed.",
        "The Meridian",
        "2021-05-04",
    ),
    report("Nothing is known of Ri Yong Ho.", "Weekly Ledger", "2022-12-01"),
    report(
        "Pak Chol-jin, an acting envoy, is the son-in-law of a provincial official.",
        "Weekly Ledger",
        "2022-12-02",
    ),
)
MINISTER, GENERAL = "ri-yong-ho-minister", "ri-yong-ho-general"


@pytest.fixture(scope="module")
def picture():
    return whole(REPORTS)


def rows(picture, name, audience=PUBLIC):
    told = told_for(picture, audience, pack())
    (person,) = (p for p in told.persons if name in (p.id, p.name))
    return person_rows(told, person, pack())


def test_every_spelling_has_its_script_and_the_first_report_that_writes_it_so(picture):
    names = {n["form"]: n for n in rows(picture, MINISTER)["names"]}
    assert names["Lee Yong-ho"]["first"]["outlet"] == "The Meridian"
    assert names["Ri Yong-ho"]["reports"] == 1
    assert names["리용호"]["script"] == "Hangul"
    assert names["리용호"]["first"] is None
    assert names["리용호"]["known"]


def test_forms_that_reports_use_stand_before_those_of_the_pack_alone(picture):
    counts = [n["reports"] for n in rows(picture, MINISTER)["names"]]
    assert counts == sorted(counts, reverse=True)


def test_posts_stand_in_time_with_the_pages_and_reports_that_say_so(picture):
    posts = rows(picture, MINISTER)["posts"]
    dated = [p["from"] for p in posts if p["from"]]
    assert dated == sorted(dated)
    minister = next(p for p in posts if p["title"] == "Foreign Minister")
    assert minister["to"] == "2020-01"
    assert minister["pages"]
    assert [r["outlet"] for r in minister["reports"]] == ["Peninsula Wire"]
    assert posts[-1]["title"] == "former foreign minister"
    assert not posts[-1]["pages"]


def test_namesakes_are_named_with_what_keeps_them_apart(picture):
    (general,) = (n for n in rows(picture, MINISTER)["namesakes"] if n["id"] == GENERAL)
    assert general["native"] == "리영호"
    assert general["keys"]
    assert rows(picture, GENERAL)["namesakes"][0]["id"] == MINISTER


def test_a_bare_name_may_be_either_and_is_shown_on_both_pages(picture):
    ledger = next(p for p in picture.persons if p.candidates == (GENERAL, MINISTER))
    for holder in (GENERAL, MINISTER):
        row = rows(picture, holder)
        assert [p["id"] for p in row["perhaps"]] == [ledger.id]
        assert ledger.id not in {n["id"] for n in row["namesakes"]}
    assert {c["id"] for c in rows(picture, ledger.id)["candidates"]} == {GENERAL, MINISTER}


def test_last_seen_comes_from_the_events_of_this_person(picture):
    assert rows(picture, MINISTER)["last_seen"] == "2021-05-03"
    assert rows(picture, GENERAL)["last_seen"] is None


def test_what_joined_each_mention_is_told_with_its_score(picture):
    joined = rows(picture, MINISTER)["joined"]
    assert [j["outlet"] for j in joined] == ["Peninsula Wire", "The Meridian"]
    assert all(j["to"] == MINISTER and j["score"] > 0 and j["keys"] for j in joined)
    assert all(j["decision"] is None for j in joined)


def test_ties_are_claims_with_certainty_and_marking_for_the_holder_alone(picture):
    (tie,) = rows(picture, "Pak Chol-jin", HOLDER)["ties"]
    assert (tie["relation"], tie["other"]) == ("is the son-in-law of", "a provincial official")
    assert tie["certainty"] == "certain"
    assert tie["marking"] == "TLP:RED"
    told = told_for(picture, PUBLIC, pack())
    assert not any(r.kin for r in told.readings)
    assert "Pak Chol-jin" not in {p.name for p in told.persons}


def test_the_page_shows_every_part_that_has_something_in_it(picture):
    told = told_for(picture, HOLDER, pack())
    (minister,) = (p for p in told.persons if p.id == MINISTER)
    page = printed(person_view(told, minister, pack()))
    for title in ("Names", "Posts", "Events", "Reported", "Namesakes", "What made this person one"):
        assert title in page
    assert "Kin and patronage" not in page
    (envoy,) = (p for p in told.persons if p.name == "Pak Chol-jin")
    assert "TLP:RED" in printed(person_view(told, envoy, pack()))
