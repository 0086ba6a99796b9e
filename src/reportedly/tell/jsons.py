"""Telling as JSON: the same data, with hostile characters as escapes."""

import msgspec

from reportedly.plain import escaped_json
from reportedly.tell.nouns import Brief


def to_json(brief: Brief) -> bytes:
    """A brief as JSON; `msgspec.json.decode(..., type=Brief)` gives it back."""
    return escaped_json(msgspec.json.encode(brief))


def rows_json(rows: object) -> bytes:
    """Plain rows, or a noun, as JSON on one line."""
    return escaped_json(msgspec.json.encode(rows))
