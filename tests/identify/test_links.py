"""What joined each mention, what it may be, and what keeps it apart."""

import pytest

from reportedly.identify import identify, key, rests_on_the_name
from reportedly.identify.scale import ranked, score

from .made import PACK, claim, judgement, made, mention, people

ENVOY = made("2020-01-01", mention("Sin Kwang-rim", posts=("ambassador",), places=("Cuba",)))
AGAIN = made("2020-01-02", mention("Shin Gwang-rim", posts=("ambassador",), places=("Havana",)))
GENERAL = made("2020-01-03", mention("Sin Kwang-rim", posts=("army general",)))
BARE = made("2020-01-04", mention("Sin Kwang-rim"))


def one(each, *others, judgements=()):
    told = (each, *others)
    result = identify([r for r, _ in told], [r for _, r in told], PACK, judgements)
    return people(result, of=each)[0]


def test_a_mention_joined_by_second_keys_says_which():
    person = one(ENVOY, AGAIN)
    (link,) = person.links
    assert (link.report, link.start, link.verdict) == (AGAIN[0].id, 0, "same")
    assert link.to == f"{ENVOY[0].id}:0" == person.mentions[0]
    assert link.keys == ("place", "post", "name")
    assert link.score == sum(key(k).strength for k in link.keys) == 6
    assert not rests_on_the_name(link.keys)


def test_a_mention_joined_by_its_spelling_rests_on_the_name():
    other = made("2020-01-05", mention("Sin Kwang Rim"))
    (link,) = one(BARE, other).links
    assert link.keys == ("name",)
    assert rests_on_the_name(link.keys)


def test_a_holder_is_linked_by_what_the_pack_knows():
    bare = made("2021-01-25", mention("Thae Yong-ho"))
    posted = made("2021-01-26", mention("태영호", posts=("deputy ambassador to Britain",)))
    person = one(bare, posted)
    told = {x.report: x for x in person.links if x.verdict == "same"}
    assert told[bare[0].id].keys == ("name", "only holder")
    assert set(told[posted[0].id].keys) == {"holder's post", "native name"}
    assert told[posted[0].id].score > told[bare[0].id].score
    assert {x.to for x in told.values()} == {"thae-yong-ho"}


def test_a_candidate_says_why_it_was_not_decided():
    person = one(BARE, ENVOY, GENERAL)
    links = [x for x in person.links if x.verdict == "candidate"]
    assert {x.to for x in links} == set(person.candidates)
    assert all("no choice" in x.keys for x in links)


def test_namesakes_say_what_keeps_them_apart():
    (link,) = one(ENVOY, GENERAL).links
    assert (link.verdict, link.to) == ("apart", one(GENERAL, ENVOY).id)
    assert "walks of life" in link.keys
    assert link.score < 0


def test_what_was_judged_names_the_judgement():
    judged = judgement("different", ENVOY, AGAIN)
    (link,) = one(ENVOY, AGAIN, judgements=[judged]).links
    assert (link.verdict, link.decision) == ("apart", judged.id)
    unsure = judgement("unsure", ENVOY, AGAIN)
    (link,) = one(ENVOY, AGAIN, judgements=[unsure]).links
    assert (link.verdict, link.decision) == ("candidate", unsure.id)


def test_every_mention_but_the_first_is_linked_once():
    told = [ENVOY, AGAIN, made("2020-02-01", *ENVOY[1].mentions, claims=(claim("Sin Kwang-rim"),))]
    person = one(*told)
    joined = [f"{x.report}:{x.start}" for x in person.links if x.verdict == "same"]
    assert sorted(joined) == sorted(person.mentions[1:])
    assert len(person.mentions) == 3


def test_the_scale_adds_up_and_counts_a_key_once():
    assert score(("place", "place", "name")) == 4
    assert score(("name", "places")) == -2
    assert ranked(("name", "place", "name")) == ("place", "name")


def test_a_key_that_the_scale_lacks_is_an_error():
    with pytest.raises(KeyError):
        key("hunch")
