"""What must always hold of identification."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.identify import identify, rests_on_the_name
from reportedly.names import compare

from .made import PACK, claim, judgement, made, mention

NAMES = ("Ri Yong-ho", "Ri Yong Ho", "Sin Kwang-rim", "Shin Gwang-rim", "리용호", "Kim Yong-chol")
POSTS = ((), ("ambassador",), ("army general",), ("Foreign Minister",), ("director",), ("singer",))
HOLDERS = ("ri-yong-ho-minister", "ri-yong-ho-general", "kim-yong-chol")
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
                st.sampled_from(each) | st.sampled_from(HOLDERS),
            ),
            max_size=4,
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


def owners(result, each):
    """Ids of the persons whose mentions a report has, or a holder's own."""
    if isinstance(each, str):
        return {each}
    return {p.id for p in result.persons if each[0].id in p.reports}


def judged_different(each, judged):
    """The pairs of which the last judgement is that they are two."""
    by_digest = {r.text_digest: (r, reading) for r, reading in each}
    last = {}
    for one in judged:
        right = one.right if isinstance(one.right, str) else by_digest[one.right.text_digest]
        left = by_digest[one.left.text_digest]
        if right != left:
            last[frozenset((left[0].id, right if isinstance(right, str) else right[0].id))] = (
                one.verdict,
                left,
                right,
            )
    return [(left, right) for verdict, left, right in last.values() if verdict == "different"]


@settings(max_examples=80, deadline=None)
@given(shuffled())
def test_two_judged_different_are_never_one(given_):
    each, _, judged, _ = given_
    result = run(each, judged)
    for left, right in judged_different(each, judged):
        assert not owners(result, left) & owners(result, right)


@settings(max_examples=60, deadline=None)
@given(shuffled(), st.lists(reports(), min_size=1, max_size=4))
def test_adding_reports_never_joins_two_judged_different(given_, more):
    each, _, judged, _ = given_
    known = {r.id for r, _ in each}
    result = run([*each, *(m for m in more if m[0].id not in known)], judged)
    for left, right in judged_different(each, judged):
        assert not owners(result, left) & owners(result, right)


@settings(max_examples=60, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=6), st.sampled_from(NAMES), st.integers(1, 28))
def test_a_bare_latin_name_parts_nobody_whom_more_than_the_name_joins(each, name, day):
    bare = made(f"2020-02-{day:02}", mention(name), outlet="E")
    before, after = run(each), run([*each, bare])
    owner = {spot: p.id for p in after.persons for spot in (p.id, *p.mentions)}
    for person in before.persons:
        for link in person.links:
            if link.verdict == "same" and not rests_on_the_name(link.keys):
                assert owner[f"{link.report}:{link.start}"] == owner[link.to]


@settings(max_examples=60, deadline=None)
@given(shuffled())
def test_every_mention_is_one_persons_and_linked(given_):
    each, _, judged, _ = given_
    result = run(each, judged)
    spots = [spot for p in result.persons for spot in p.mentions]
    assert len(spots) == len(set(spots)) == len({r.id for r, _ in each})
    ids = {p.id for p in result.persons}
    for person in result.persons:
        others = {x.to for x in person.links if x.verdict != "same"}
        assert others <= ids - {person.id}
        assert {x.to for x in person.links if x.verdict == "candidate"} == set(person.candidates)


def test_every_id_is_one_persons():
    twins = made(
        "2020-01-01",
        mention("Sin Kwang-rim", 0, posts=("ambassador",)),
        mention("Sin Kwang-rim", 80, posts=("army general",)),
    )
    persons = run([twins]).persons
    assert len({p.id for p in persons}) == len(persons) == 2
