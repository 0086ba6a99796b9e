import sqlite3
from contextlib import closing

import msgspec

from reportedly.ledger import Ledger
from reportedly.model import Belief, Event, Figure, Origin, Person, Picture, Remark, Term
from reportedly.when import When

from .invented import quote, reading, report


def picture() -> Picture:
    one = report(outlet="NK Wire", published="2021-01-25")
    found = reading(one)
    claim = msgspec.structs.replace(
        found.claims[0], person="p-1", when="2020-11", happened=When.month(2020, 11), to="Testland"
    )
    figure = Figure(
        id="f-1", measure="envoys", value=1, comparator="=", period=None, origins=("NK Wire",),
        quote=quote(one, "An envoy"),
    )  # fmt: skip
    remark = Remark(
        id="m-1", who="Pak Test-il", standing=None, about=None, text="x",
        quote=quote(one, "has"), person="p-gone",
    )  # fmt: skip
    belief = Belief(
        status="unconfirmed", probability=0.6, low=0.4, high=0.8, word="likely", base=-1.0,
        terms=(Term(words="a named outlet", log_odds=1.4),),
    )  # fmt: skip
    origin = Origin(
        key="o", name="NK Wire", named=True, type="press", claims=(claim.id,), outlets=("NK Wire",)
    )
    return Picture(
        as_of="2021-02-01",
        reports=(one,),
        readings=(
            msgspec.structs.replace(found, claims=(claim,), figures=(figure,), remarks=(remark,)),
        ),
        persons=(Person(id="p-1", name="Pak Test-il", names=("Pak Test-il", "박시일")),),
        events=(
            Event(
                id="e-1", kind="defection", who="Pak Test-il", person="p-1", when="2020-11",
                happened=When.month(2020, 11), claims=(claim.id,), origins=(origin,), belief=belief,
            ),
        ),
    )  # fmt: skip


def rows(path, sql):
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute(sql).fetchall()


def tables(path):
    """The tables of a ledger, its index aside."""
    named = rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in named if not name.startswith("search_")}


def test_a_picture_can_be_asked_with_plain_sql(path):
    one = report(outlet="NK Wire", published="2021-01-25")
    with Ledger.open(path) as ledger:
        ledger.add(one, reading(one))
        ledger.write_derived(picture())
        assert ledger.verify() == []
    assert rows(
        path,
        "SELECT p.name, e.kind, e.earliest, e.latest, b.status, t.words, c.to_place, c.quote,"
        " r.outlet, e.origins, e.generation FROM events e JOIN persons p ON p.id = e.person"
        " JOIN beliefs b ON b.event = e.id JOIN terms t ON t.event = e.id"
        " JOIN event_claims ec ON ec.event = e.id JOIN claims c ON c.id = ec.claim"
        " JOIN reports r ON r.id = c.report",
    ) == [
        ("Pak Test-il", "defection", "2020-11-01", "2020-11-30", "unconfirmed", "a named outlet",
         "Testland", "defected", "NK Wire", '["NK Wire"]', 1)
    ]  # fmt: skip
    assert rows(path, "SELECT names FROM persons") == [('["Pak Test-il", "박시일"]',)]
    assert rows(path, "SELECT value, quote FROM figures") == [(1, "An envoy")]
    assert rows(path, "SELECT person, quote FROM remarks") == [(None, "has")]


def test_writing_again_replaces_and_counts_generations(path):
    one = report(outlet="NK Wire", published="2021-01-25")
    with Ledger.open(path) as ledger:
        ledger.add(one, reading(one))
        ledger.write_derived(picture())
        ledger.write_derived(picture())
    assert rows(path, "SELECT generation, as_of, last_reading FROM generations") == [
        (2, "2021-02-01", 1)
    ]
    assert rows(path, "SELECT count(*), max(generation) FROM claims") == [(1, 2)]


def test_dropping_leaves_what_is_kept(path):
    before = tables(path)
    one = report(outlet="NK Wire", published="2021-01-25")
    with Ledger.open(path) as ledger:
        ledger.add(one, reading(one))
        ledger.write_derived(picture())
        assert tables(path) > before
        ledger.drop_derived()
        ledger.drop_derived()
        assert ledger.standing() == ((one,), (reading(one),))
    assert tables(path) == before
