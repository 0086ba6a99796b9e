"""Who undid a decision is told in the same words everywhere."""

from datetime import UTC, datetime

from reportedly.model import Undo
from reportedly.tell.undoing import undo_row, undo_words


def test_a_decision_that_stands_has_no_undo() -> None:
    assert undo_row(None) is None


def test_an_undo_tells_who_when_and_why() -> None:
    made = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
    undo = Undo(id="u-1", of="j-1", by="ana", made=made, because="a namesake")
    row = undo_row(undo)
    assert row is not None
    assert undo_words(row) == "undone by ana, 2024-05-01: a namesake (u-1)"
