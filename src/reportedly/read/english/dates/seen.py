"""From where a date expression is seen: the day of publication, and the date told before it."""

from datetime import date

import msgspec

from reportedly.when import When


class Seen(msgspec.Struct, frozen=True):
    """What a relative date is relative to.

    Attributes:
        published: the day of publication, where that is known.
        last: the date told last before it ("two days later", "that year"), where there is one.
    """

    published: date | None = None
    last: When | None = None
