"""What may be judged, and what is refused."""

import msgspec
import pytest

from reportedly.account import RefusedJudgement, changed, undo
from tests.identify.made import made, mention

from .who import ALL, BARE, ENVOY, GENERAL, HOLDER, OTHER, SAID, judged, on_file


def owner(told, one):
    return next(p.id for p in told.persons if one[0].id in p.reports)


def test_what_was_judged_one_person_is_one():
    made_ = judged("same", BARE, ENVOY)
    told = on_file(made_)
    assert owner(told, BARE) == owner(told, ENVOY) != owner(told, GENERAL)
    assert (made_.by, made_.because, made_.made) == ("Ed", "seen with both", SAID.made)


def test_a_holder_stands_on_the_right_whichever_way_it_is_said():
    one, other = judged("same", BARE, "kim-yong-chol", said=SAID._replace(alias=True)), None
    other = judged("same", "kim-yong-chol", BARE, said=SAID._replace(alias=True))
    assert one == other
    assert (one.right, one.alias) == ("kim-yong-chol", True)
    assert owner(on_file(one), BARE) == "kim-yong-chol"


def test_whoever_a_second_key_joins_goes_along():
    colleague = made("2020-02-01", mention("Shin Gwang-rim", posts=("ambassador",)))
    each = (*ALL, colleague)
    told = on_file(judged("same", ENVOY, GENERAL, each=each), each=each)
    assert owner(told, ENVOY) == owner(told, colleague) == owner(told, GENERAL)


def test_names_without_a_reading_in_common_need_an_alias():
    with pytest.raises(RefusedJudgement, match="--alias"):
        judged("same", ENVOY, OTHER)
    told = on_file(judged("same", ENVOY, OTHER, said=SAID._replace(alias=True)))
    assert owner(told, ENVOY) == owner(told, OTHER)


def test_two_holders_are_the_pack_s_business():
    with pytest.raises(RefusedJudgement, match="two holders"):
        judged("same", "thae-yong-ho", "kim-yong-chol")
    general = made("2017-01-01", mention("Kim Yong-chol", posts=("general",)))
    with pytest.raises(RefusedJudgement, match="two holders"):
        judged("same", HOLDER, general, said=SAID._replace(alias=True), each=(*ALL, general))


def test_one_mention_cannot_be_judged_beside_itself():
    with pytest.raises(RefusedJudgement, match="both sides are one"):
        judged("unsure", ENVOY, ENVOY)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_the_same_is_not_judged_twice(verdict):
    first = judged(verdict, BARE, ENVOY)
    with pytest.raises(RefusedJudgement, match=f"already: {first.id}"):
        judged(verdict, ENVOY, BARE, first)


def test_two_judged_different_are_not_made_one():
    apart = judged("different", BARE, ENVOY)
    with pytest.raises(RefusedJudgement, match=f"undo {apart.id}"):
        judged("same", BARE, ENVOY, apart)


def test_two_judged_different_are_not_made_one_through_others():
    apart = judged("different", ENVOY, GENERAL)
    first = judged("same", BARE, ENVOY, apart)
    with pytest.raises(RefusedJudgement, match=apart.id):
        judged("same", BARE, GENERAL, apart, first)


def test_two_made_one_through_others_are_not_judged_different():
    first = judged("same", BARE, ENVOY)
    second = judged("same", BARE, GENERAL, first)
    with pytest.raises(RefusedJudgement, match="undo"):
        judged("different", ENVOY, GENERAL, first, second)


def test_an_undone_judgement_stands_in_nobody_s_way():
    apart = judged("different", BARE, ENVOY)
    back = undo(apart.id, [apart], by="Ed", because="wrong", made=SAID.made)
    again = judged("same", BARE, ENVOY, apart, back)
    told = on_file(apart, back, again)
    assert owner(told, BARE) == owner(told, ENVOY)


def test_who_was_unsure_may_make_up_their_mind():
    unsure = judged("unsure", BARE, ENVOY)
    settled = judged("same", BARE, ENVOY, unsure)
    told = on_file(unsure, settled)
    assert settled.made > unsure.made
    assert owner(told, BARE) == owner(told, ENVOY)


def test_persons_that_a_judgement_changes_are_told_with_whose_mentions_they_were():
    before = on_file()
    after = on_file(judged("same", BARE, ENVOY))
    (joined,) = [c for c in changed(before, after) if len(c.person.mentions) == 2]
    assert set(joined.was) == {owner(before, BARE), owner(before, ENVOY)}
    assert changed(before, before) == ()


def test_a_person_of_bare_names_is_judged_as_a_whole_and_later_ones_are_not():
    twin = made("2020-02-01", mention("Sin Kwang Rim"), outlet="Third Herald")
    each = (*ALL, twin)
    told = on_file(each=each)
    settled = judged("same", owner(told, BARE), ENVOY, each=each)
    assert len(settled.left_more) == 1
    later = made("2020-03-01", mention("Sin Kwang-rim"), outlet="Fourth Herald")
    after = on_file(settled, each=(*each, later))
    assert owner(after, BARE) == owner(after, twin) == owner(after, ENVOY)
    assert owner(after, later) not in {owner(after, ENVOY), owner(after, GENERAL)}


def test_a_picture_after_an_undo_is_the_one_before_byte_for_byte():
    settled = judged("same", BARE, ENVOY)
    back = undo(settled.id, [settled], by="Ed", because="wrong", made=SAID.made)
    assert msgspec.json.encode(on_file(settled, back)) == msgspec.json.encode(on_file())
    again = undo(back.id, [settled, back], by="Ed", because="right", made=SAID.made)
    after = on_file(settled, back, again)
    assert msgspec.json.encode(after) == msgspec.json.encode(on_file(settled))
