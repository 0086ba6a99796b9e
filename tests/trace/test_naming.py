"""The unnamed of earlier reports who gets a name: joined only where a text makes the link."""

import msgspec
import pytest

from reportedly.model import Quote
from reportedly.trace import trace
from tests.trace.newsroom import claimed, persons_of, small_pack, story

LINK = "Ryo Il Sam, whose name was withheld at the time, fled."


def unnamed(day="2020-06-01", outlet="Wire", **more):
    slots = {"who": "a counsellor", "person": None, "post": "counsellor", "from_": "Havana"}
    return story(outlet, day, claimed("defection", **slots | {"when": "2020-05"} | more))


def naming(text=LINK, day="2020-09-01", outlet="Herald", **more):
    quote = Quote(field="text", start=0, end=len(text), text=text)
    slots = {"post": "counsellor at the embassy", "from_": "Cuba", "when": "2020-05"}
    told = claimed("defection", quote=quote, **slots | more)
    return story(outlet, day, told, text=text)


def persons(*stories):
    """Whom the defections are about, with the number of their claims."""
    reports, readings = [s[0] for s in stories], [s[1] for s in stories]
    events = trace(reports, readings, persons_of(stories), small_pack())
    found = [(e.person, len(e.claims)) for e in events if e.kind == "defection"]
    return sorted(found, key=lambda told: told[0] or "")


JOINED = [("p-Ryo Il Sam", 2)]
APART = [(None, 1), ("p-Ryo Il Sam", 1)]


def test_a_text_that_makes_the_link_joins_them_under_the_first_id():
    first, later = unnamed(), naming()
    assert persons(first, later) == JOINED
    (alone,), (both,) = (
        trace([s[0] for s in told], [s[1] for s in told], persons_of(told), small_pack())
        for told in ([first], [first, later])
    )
    assert (both.id, both.who) == (alone.id, "Ryo Il Sam")


@pytest.mark.parametrize(
    "other",
    [
        naming("Ryo Il Sam fled."),
        naming("Ryo Il Sam has not yet been identified as the one; he fled."),
        naming("Han Chol was identified as a spy. Ryo Il Sam fled."[34:]),
        naming(from_="Seoul"),
        naming(from_=None),
        naming(post="cook at the embassy"),
        naming(post=None),
        naming(when="2011"),
        naming(day="2020-05-20"),
        naming(certainty="possible"),
        naming(stance="doubts"),
        naming(polarity="denied"),
    ],
)  # fmt: skip
def test_without_such_words_or_where_something_disagrees_they_stay_two(other):
    assert persons(unnamed(), other) == APART


def test_where_two_persons_fit_nobody_is_joined():
    other = naming(LINK.replace("Ryo Il Sam", "Han Chol"), who="Han Chol", outlet="Journal")
    assert persons(unnamed(), naming(), other) == [
        (None, 1), ("p-Han Chol", 1), ("p-Ryo Il Sam", 1),
    ]  # fmt: skip


def test_two_unnamed_of_one_report_are_not_one_person():
    report, reading = story(
        "Wire", "2020-06-01",
        *(claimed("defection", who=who, person=None, post="counsellor", from_="Havana")
          for who in ("a counsellor", "another counsellor")),
    )  # fmt: skip
    assert persons((report, reading), naming()) == [(None, 1), (None, 1), ("p-Ryo Il Sam", 1)]


def test_a_general_word_fits_any_post_of_its_walk_of_life():
    assert persons(unnamed(who="a diplomat", post="diplomat"), naming()) == JOINED


def test_whom_the_sentence_itself_identifies_is_that_person():
    text = "The envoy who fled has been identified as Ryo Il Sam."
    start = text.index("Ryo")
    quote = Quote(field="text", start=0, end=9, text="The envoy")
    report, reading = story(
        "Herald", "2020-06-02", claimed("defection", who="The envoy", person=None, quote=quote),
        text=text,
    )  # fmt: skip
    (known,) = persons_of([naming()])
    person = msgspec.structs.replace(known, mentions=(f"{report.id}:{start}",))
    (event,) = trace([report], [reading], [person], small_pack())
    assert event.person == "p-Ryo Il Sam"
