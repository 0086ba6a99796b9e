"""A sheet of an event or person is what the whole picture tells of it, of whatever ledger."""

from benchmarks.million.made import Maker
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.account.opening import named, opened, pictures
from reportedly.account.rebuilding import rebuild
from reportedly.identify import find
from reportedly.ledger import Ledger
from reportedly.model import to_json
from reportedly.packs import load
from reportedly.protect import HOLDER, PUBLIC
from reportedly.tell import person_rows, rows_json
from reportedly.tell.event_sheet import event_sheet

PACK = load()
AUDIENCES = {"holder": HOLDER, "public": PUBLIC}


def check(ledger, told):
    """Every event and person, by id and by name, for whoever has sheets."""
    for level, picture in told.items():
        to = AUDIENCES[level]
        for event in picture.events:
            sheet = opened(ledger, PACK, to, event.id)
            assert to_json(sheet) == to_json(event_sheet(picture, event, PACK))
        for person in picture.persons:
            rows = rows_json(person_rows(picture, person, PACK))
            assert rows_json(opened(ledger, PACK, to, person.id)) == rows
            for name in {person.name, person.name.upper(), person.native or person.name}:
                found = named(ledger, PACK, to, name)
                ids = [row["id"] for row in found.rows]
                assert ids == [p.id for p in find(picture.persons, name, slips=False)]


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 120))
def test_of_a_generated_ledger(tmp_path_factory, seed, claims):
    path = tmp_path_factory.mktemp("made") / "ledger.db"
    with Ledger.create(path) as ledger:
        for report, reading in Maker(claims, seed).reports(claims):
            ledger.add(report, reading)
        whole = rebuild(ledger, PACK).whole
        check(ledger, pictures(ledger.learned(), whole, PACK).told)
