"""Which statements are made, and that the library reads them and writes them back."""

import csv
import io
import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.export.ftm import ftm_file
from reportedly.export.ftm.statement import COLUMNS, Statement, merged, model
from tests.export.generated import pictures, shuffled


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def of(rows: list[dict[str, str]], prop: str, value: str) -> list[dict[str, str]]:
    return [row for row in rows if (row["prop"], row["value"]) == (prop, value)]


def test_the_columns_stand_in_the_order_of_the_format(chief):
    header = ftm_file(chief, "corroborated").splitlines()[0].decode()
    assert header.replace('"', "").split(",") == list(COLUMNS)


def test_dataset_is_the_outlet_origin_the_traced_one_and_first_seen_the_day(chief):
    rows = read(ftm_file(chief, "corroborated"))
    (dismissal,) = [e for e in chief.events if e.kind == "dismissal"]
    told = {
        (row["dataset"], row["origin"], row["first_seen"])
        for row in of(rows, "keywords", "dismissal")
        if row["entity_id"] == dismissal.id
    }
    assert ("daily_lantern", "unnamed source of Yonhap", "2016-02-11") in told
    assert ("northwatch", "KCNA", "2016-02-22") in told


def test_nothing_that_is_refuted_or_below_the_grade_is_told(chief):
    assert "execution" in {e.kind for e in chief.events}
    for grade in ("confirmed", "corroborated", "unconfirmed"):
        assert not of(read(ftm_file(chief, grade)), "keywords", "execution")


def test_a_higher_grade_tells_no_more(chief):
    ids = [{r["id"] for r in read(ftm_file(chief, g))} for g in ("confirmed", "corroborated")]
    assert ids[0] <= ids[1] <= {r["id"] for r in read(ftm_file(chief, "unconfirmed"))}


def test_a_date_that_is_cut_stands_whole_beside_its_value():
    from reportedly.model import digest

    each = Statement(
        entity="e-" + digest("x"),
        schema="Event",
        prop="date",
        value="2015",
        dataset="d",
        original="2015-04-30/2015-05-02",
    )
    assert dict(zip(COLUMNS, each.row, strict=True))["original_value"] == "2015-04-30/2015-05-02"


def test_two_origins_of_one_outlet_are_one_statement_that_lasts_until_the_later():
    both = [
        Statement(
            entity="e-1",
            schema="Event",
            prop="keywords",
            value="death",
            dataset="d",
            origin=origin,
            first_seen=day,
            last_seen=day,
        )
        for origin, day in [("KCNA", "2016-03-01"), ("an unnamed source", "2016-02-01")]
    ]
    (kept,) = merged(both)
    assert (kept.origin, kept.first_seen, kept.last_seen) == (
        "an unnamed source",
        "2016-02-01",
        "2016-03-01",
    )


@settings(max_examples=15)
@given(pictures(), st.integers())
def test_order_of_arrival_changes_no_byte(take, picture, seed):
    mixed = shuffled(picture, random.Random(seed))
    assert ftm_file(take(mixed), "unconfirmed") == ftm_file(take(picture), "unconfirmed")


def test_what_a_machine_wrote_is_no_statement(told, take):
    quote = next(c.quote for r in told.readings for c in r.claims)
    reports = tuple(msgspec.structs.replace(r, machine_written=quote) for r in told.reports)
    taken = take(msgspec.structs.replace(told, reports=reports))
    assert read(ftm_file(taken, "unconfirmed")) == []


class TestWithTheLibrary:
    @pytest.fixture(autouse=True)
    def _library(self):
        pytest.importorskip("followthemoney", reason="needs the package followthemoney")

    def test_the_properties_are_the_models(self):
        from followthemoney import model as library

        for schema, props in model()["properties"].items():
            known = library.get(schema)
            assert {p: known.get(p).type.name for p in props} == props

    @settings(max_examples=20)
    @given(pictures())
    def test_every_statement_is_one_that_the_library_would_make(self, take, picture):
        self.check(ftm_file(take(picture), "unconfirmed"))

    def test_those_of_the_examples_are(self, chief):
        self.check(ftm_file(chief, "unconfirmed"))

    def check(self, data: bytes) -> None:
        from followthemoney import model as library
        from followthemoney.dataset.util import dataset_name_check
        from followthemoney.statement import Statement as Theirs
        from followthemoney.statement.serialize import read_csv_statements

        for row, read_back in zip(read(data), read_csv_statements(io.BytesIO(data)), strict=True):
            assert isinstance(read_back, Theirs)
            assert read_back.id == read_back.generate_key() == row["id"]
            assert read_back.prop_type == row["prop_type"]
            kind = library.get(row["schema"]).get(row["prop"]).type
            assert kind.clean(row["value"]) == row["value"], row
            assert dataset_name_check(row["dataset"])

    def test_a_round_trip_keeps_outlet_origin_and_dates(self, chief):
        data = ftm_file(chief, "unconfirmed")
        assert self.there_and_back(data) == data.splitlines()

    @settings(max_examples=15)
    @given(pictures())
    def test_so_does_that_of_any_ledger(self, take, picture):
        data = ftm_file(take(picture), "unconfirmed")
        assert sorted(self.there_and_back(data)) == sorted(data.splitlines())

    def there_and_back(self, data: bytes) -> list[bytes]:
        """Read as statements, brought together as entities, written as statements again.

        The library adds a statement of each entity's own id, which is none of ours.
        """
        from followthemoney.dataset import Dataset
        from followthemoney.statement import StatementEntity
        from followthemoney.statement.serialize import read_csv_statements, write_statements

        entities: dict[str, list] = {}
        for statement in read_csv_statements(io.BytesIO(data)):
            entities.setdefault(statement.canonical_id, []).append(statement)
        dataset = Dataset.make({"name": "together", "title": "Together"})
        out = io.BytesIO()
        made = [StatementEntity.from_statements(dataset, all_) for all_ in entities.values()]
        kept = [s for e in made for s in e.statements if s.prop != "id"]
        order = {row["id"]: number for number, row in enumerate(read(data))}
        write_statements(_Open(out), "csv", sorted(kept, key=lambda s: order[s.id]))
        return out.getvalue().splitlines()


class _Open(io.BufferedIOBase):
    """A file that stays readable when its writer closes it."""

    def __init__(self, out: io.BytesIO) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:
        return self._out.write(data)
