"""Markings at the gate: by hand on each kind of thing, by outlet, and lowered for a person."""

import msgspec
import pytest

from reportedly.model import Marked, MarkedWords, Picture, to_json
from reportedly.protect import (
    CLIENTS,
    COMMUNITY,
    HOLDER,
    ORGANISATION,
    PUBLIC,
    Labels,
    marking_of,
    told_for,
)

from ..scenes import claim, event, mention, person, picture, quote, reading, report

ONE = "Kang Tok-su was dismissed as director of the Sample Bureau in May."
TWO = "Yom Chol-min was appointed director of the Sample Bureau in June."


def scene(*marks: Marked) -> Picture:
    first = report(ONE, id_="r-1", title="Director dismissed", outlet="Daily Example")
    second = report(TWO, id_="r-2", title="New director named", outlet="Weekly Example")
    gone = claim(
        ONE, ONE, id="c-1", kind="dismissal", who="Kang Tok-su", person="p-1", trigger="dismissed"
    )
    new = claim(
        TWO,
        TWO,
        id="c-2",
        kind="appointment",
        who="Yom Chol-min",
        person="p-2",
        trigger="appointed",
    )
    readings = (
        reading(first, gone, mentions=(mention(ONE, "Kang Tok-su"),)),
        reading(second, new, mentions=(mention(TWO, "Yom Chol-min"),)),
    )
    people = (
        person("p-1", "Kang Tok-su", gone, mentions=("r-1:0",), reports=("r-1",)),
        person("p-2", "Yom Chol-min", new, mentions=("r-2:0",), reports=("r-2",)),
    )
    events = (event(gone, id_="e-1"), event(new, id_="e-2"))
    whole = picture((first, second), readings, people, events)
    return msgspec.structs.replace(whole, markings=marks)


TARGETS = {
    "report": {"reports": ("r-1",)},
    "claim": {"claims": ("c-1",)},
    "event": {"events": ("e-1",), "claims": ("c-1",)},
    "person": {"persons": ("p-1",)},
    "words": {"words": (MarkedWords(report="r-1", quote=quote(ONE, "Kang Tok-su was dismissed")),)},
}


@pytest.mark.parametrize("what", TARGETS)
def test_what_is_marked_is_told_to_those_whom_its_label_lets_see(pack, what):
    whole = scene(Marked(label="AMBER", **TARGETS[what]))
    for audience in (PUBLIC, COMMUNITY):
        told = told_for(whole, audience, pack)
        assert "c-1" not in to_json(told).decode()
        assert [e.id for e in told.events] == ["e-2"]
        assert "dismissed" not in to_json(told).decode()
    for audience in (CLIENTS, ORGANISATION, HOLDER):
        assert [e.id for e in told_for(whole, audience, pack).events] == ["e-1", "e-2"]


def test_a_marked_person_is_named_nowhere(pack):
    told = told_for(scene(Marked(label="GREEN", **TARGETS["person"])), PUBLIC, pack)
    assert "Kang" not in to_json(told).decode()
    assert [p.id for p in told.persons] == ["p-2"]


@pytest.mark.parametrize("what", TARGETS)
def test_nothing_of_a_marking_is_told_to_those_who_may_not_see_it(pack, what):
    whole = scene(Marked(label="AMBER", **TARGETS[what]))
    assert told_for(whole, PUBLIC, pack).markings == ()


@pytest.mark.parametrize("what", TARGETS)
def test_what_clients_were_told_can_be_told_down_to_the_public(pack, what):
    whole = scene(Marked(label="AMBER", **TARGETS[what]))
    clients = told_for(whole, CLIENTS, pack)
    assert told_for(clients, CLIENTS, pack) == clients
    assert told_for(clients, PUBLIC, pack) == told_for(whole, PUBLIC, pack)


def test_the_reports_of_a_marked_outlet_go_to_those_whom_the_pack_lets_see(pack):
    source = msgspec.structs.replace(pack.sources[0], marking="AMBER")
    closed = msgspec.structs.replace(pack, sources=(source, *pack.sources[1:]))
    whole = scene()
    first = msgspec.structs.replace(whole.reports[0], outlet=source.names[0])
    whole = msgspec.structs.replace(whole, reports=(first, whole.reports[1]))
    assert [r.id for r in told_for(whole, PUBLIC, closed).reports] == ["r-2"]
    assert [r.id for r in told_for(whole, CLIENTS, closed).reports] == ["r-1", "r-2"]


def test_a_thing_has_the_highest_label_of_its_parts(pack):
    whole = scene(
        Marked(label="AMBER", **TARGETS["claim"]), Marked(label="GREEN", reports=("r-2",))
    )
    told = told_for(whole, ORGANISATION, pack)
    labels = Labels(told=told, pack=pack)
    assert [labels.of(e) for e in told.events] == ["AMBER", "GREEN"]
    assert [labels.of(r) for r in told.reports] == ["AMBER", "GREEN"]
    assert marking_of(told.events[0], told, pack) == "AMBER"


def test_what_only_the_holder_sees_is_red_and_what_all_see_is_clear(pack):
    told = told_for(scene(), PUBLIC, pack)
    assert {Labels(told=told, pack=pack).of(e) for e in told.events} == {"CLEAR"}
    held = told_for(scene(), HOLDER, pack)
    assert {Labels(told=held, pack=pack).of(r) for r in held.reports} == {"RED"}


FLIGHT = "Kang Tok-su, who keeps a journal, was detained in Beijing on 3 May 2021."


def flight(*marks: Marked) -> Picture:
    item = report(FLIGHT)
    held = claim(
        FLIGHT,
        FLIGHT,
        kind="detention",
        who="Kang Tok-su",
        person="p-1",
        from_="Beijing",
        country="KP",
        when="2021-05-03",
        trigger="detained",
    )
    found = reading(item, held, mentions=(mention(FLIGHT, "Kang Tok-su"),))
    people = (person("p-1", "Kang Tok-su", held, mentions=("r-1:0",), reports=("r-1",)),)
    whole = picture((item,), (found,), people, (event(held),))
    return msgspec.structs.replace(whole, markings=marks)


def test_the_rules_yield_for_a_person_for_those_whom_the_label_lets_see(pack):
    mark = Marked(label="GREEN", persons=("p-1",), lowers=True)
    for audience, day in ((PUBLIC, "2021-05"), (COMMUNITY, "2021-05-03"), (CLIENTS, "2021-05-03")):
        (found,) = told_for(flight(mark), audience, pack).readings
        assert found.claims[0].when == day


def test_the_rules_never_yield_for_somebodys_kin(pack):
    text = f"{FLIGHT} He is survived by nobody; his brother, Kang Tok-su, had fled."
    whole = flight(Marked(label="CLEAR", persons=("p-1",), lowers=True))
    item = report(text)
    found = msgspec.structs.replace(whole.readings[0], text_digest=item.text_digest)
    told = msgspec.structs.replace(whole, reports=(item,), readings=(found,))
    assert "2021-05-03" not in to_json(told_for(told, PUBLIC, pack)).decode()
