"""Sheets are told only while the ledger stands as it was when they were made."""

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.kept import tombstones
from reportedly.ledger.ledger import ErasedMeanwhile, RebuiltMeanwhile
from reportedly.ledger.sheets import Sheet, Sheets

from .invented import reading, report
from .test_derived import picture, tables

ONE = report(outlet="NK Wire", published="2021-01-25")
OTHER = report(outlet="NK Wire", published="2021-01-26")
SHEET = Sheet("event", "e-1", '{"row": "Words"}', aliases=("e-0",))


def test_sheets_are_of_the_ledger_as_it_stands(path):
    with Ledger.open(path) as ledger:
        ledger.add(ONE, reading(ONE))
        of = ledger.state()
        mark = ledger.write_derived(picture())
        ledger.write_sheets([("public", SHEET)], of, "pack", mark)
        with ledger.viewing() as connection:
            assert Sheets.current(connection, "public", "another") is None
            there = Sheets.current(connection, "public", "pack")
            assert (there.event("e-1"), there.former("e-0")) == (SHEET.body, [SHEET.body])
            assert Sheets.current(connection, "holder", "pack").event("e-1") is None
        ledger.add(OTHER, reading(OTHER))
        with ledger.viewing() as connection:
            assert Sheets.current(connection, "public", "pack") is None


def test_sheets_that_are_not_whole_are_none(path):
    with Ledger.open(path) as ledger:
        ledger.add(ONE, reading(ONE))
        of = ledger.state()
        mark = ledger.write_derived(picture())

        def broken():
            yield "public", SHEET
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            ledger.write_sheets(broken(), of, "pack", mark)
        with ledger.viewing() as connection:
            assert Sheets.current(connection, "public", "pack") is None


def test_what_an_erasure_overtakes_is_not_written(path):
    with Ledger.open(path) as ledger:
        ledger.add(ONE, reading(ONE))
        of = ledger.state()
        with ledger.changing() as connection:
            values = {"id": "t-1", "body": "{}", "recorded": "2026"}
            connection.execute(tombstones.insert().values(**values))
        with pytest.raises(ErasedMeanwhile):
            ledger.write_derived(picture(), of)


def test_sheets_do_not_come_back_into_tables_that_were_dropped(path):
    with Ledger.open(path) as ledger:
        ledger.add(ONE, reading(ONE))
        of = ledger.state()
        mark = ledger.write_derived(picture())

        def dropping():
            yield "public", SHEET
            ledger.drop_derived()

        with pytest.raises(RebuiltMeanwhile):
            ledger.write_sheets(dropping(), of, "pack", mark)
        assert not any("sheet" in name for name in tables(path))


def test_sheets_of_two_who_rebuild_at_once_are_never_mixed(path):
    with Ledger.open(path) as ledger, Ledger.open(path) as other:
        ledger.add(ONE, reading(ONE))
        of = ledger.state()
        mark, theirs = ledger.write_derived(picture()), other.write_derived(picture())
        with pytest.raises(RebuiltMeanwhile):
            ledger.write_sheets([("public", SHEET)], of, "pack", mark)
        other.write_sheets([("public", SHEET)], of, "pack", theirs)
        with ledger.viewing() as connection:
            assert Sheets.current(connection, "public", "pack") is not None
