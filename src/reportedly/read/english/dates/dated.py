"""A date expression in a text."""

import msgspec

from reportedly.when import When


class Dated(msgspec.Struct, frozen=True):
    """A date expression.

    Attributes:
        start: offset into the text searched.
        end: offset after its last code point.
        when: what it means.
    """

    start: int
    end: int
    when: When
