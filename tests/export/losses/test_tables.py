"""Tables lose what is declared, and keep what is declared."""

import msgspec

from reportedly.model import Picture, Quote
from reportedly.when import Leaning, When
from tests.export.altered import cells, with_claims, with_reports


def moved(picture: Picture) -> Picture:
    """The picture with every quotation ten characters further on."""

    def further(q: Quote) -> Quote:
        return msgspec.structs.replace(q, start=q.start + 10, end=q.end + 10)

    readings = tuple(
        msgspec.structs.replace(
            r, claims=tuple(msgspec.structs.replace(c, quote=further(c.quote)) for c in r.claims)
        )
        for r in picture.readings
    )
    return msgspec.structs.replace(picture, readings=readings)


def test_tables_lose_offsets(write, told):
    assert write(moved(told), "csv") == write(told, "csv")
    claims = cells(write(told, "csv")["claims.csv"])
    assert all(row["quote"] and row["report"] for row in claims)


def test_tables_lose_leaning(write, told):
    leaning = Leaning(relation="after", happening="Jo", months=2)
    dated = When.of("2016-02")
    plain = write(with_claims(told, happened=dated), "csv")
    assert (
        write(with_claims(told, happened=msgspec.structs.replace(dated, leaning=leaning)), "csv")
        == plain
    )
    row = cells(plain["claims.csv"])[0]
    assert (row["earliest"], row["latest"], row["precision"]) == (
        "2016-02-01",
        "2016-02-29",
        "month",
    )


def test_tables_lose_terms(write, told):
    events = tuple(
        msgspec.structs.replace(e, belief=msgspec.structs.replace(e.belief, terms=(), base=9.0))
        for e in told.events
    )
    assert write(msgspec.structs.replace(told, events=events), "csv") == write(told, "csv")
    assert all(row["status"] for row in cells(write(told, "csv")["events.csv"]))


def test_csv_loses_defused(write, told):
    (row, *_) = cells(write(with_reports(told, title="=1+1"), "csv")["reports.csv"])
    assert row["title"] == "'=1+1"


def test_csv_loses_visible(write, told):
    (row, *_) = cells(write(with_reports(told, title="a\nb\u202ec"), "csv")["reports.csv"])
    assert row["title"] == "a b⟨U+202E⟩c"
