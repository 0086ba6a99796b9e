"""One record of a shard, before anything in it is decoded."""

from collections.abc import Callable

import msgspec

from reportedly.model import Report
from reportedly.packs import Sites


class Record(msgspec.Struct, frozen=True):
    """One record.

    Attributes:
        number: of the record in its shard, from 1.
        offset: where it begins: the byte in an archive or in lines, the row in a table.
        data: its bytes, which the sieve looks through.
        take: makes the report of it; raises a `ReportedlyError` where there is none in it.
        charset: what was said of the bytes beside them; None for text that is no page.
        page: whether the bytes are a page, with menus and all.
    """

    number: int
    offset: int
    data: bytes
    take: Callable[[Sites], Report]
    charset: str | None = None
    page: bool = False


class Broken(msgspec.Struct, frozen=True):
    """What stands where a record should be.

    Attributes:
        number: of the record in its shard, from 1.
        offset: as of a record.
        why: what is wrong with it.
    """

    number: int
    offset: int
    why: str
