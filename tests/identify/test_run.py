"""What must always hold of identification."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.identify import identify
from reportedly.names import compare

from .made import PACK, claim, judgement, made, mention

NAMES = ("Ri Yong-ho", "Ri Yong Ho", "Sin Kwang-rim", "Shin Gwang-rim", "리용호", "Kim Yong-chol")
POSTS = ((), ("ambassador",), ("army general",), ("Foreign Minister",), ("director",), ("singer",))
PLACES = ((), ("Havana",), ("Cuba",), ("Peru",))


@st.composite
def reports(draw):
    day = draw(st.integers(1, 28))
    name = draw(st.sampled_from(NAMES))
    told = mention(
        name,
        posts=draw(st.sampled_from(POSTS)),
        places=draw(st.sampled_from(PLACES)),
        state=draw(st.sampled_from(("KP", "KR", None))),
    )
    claims = draw(st.sampled_from(((), (claim(name, when="2019"),), (claim(name, "execution"),))))
    return made(f"2020-01-{day:02}", told, claims=claims, outlet=draw(st.sampled_from("ABCD")))


def run(each, judgements=()):
    return identify([r for r, _ in each], [r for _, r in each], PACK, judgements)


@st.composite
def shuffled(draw):
    each = draw(st.lists(reports(), min_size=1, max_size=7))
    pairs = draw(
        st.lists(
            st.tuples(
                st.sampled_from(("same", "different", "unsure")),
                st.sampled_from(each),
                st.sampled_from(each),
            ),
            max_size=3,
        )
    )
    judged = [judgement(v, a, b, day) for day, (v, a, b) in enumerate(pairs, start=1)]
    return each, draw(st.permutations(each)), judged, draw(st.permutations(judged))


@settings(max_examples=60, deadline=None)
@given(shuffled())
def test_order_of_arrival_changes_nothing(given_):
    each, other, judged, other_judged = given_
    assert run(each, judged) == run(other, other_judged)


@settings(max_examples=40, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=6))
def test_a_report_given_twice_changes_nothing(each):
    assert run([*each, *each]) == run(each)


@settings(max_examples=40, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=6))
def test_identifying_again_changes_nothing(each):
    first = run(each)
    again = identify([r for r, _ in each], first.readings, PACK)
    assert again == first


@settings(max_examples=60, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=7))
def test_nobody_has_two_names_and_every_mention_is_somebody(each):
    result = run(each)
    for person in result.persons:
        assert all(compare(a, b).answer == "match" for a in person.names for b in person.names)
        assert person.id not in person.candidates
    named = {(r.id, m.name) for r, reading in each for m in reading.mentions}
    assert all(
        any(report in p.reports and name in p.names for p in result.persons)
        for report, name in named
    )


@settings(max_examples=60, deadline=None)
@given(shuffled())
def test_two_judged_different_are_never_one(given_):
    each, _, judged, _ = given_
    result = run(each, judged)
    last = {}
    for one in judged:
        last[frozenset((one.left.text_digest, one.right.text_digest))] = one
    owner = {r.text_digest: {p.id for p in result.persons if r.id in p.reports} for r, _ in each}
    for one in last.values():
        if one.verdict == "different" and one.left != one.right:
            assert not owner[one.left.text_digest] & owner[one.right.text_digest]


def test_every_id_is_one_persons():
    twins = made(
        "2020-01-01",
        mention("Sin Kwang-rim", 0, posts=("ambassador",)),
        mention("Sin Kwang-rim", 80, posts=("army general",)),
    )
    persons = run([twins]).persons
    assert len({p.id for p in persons}) == len(persons) == 2
