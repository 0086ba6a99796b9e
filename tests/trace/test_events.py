import msgspec

from reportedly.trace import trace
from tests.trace.newsroom import claimed, copied, event_of, persons_of, small_pack, story, traced


def test_the_id_is_that_of_the_earliest_telling_and_former_ids_stay_aliases():
    late = story("Wire", "2020-02-01", claimed("execution"), text="late", id_="a")
    early = story("Herald", "2020-01-01", claimed("execution"), text="early", id_="b")
    (alone,) = traced(late)
    (both,) = traced(late, early)
    (first,) = traced(early)
    assert both.id == first.id
    assert both.aliases == (alone.id,)


def test_a_later_copy_changes_no_id():
    one = story("Wire", "2020-02-01", claimed("execution"), text="Some Text", id_="z")
    (before,) = traced(one)
    (after,) = traced(one, copied(one, "Herald", "2020-02-02", "a"))
    assert (after.id, after.aliases) == (before.id, before.aliases)


def test_two_people_in_one_sentence_have_two_ids():
    report, reading = story("Wire", "2020", claimed("execution", "Han Chol"), claimed("execution"))
    same = tuple(msgspec.structs.replace(c, quote=reading.claims[0].quote) for c in reading.claims)
    events = traced((report, msgspec.structs.replace(reading, claims=same)))
    assert len({e.id for e in events}) == 2


def test_two_happenings_in_one_sentence_have_two_ids():
    report, reading = story(
        "Wire",
        "2020",
        claimed("dismissal", when="2012-01-01"),
        claimed("dismissal", when="2015-01-01"),
    )
    same = tuple(msgspec.structs.replace(c, quote=reading.claims[0].quote) for c in reading.claims)
    events = traced((report, msgspec.structs.replace(reading, claims=same)))
    assert len({e.id for e in events}) == 2


def test_who_is_the_person_not_the_spelling():
    told = story("Wire", "2020", claimed("execution", "Ryo Il-sam", person="kp-ryo"))
    (event,) = trace([told[0]], [told[1]], (), small_pack())
    assert event.who == "Ryo Il Sam"
    (event,) = trace([told[0]], [told[1]], persons_of([told]), small_pack())
    assert event.who == "Ryo Il-sam"
    unnamed = story("Wire", "2020", claimed("execution", "a general", person=None))
    assert event_of(traced(unnamed), "execution").who == "a general"


def test_only_who_tells_it_in_earnest_carries_it():
    first = story("Wire", "2020-01-01", claimed("execution"))
    doubt = story("Herald", "2020-02-01", claimed("execution", origins=("Wire",), stance="doubts"))
    (origin,) = event_of(traced(first, doubt), "execution").origins
    assert origin.outlets == ("Wire",)
    assert len(origin.claims) == 2
    (origin,) = event_of(traced(doubt), "execution").origins
    assert origin.outlets == ("Herald",)
