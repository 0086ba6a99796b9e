"""Who undid a decision, as plain data and in words: the same for every kind of decision."""

from collections.abc import Mapping
from typing import Any

from reportedly.model import Decision
from reportedly.tell.view import Row


def undo_row(undo: Decision | None) -> Row | None:
    """Who undid a decision, when and why; None for one that stands."""
    if undo is None:
        return None
    return {
        "id": undo.id,
        "by": undo.by,
        "made": undo.made.isoformat(),
        "because": undo.because,
    }


def undo_words(undo: Mapping[str, Any]) -> str:
    """The same in one line."""
    return f"undone by {undo['by']}, {undo['made'][:10]}: {undo['because']} ({undo['id']})"
