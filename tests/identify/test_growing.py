"""Mentions of people whom the pack does not know. The persons are invented."""

from itertools import permutations

from reportedly.identify import identify

from .made import PACK, claim, made, mention, people


def identified(*each, judgements=()):
    return identify([r for r, _ in each], [r for _, r in each], PACK, judgements)


def persons_of(*each):
    result = identified(*each)
    return [people(result, of=one) for one in each]


COUNSELOR = ("counselor of political affairs",)


def test_a_city_and_its_country_are_one_place_of_post():
    havana = made("2024-07-16", mention("Ri Il Kyu", posts=COUNSELOR, places=("Havana",)))
    cuba = made("2024-07-17", mention("Ri Il-gyu", posts=("diplomat",), places=("Cuba",)))
    (one,), (two,) = persons_of(havana, cuba)
    assert one == two
    assert one.names == ("Ri Il-gyu", "Ri Il Kyu")
    assert "Havana" in one.because[0]


def test_the_same_name_posted_in_different_states_stays_two():
    havana = made("2024-07-16", mention("Ri Il-gyu", posts=("ambassador",), places=("Cuba",)))
    lima = made("2024-07-17", mention("Ri Il-gyu", posts=("ambassador",), places=("Peru",)))
    (one,), (two,) = persons_of(havana, lima)
    assert one.id != two.id
    assert not one.candidates
    assert not two.candidates


def test_the_same_name_with_contradicting_posts_stays_two():
    envoy = made("2020-01-01", mention("Sin Kwang-rim", posts=("ambassador",)))
    general = made("2020-01-02", mention("Sin Kwang-rim", posts=("army general",)))
    (one,), (two,) = persons_of(envoy, general)
    assert one.id != two.id
    assert not one.candidates


def test_posts_alike_join_other_spellings():
    first = made("2020-01-01", mention("Sin Kwang-rim", posts=("deputy ambassador",)))
    second = made("2020-01-02", mention("Shin Gwang-rim", posts=("acting ambassador",)))
    (one,), (two,) = persons_of(first, second)
    assert one.id == two.id
    assert "ambassador" in one.because[0]


def test_a_rank_alone_joins_nobody():
    first = made("2020-01-01", mention("Sin Kwang-rim", posts=("director",)))
    second = made("2020-01-02", mention("Shin Gwang-rim", posts=("director",)))
    (one,), (two,) = persons_of(first, second)
    assert one.id != two.id
    assert one.candidates == (two.id,)
    assert two.candidates == (one.id,)


def test_one_body_joins():
    first = made("2020-01-01", mention("Sin Kwang-rim", posts=("manager at Office 39",)))
    second = made("2020-01-02", mention("Shin Gwang-rim", posts=("official of Room 39",)))
    (one,), (two,) = persons_of(first, second)
    assert one.id == two.id


def test_a_claim_that_is_made_of_anybody_only_once_joins():
    first = made(
        "2020-03-01", mention("Sin Kwang-rim"), claims=(claim("Sin Kwang-rim", when="2020-01"),)
    )
    second = made(
        "2020-03-02", mention("Shin Gwang-rim"), claims=(claim("Shin Gwang-rim", when="2020"),)
    )
    (one,), (two,) = persons_of(first, second)
    assert one.id == two.id
    assert "defection" in one.because[0]
    assert len(one.claims) == 2


def test_defections_years_apart_are_of_two_people():
    first = made(
        "2010-03-01", mention("Sin Kwang-rim"), claims=(claim("Sin Kwang-rim", when="2010-01"),)
    )
    second = made(
        "2020-03-02", mention("Sin Kwang-rim"), claims=(claim("Sin Kwang-rim", when="2020-01"),)
    )
    (one,), (two,) = persons_of(first, second)
    assert one.id != two.id


def test_appearances_join_nobody():
    first = made(
        "2020-03-01",
        mention("Sin Kwang-rim"),
        claims=(claim("Sin Kwang-rim", "appearance", "2020-03-01"),),
    )
    second = made(
        "2020-03-02",
        mention("Shin Gwang-rim"),
        claims=(claim("Shin Gwang-rim", "appearance", "2020-03-01"),),
    )
    (one,), (two,) = persons_of(first, second)
    assert one.id != two.id


def test_bare_names_spelled_alike_are_one_and_say_so():
    (one,), (two,) = persons_of(
        made("2020-01-01", mention("Sin Kwang-rim")), made("2020-01-02", mention("Sin Kwang Rim"))
    )
    assert one == two
    assert "nothing tells the mentions apart" in one.because[0]


def test_bare_names_spelled_otherwise_are_candidates():
    (one,), (two,) = persons_of(
        made("2020-01-01", mention("Sin Kwang-rim")), made("2020-01-02", mention("Shin Gwang-rim"))
    )
    assert one.id != two.id
    assert one.candidates == (two.id,)


def test_a_bare_name_that_fits_two_is_a_candidate_for_both_and_narrows_neither():
    envoy = made("2020-01-01", mention("Sin Kwang-rim", posts=("ambassador",)))
    general = made("2020-01-02", mention("Sin Kwang-rim", posts=("army general",)))
    bare = made("2020-01-03", mention("Sin Kwang-rim"))
    (one,), (two,), (third,) = persons_of(envoy, general, bare)
    assert set(third.candidates) == {one.id, two.id}
    alone = persons_of(envoy, general)
    assert [one.id, two.id] == [p.id for (p,) in alone]


def test_a_mention_that_agrees_with_two_who_are_apart_joins_neither():
    cuba = made("2020-01-01", mention("Sin Kwang-rim", posts=("ambassador",), places=("Cuba",)))
    peru = made("2020-01-02", mention("Sin Kwang-rim", posts=("ambassador",), places=("Peru",)))
    either = made("2020-01-03", mention("Sin Kwang-rim", posts=("ambassador",)))
    (one,), (two,), (third,) = persons_of(cuba, peru, either)
    assert len({one.id, two.id, third.id}) == 3
    assert set(third.candidates) == {one.id, two.id}


def test_a_latin_spelling_never_joins_two_different_hangul_names():
    first = made("2020-01-01", mention("리영범", posts=("ambassador",)))
    second = made("2020-01-02", mention("리용범", posts=("ambassador",)))
    latin = made("2020-01-03", mention("Ri Yong-bom", posts=("ambassador",)))
    (one,), (two,), (third,) = persons_of(first, second, latin)
    assert len({one.id, two.id, third.id}) == 3
    assert set(third.candidates) == {one.id, two.id}


def test_a_full_name_that_is_not_korean_is_one_person():
    first = made("2020-01-01", mention("Wilhelmina Okonkwo", state=None, posts=("expert",)))
    second = made("2021-01-01", mention("Wilhelmina OKONKWO", state=None))
    (one,), (two,) = persons_of(first, second)
    assert one.id == two.id


def test_a_surname_alone_is_nobody_known():
    first = made("2020-01-01", mention("Okonkwo", state=None))
    second = made("2021-01-01", mention("Okonkwo", state=None))
    (one,), (two,) = persons_of(first, second)
    assert one.id != two.id


def test_of_different_states_is_apart():
    first = made("2020-01-01", mention("Sin Kwang-rim", state="KR"))
    second = made("2020-01-02", mention("Sin Kwang-rim", state="KP"))
    (one,), (two,) = persons_of(first, second)
    assert one.id != two.id


def test_the_place_of_the_post_outweighs_the_state_told():
    first = made("2020-01-01", mention("Sin Kwang-rim", places=("Cuba",), state="KR"))
    second = made("2020-01-02", mention("Sin Kwang-rim", places=("Havana",), state="KP"))
    (one,), (two,) = persons_of(first, second)
    assert one.id == two.id


def test_names_stand_by_frequency_and_surnames_are_left_out():
    often = mention("Sin Kwang-rim", posts=("ambassador",), spellings=("Sin",))
    each = [made(f"2020-01-0{day}", often) for day in (1, 2)]
    rare = made("2020-01-05", mention("Shin Gwang-rim", posts=("ambassador",)))
    result = identified(*each, rare)
    (person,) = people(result)
    assert person.names == ("Sin Kwang-rim", "Shin Gwang-rim")
    assert person.name == "Sin Kwang-rim"
    assert person.state == "KP"
    assert person.posts == ("ambassador",)


def test_posts_that_have_nothing_in_common_keep_one_spelling_two():
    singer = made("2020-01-01", mention("Jon Mi-ok", posts=("singer",)))
    weaver = made("2020-01-02", mention("Jon Mi-ok", posts=("weaver",)))
    bare = made("2020-01-03", mention("Jon Mi-ok"))
    for order in permutations((singer, weaver, bare)):
        result = identified(*order)
        (one,), (two,), (three,) = (people(result, of=each) for each in (singer, weaver, bare))
        assert len({one.id, two.id, three.id}) == 3
        assert two.id in one.candidates
        assert set(three.candidates) == {one.id, two.id}


def test_the_defector_of_a_later_report_is_the_one_who_was_told_to_defect():
    fled = made(
        "2020-01-01",
        mention("Pak Chol-min", posts=("a student",), places=("Poland",)),
        claims=(claim("Pak Chol-min", from_="Poland"),),
    )
    later = made("2021-01-01", mention("Pak Chol-min", posts=("defector",)))
    (one,), (two,) = persons_of(fled, later)
    assert one.id == two.id
    assert one.id.startswith("p-")
    (link,) = [x for x in one.links if x.verdict == "same"]
    assert "defected" in link.keys
