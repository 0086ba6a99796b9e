"""Nouns to JSON and back."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


def to_json(value: object) -> bytes:
    """A noun, or a list of them, as JSON (UTF-8)."""
    return msgspec.json.encode(value)


def from_json(data: bytes | str, type_: type[T]) -> T:
    """The noun that `to_json` wrote.

    Raises:
        msgspec.ValidationError: the JSON does not follow the noun's schema.
    """
    return msgspec.json.decode(data, type=type_)
