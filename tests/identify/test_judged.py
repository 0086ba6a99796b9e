"""Decisions by people come before all rules."""

import msgspec

from reportedly.identify import identify

from .made import PACK, anchor, judgement, made, mention, people


def identified(*each, judgements=()):
    return identify([r for r, _ in each], [r for _, r in each], PACK, judgements)


ENVOY = made("2020-01-01", mention("Sin Kwang-rim", posts=("ambassador",)))
GENERAL = made("2020-01-02", mention("Sin Kwang-rim", posts=("army general",)))
BARE = made("2020-01-03", mention("Sin Kwang-rim"))
OTHER = made("2020-01-04", mention("Mun Chang-ho", posts=("ambassador",)))


def ids(result, *each):
    return [p.id for one in each for p in people(result, of=one)]


def test_judged_one_person_joins_what_posts_keep_apart():
    result = identified(ENVOY, GENERAL, judgements=[judgement("same", ENVOY, GENERAL)])
    (person,) = people(result)
    assert "judged one person by an editor" in person.because[0]


def test_judged_one_person_joins_another_name():
    result = identified(ENVOY, OTHER, judgements=[judgement("same", ENVOY, OTHER)])
    (person,) = people(result)
    assert set(person.names) == {"Sin Kwang-rim", "Mun Chang-ho"}


def test_judged_different_keeps_apart_what_rules_join():
    again = made("2020-01-05", mention("Sin Kwang-rim", posts=("ambassador",)))
    assert len(people(identified(ENVOY, again))) == 1
    result = identified(ENVOY, again, judgements=[judgement("different", ENVOY, again)])
    one, two = ids(result, ENVOY, again)
    assert one != two


def test_no_chain_of_judgements_joins_two_judged_different():
    result = identified(
        ENVOY,
        GENERAL,
        BARE,
        judgements=[
            judgement("same", ENVOY, BARE, 1),
            judgement("same", BARE, GENERAL, 2),
            judgement("different", ENVOY, GENERAL, 3),
        ],
    )
    envoy, general = ids(result, ENVOY, GENERAL)
    assert envoy != general


def test_judged_unsure_leaves_candidates():
    again = made("2020-01-05", mention("Sin Kwang-rim", posts=("ambassador",)))
    result = identified(ENVOY, again, judgements=[judgement("unsure", ENVOY, again)])
    one, two = (people(result, of=each)[0] for each in (ENVOY, again))
    assert one.candidates == (two.id,)
    assert two.candidates == (one.id,)


def test_the_last_judgement_on_a_pair_holds():
    first, last = judgement("same", ENVOY, GENERAL, 1), judgement("different", ENVOY, GENERAL, 2)
    result = identified(ENVOY, GENERAL, judgements=[last, first])
    assert len(people(result)) == 2


def test_two_judged_different_are_not_both_the_holder():
    minister = made("2017-01-01", mention("Choe Son-hui", posts=("foreign minister",)))
    bare = made("2017-01-02", mention("Choe Son-hui"))
    assert ids(identified(minister, bare), minister, bare) == ["choe-son-hui"] * 2
    result = identified(minister, bare, judgements=[judgement("different", minister, bare)])
    (other,) = people(result, of=bare)
    assert ids(result, minister) == ["choe-son-hui"]
    assert other.id.startswith("p-")


def test_a_judgement_makes_a_bare_namesake_the_holder():
    minister = made("2017-01-01", mention("Ri Yong-ho", posts=("Foreign Minister",)))
    bare = made("2017-01-02", mention("Ri Yong-ho"))
    result = identified(minister, bare, judgements=[judgement("same", minister, bare)])
    assert ids(result, minister, bare) == ["ri-yong-ho-minister"] * 2


def test_a_judgement_joins_no_two_holders():
    one = made("2017-01-01", mention("Choe Son-hui"))
    two = made("2017-01-02", mention("Ri Yong-gil"))
    result = identified(one, two, judgements=[judgement("same", one, two)])
    assert ids(result, one, two) == ["choe-son-hui", "ri-yong-gil"]


def test_an_anchor_at_another_form_of_the_name_is_found():
    long = made("2020-01-06", mention("Sin Kwang-rim", posts=("singer",), spellings=("Sin",)))
    short = msgspec.structs.replace(anchor(long).quote, start=90, end=93, text="Sin")
    made_ = judgement("same", long, ENVOY)
    pointed = msgspec.structs.replace(made_, left=msgspec.structs.replace(made_.left, quote=short))
    assert len(people(identified(long, ENVOY, judgements=[pointed]))) == 1


def test_an_anchor_that_is_no_longer_found_changes_nothing():
    gone = judgement("same", ENVOY, made("1999-01-01", mention("Nobody Here")))
    assert identified(ENVOY, GENERAL, judgements=[gone]) == identified(ENVOY, GENERAL)
