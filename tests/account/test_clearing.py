"""What is marked above an audience is not there when its picture is made."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from reportedly.account.clearing import clearing
from reportedly.model import Anchor, Judgement, Marking, Picture, Pointer, Quote, Report, to_json
from reportedly.protect import CLIENTS, HOLDER, PUBLIC, told_for
from tests.whole.newsroom import kept, pack, read, report, there, whole

LED = "Kang Tok-su, a North Korean trade official, defected to South Korea in May 2021, {} said."
FIRST = report(LED.format("the National Intelligence Service"), "Daily Example", "2021-06-03")
DENIAL = report("North Korea denied that Kang Tok-su had defected.", "Other Paper", "2021-06-05")
WEAK = report(LED.format("a lawmaker"), "Daily Example", "2021-06-03")
SECOND = report(LED.format("the Unification Ministry"), "Peninsula Wire", "2021-06-07")
SIGHTING = report(
    "State media showed Kang Tok-su at a meeting in Pyongyang on 9 June 2021.",
    "Other Paper",
    "2021-06-10",
)
NAMED = report(
    "Kang Tok-su (강덕수), a North Korean trade official, defected to South Korea in May 2021.",
    "The Meridian",
    "2021-06-08",
)
MADE = datetime(2026, 1, 3, tzinfo=UTC)


def marking(what: str, label: str = "AMBER", **more: object) -> Marking:
    given = {"id": "tlp-1", "made": MADE, "by": "Mun Ok-sil", "because": "a source asked", **more}
    return msgspec.convert({**given, "label": label, "what": what}, Marking)


def whole_of(of: Report) -> Anchor:
    quote = Quote(field="text", start=0, end=0, text="")
    return Anchor(text_digest=of.text_digest, quote=quote)


def marked(of: Report) -> Marking:
    return marking("report", at=(whole_of(of),))


def claimed(of: Report) -> Marking:
    pointers = tuple(
        Pointer(at=Anchor(text_digest=of.text_digest, quote=c.quote), kind=c.kind, who=c.who)
        for c in (*read(of).claims, *read(of).claims_beyond)
    )
    assert pointers
    return marking("claim", claims=pointers)


def public(reports: list[Report], *decisions: object) -> Picture:
    """What the public is told, but for the markings themselves."""
    told = told_for(there(reports, decisions), PUBLIC, pack())
    return msgspec.structs.replace(told, markings=())


def statuses(picture: Picture) -> list[str]:
    return [e.belief.status for e in picture.events if e.belief is not None]


MARKS = {
    "report": marked,
    "outlet": lambda of: marking("outlet", ref=of.outlet),
}


@pytest.mark.parametrize("how", MARKS)
@pytest.mark.parametrize("hidden", [DENIAL, SECOND, SIGHTING, NAMED])
def test_a_ledger_with_a_marked_report_tells_what_one_without_it_does(how, hidden):
    others = [r for r in (FIRST, DENIAL, SECOND, NAMED) if r.outlet != hidden.outlet]
    with_it, without = public([*others, hidden], MARKS[how](hidden)), public(others)
    assert public([*others, hidden]) != without
    assert to_json(with_it) == to_json(without)


@pytest.mark.parametrize("how", [marked, claimed])
def test_a_marked_denial_disputes_nothing(how):
    both = [WEAK, DENIAL]
    assert statuses(public(both)) == ["disputed"]
    assert statuses(public(both, how(DENIAL))) == statuses(public([WEAK])) == ["unconfirmed"]


@pytest.mark.parametrize("how", [marked, claimed])
def test_a_marked_second_origin_corroborates_nothing(how):
    both = [FIRST, SECOND]
    (alone,), (told,) = public([FIRST]).events, public(both, how(SECOND)).events
    assert len(public(both).events[0].origins) == 2
    assert (told.belief, told.origins) == (alone.belief, alone.origins)


def test_a_marked_report_names_nobody():
    diplomat = report(
        "A North Korean diplomat in Rome defected to South Korea in May 2021, a lawmaker said.",
        "Daily Example",
        "2021-06-03",
    )
    (claim,) = read(diplomat).claims
    (mention,) = read(SECOND).mentions
    judged = Judgement(
        id="j-1",
        made=MADE,
        by="Mun Ok-sil",
        verdict="same",
        left=Anchor(text_digest=diplomat.text_digest, quote=claim.words["who"]),
        right=Anchor(text_digest=SECOND.text_digest, quote=mention.quote),
        because="the same man",
    )
    both = [diplomat, SECOND]
    assert "Kang" in to_json(public(both, judged)).decode()
    assert to_json(public(both, judged, marked(SECOND))) == to_json(public([diplomat]))


def test_whom_the_label_lets_see_it_is_told_all_of_it():
    made = there([WEAK, DENIAL], [marked(DENIAL)], CLIENTS)
    assert statuses(told_for(made, CLIENTS, pack())) == ["disputed"]
    assert clearing(kept([FIRST, DENIAL], [marked(DENIAL)]), pack(), HOLDER).is_empty
    assert clearing(kept([FIRST, DENIAL]), pack(), PUBLIC).is_empty


def test_a_day_that_is_asked_for_is_told_without_it():
    day = date(2021, 6, 6)
    both = there([FIRST, DENIAL], [marked(DENIAL)], as_of=day)
    assert both.events == whole([FIRST], as_of=day).events


def test_an_outlet_of_the_pack_that_is_marked_is_left_out():
    source = pack().source("Yonhap")
    sources = tuple(
        msgspec.structs.replace(s, marking="AMBER") if s == source else s for s in pack().sources
    )
    closed = msgspec.structs.replace(pack(), sources=sources)
    theirs = msgspec.structs.replace(DENIAL, outlet="Yonhap")
    made = there([FIRST, theirs], [], by=closed)
    assert made.events == whole([FIRST]).events


def test_words_that_are_marked_in_a_marked_report_are_withheld_in_others():
    start = SECOND.text.index("Kang Tok-su")
    quote = Quote(field="text", start=start, end=start + 11, text="Kang Tok-su")
    anchor = Anchor(text_digest=SECOND.text_digest, quote=quote)
    words = marking("words", id="tlp-2", at=(anchor,))
    told = public([FIRST, SECOND], words, marked(SECOND))
    assert "Tok-su" not in to_json(told).decode()
