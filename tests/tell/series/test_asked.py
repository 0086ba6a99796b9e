"""Which series answer to some words, and how they are told."""

import io

import pytest
from rich.console import Console

from reportedly.errors import NotFound
from reportedly.packs import load
from reportedly.tell.series import series
from reportedly.tell.series.asked import asked_for
from reportedly.tell.series.view import series_rows, series_view
from tests.tell.series.newsroom import picture, told

FOUND = series(
    picture(
        told(2914, "defectors arrived in South Korea", "2009"),
        told(2927, "defectors came to the South", "2009", outlet="[b]B\u202e", origins=()),
        told(15, "officials executed", "2015", comparator=">"),
    ),
    load(),
)


def test_words_in_any_order_and_case_ids_of_series_and_of_figures_find_one():
    (executed,) = asked_for(FOUND, "EXECUTED officials")
    assert executed.topic == "executions"
    assert asked_for(FOUND, executed.id) == (executed,)
    assert asked_for(FOUND, executed.points[0].amounts[0].tellings[0].figure) == (executed,)
    assert asked_for(FOUND, None) == FOUND


def test_what_nobody_counts_is_refused_with_what_to_do():
    with pytest.raises(NotFound, match="without words lists all"):
        asked_for(FOUND, "unicorns")


def test_the_table_tells_numbers_sources_and_clashes_and_no_markup():
    out = io.StringIO()
    Console(file=out, width=200).print(series_view(FOUND))
    shown = out.getvalue()
    assert "at least 15" in shown
    assert "Unification Ministry" in shown
    assert "cannot both be right" in shown
    assert "[b]B⟨U+202E⟩" in shown


def test_nothing_is_told_as_such_and_rows_are_plain():
    out = io.StringIO()
    Console(file=out).print(series_view(()))
    assert "no figure is told" in out.getvalue()
    row = series_rows(FOUND)[0]
    assert set(row) >= {"id", "title", "topic", "shape", "points", "wordings", "because"}
