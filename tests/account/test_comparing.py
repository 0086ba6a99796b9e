"""What is new, through one door: whatever the order of arrival, and whatever is withheld."""

import os
import re
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.account import compared
from reportedly.ledger.learned import Learned
from reportedly.ledger.rows import wording_of
from reportedly.model import (
    Anchor,
    Correction,
    Reader,
    Reading,
    Report,
    Undo,
    report_id,
    text_digest,
    to_json,
)
from reportedly.packs import Pack, load
from reportedly.protect import HOLDER, PUBLIC
from reportedly.read import reader
from reportedly.tell.new import News, news
from tests.protect.test_gate_properties import frames, scene, secrets

EXAMPLES = 100 if os.environ.get("REPORTEDLY_SOAK") else 6
"""Cases of each kind; more where time is no matter."""

MADE = datetime(2026, 1, 2, tzinfo=UTC)
SHOT = (
    "Pak Tok-su, a North Korean general, was executed in May 2019, the National Intelligence "
    "Service said. He had led the engineers of the army for ten years, it added."
)
TOLD = [
    ("Weekly Ledger", "2019-06-01", SHOT),
    ("Evening Herald", "2019-06-02", SHOT),
    ("Evening Post", "2019-05-31", SHOT),
    ("Daily Example", "2019-06-03", "North Korean general Pak Tok-su was executed in May 2019, an "
     "official in Seoul told the paper."),
    ("Northwatch", "2019-06-05", "The Unification Ministry denied on Wednesday that Pak Tok-su, a "
     "North Korean general, was executed in May 2019."),
    ("Morning Standard", "2019-08-05", "Pak Tok-su, a North Korean general, appeared in a "
     "photograph taken on 3 August 2019 and released by KCNA on August 4, 2019."),
    ("Harbour Dispatch", "2019-07-03", "North Korean general Yom Chol-min was dismissed in June "
     "2019, a source said."),
    ("Harbour Dispatch", "2019-07-13", "Yom Chol-min, a North Korean general, was dismissed in "
     "June 2019, Yonhap reported."),
]  # fmt: skip
NEWS = {"event", "origin", "denial", "sighting"}


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="session")
def told(pack) -> list[tuple[Report, Reading]]:
    """The reports above, read once."""
    door = reader(pack)
    return [(r, door.read(r)) for r in (report(*each) for each in TOLD)]


def report(outlet: str, day: str, text: str) -> Report:
    return Report(
        id=report_id(outlet, day, None, text),
        name=outlet,
        title=None,
        text=text,
        text_digest=text_digest(None, text),
        extractor="by hand",
        outlet=outlet,
        published=day,
        language="en",
        got=MADE,
    )


def learned(pairs, *decisions) -> Learned:
    return Learned(
        tuple((wording_of(r), r) for r, _ in pairs),
        {(r.id, r.text_digest): reading for r, reading in pairs},
        tuple(decisions),
    )


def new(then: Learned, now: Learned, pack: Pack, to=PUBLIC) -> News:
    return news(compared(now, then, pack, to), pack, "then", audience=to)


def lines(told: News):
    return [line for part in told.parts for line in part.lines]


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_what_is_new_does_not_hang_on_the_order_of_arrival(told, pack, data):
    order = data.draw(st.permutations(told))
    known = data.draw(st.integers(0, len(told)))
    first, second = order[:known], order[known:]
    later = [*data.draw(st.permutations(first)), *data.draw(st.permutations(second))]
    one = new(learned(first), learned(order), pack)
    assert one == new(learned(first), learned(later), pack)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_every_report_that_came_is_cited_by_some_line(told, pack, data):
    order = data.draw(st.permutations(told))
    known = data.draw(st.integers(0, len(told)))
    both = compared(learned(order), learned(order[:known]), pack, PUBLIC)
    cited = {c.report for line in lines(news(both, pack, "then")) for c in line.cites}
    assert cited >= both.fresh == {r.id for r, _ in order[known:]}


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_a_copy_is_never_told_as_a_claim(told, pack, data):
    known = data.draw(st.lists(st.sampled_from(told), min_size=1, unique_by=lambda p: p[0].id))
    report_, reading = data.draw(st.sampled_from(known))
    outlet = data.draw(st.sampled_from(["Copy & Paste", "Meridian", "Xinhua"]))
    day = data.draw(st.dates(min_value=MADE.date().replace(2018), max_value=MADE.date()))
    copy = report(outlet, day.isoformat(), f"{report_.text} ")
    read = reader(pack).read(copy)
    fresh = (copy, read)
    told_now = new(learned(known), learned([*known, fresh]), pack)
    assert told_now.came == 1
    for line in lines(told_now):
        assert line.what not in NEWS or copy.id not in {c.report for c in line.cites}
    assert read.reader == reading.reader


def test_nothing_is_new_where_nothing_came(told, pack):
    told_now = new(learned(told), learned(told), pack)
    assert told_now.came == 0
    assert told_now.parts == ()


def test_a_newer_reader_is_no_news_of_the_world(told, pack):
    newer = Reader(name="newer", version="9", language="en", pack="p", model=None)
    blind = [(r, msgspec.structs.replace(x, claims=(), claims_beyond=())) for r, x in told[:1]]
    seeing = [(r, msgspec.structs.replace(x, reader=newer)) for r, x in told[:1]]
    gained = new(learned(blind), learned(seeing), pack)
    lost = new(learned(seeing), learned(blind), pack)
    for each, words in ((gained, "Now read: "), (lost, "Read no longer: ")):
        assert each.came == 0
        assert {line.what for line in lines(each)} == {"read otherwise"}
        assert lines(each)[0].text.startswith(words)
        assert "execution of Pak Tok-su" in lines(each)[0].text


def test_a_page_that_stands_no_longer_is_taken_back_by_its_outlet(told, pack):
    gone = new(learned(told), learned(told[3:]), pack)
    taken = [line for line in lines(gone) if line.what == "withdrawn"]
    assert len(taken) == 3
    assert all("withdrawn" in line.text and line.cites for line in taken)
    assert gone.came == 0
    assert not {line.what for line in lines(gone)} & NEWS


def paged(text, day, *known):
    """A page as it was got on a day, with its reading, and those before."""
    item = report("Northwatch", "2019-06-01", text)
    at = datetime(2019, 6, day, 12, tzinfo=UTC)
    url = "https://northwatch.example/pak"
    item = msgspec.structs.replace(item, url=url, got=at)
    return [*known, (item, reader(load()).read(item))]


def test_a_page_that_was_changed_is_told_with_its_newer_form(pack):
    first = paged(SHOT, 2)
    both = paged(SHOT.replace("was executed", "was dismissed"), 9, *first)
    told_now = new(learned(first), learned(both), pack)
    (line,) = [x for x in lines(told_now) if x.what == "withdrawn"]
    (_, (newer, _)) = both
    assert f"the page was changed; it is now {newer.id}".casefold() in line.text.casefold()
    assert "executed" in line.cites[0].words
    assert [x.heading for x in lines(told_now) if x.what == "event"] == [
        "Dismissal of Pak Tok-su, May 2019"
    ]


def pairs(shape, planted):
    """The report of a scene with secrets, with its reading."""
    whole = scene(shape, planted)
    (item,), (reading,) = whole.reports, whole.readings
    return item, msgspec.structs.replace(reading, text_digest=item.text_digest)


def bare(told: News) -> str:
    """What is told, ids of events and persons by the order in which they come."""
    text, seen = to_json(told).decode(), {}
    for id_ in re.findall(r"\b[ep]-[0-9a-f]{12}\b", text):
        seen.setdefault(id_, f"id-{len(seen)}")
        text = text.replace(id_, seen[id_])
    return text


def country(told: News) -> set[str]:
    """What a city is told as: the one thing in which two tellings may differ."""
    return set(
        re.findall(r"from ([A-Z][\w ]+?)(?: to| in|:)", " ".join(x.text for x in lines(told)))
    )


@settings(max_examples=EXAMPLES, deadline=None)
@given(frames(), secrets(), secrets())
def test_ledgers_that_differ_in_what_is_withheld_tell_the_same_news(pack, shape, one, other):
    first, second = (new(learned([]), learned([pairs(shape, s)]), pack) for s in (one, other))
    if country(first) == country(second):
        assert bare(first) == bare(second)


@settings(max_examples=EXAMPLES, deadline=None)
@given(frames(), secrets())
def test_nothing_planted_is_in_the_news_or_in_what_is_taken_back(pack, shape, planted):
    pair = pairs(shape, planted)
    for told in (
        new(learned([]), learned([pair]), pack),
        new(learned([pair]), learned([]), pack),
    ):
        assert lines(told)
        text = to_json(told).decode().casefold()
        for secret in ("kin", "city", "method"):
            assert planted[secret].casefold() not in text
        assert f"{planted['day']} may" not in text


@settings(max_examples=EXAMPLES, deadline=None)
@given(frames(), secrets(), st.sampled_from(["amend", "undone", "kin"]))
def test_a_change_of_what_is_withheld_shows_nowhere(pack, shape, planted, how):
    item, reading = pair = pairs(shape, planted)
    main, kin = reading.claims
    slots = {"method": "a sledge"} if how != "kin" else {}
    made = Correction(
        id="d-1",
        made=MADE,
        by="Ed",
        act="strike" if how == "kin" else "amend",
        at=Anchor(text_digest=item.text_digest, quote=(kin if how == "kin" else main).quote),
        kind="defection",
        slots=slots,
        of=kin.who if how == "kin" else main.who,
    )
    before, after = learned([pair]), learned([pair], made)
    if how == "undone":
        undo = Undo(id="u-1", made=MADE.replace(day=3), by="Ed", of="d-1", because="no")
        before, after = after, learned([pair], made, undo)
    assert new(before, after, pack).parts == ()
    assert {line.what for line in lines(new(before, after, pack, HOLDER))} >= {"corrected"}
