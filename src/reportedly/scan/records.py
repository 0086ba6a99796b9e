"""The records of a shard, whatever its form."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reportedly.scan.lines import line_records
from reportedly.scan.record import Broken, Record
from reportedly.scan.shards import Form, Shard
from reportedly.scan.table import table_records
from reportedly.scan.warc import warc_records

_READERS: dict[Form, Callable[[Path], Iterator[Record | Broken]]] = {
    "warc": warc_records,
    "lines": line_records,
    "parquet": table_records,
}


def records(shard: Shard) -> Iterator[Record | Broken]:
    """The records of a shard in order, and what is broken in it.

    Raises:
        MissingExtra: what reads its form is not installed.
        OSError: it cannot be opened.
    """
    return _READERS[shard.form](shard.path)
