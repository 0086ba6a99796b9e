"""What a scan found, as a Parquet file: a row a report, readable without this program."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Self

from reportedly.errors import BrokenScan, MissingExtra
from reportedly.model import Reading, Report, from_json, to_json

_ROWS = 256
"""Rows that are held before they are written: a group of the file."""
_COLUMNS = {
    "id": "digest of outlet, day, title and text",
    "url": "where it was published",
    "outlet": "who published it, where that is told",
    "published": "day of publication, as precise as it is known",
    "title": "its title",
    "language": "two-letter code",
    "kinds": "kinds of its claims, in the order of the alphabet",
    "claims": "how many claims it holds",
    "record": "number of the record in the shard, from 1",
    "offset": "where the record begins: byte of an archive or of lines, row of a table",
    "report": "the report as JSON (schema of this program)",
    "reading": "what was read in it, as JSON",
}


class Found(NamedTuple):
    """A report in which something was found.

    Attributes:
        report: as it was taken.
        reading: what was read in it.
        record: number of the record in its shard, from 1.
        offset: where the record begins.
    """

    report: Report
    reading: Reading
    record: int
    offset: int


class Writer:
    """Writes one file, some rows at a time. The same rows always make the same bytes.

    Args:
        path: a file that is not yet anything.
        about: what stands in the file's metadata.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be written.
    """

    def __init__(self, path: Path, about: dict[str, str]) -> None:
        try:
            import pyarrow
            from pyarrow.parquet import ParquetWriter
        except ImportError:
            raise MissingExtra("scan", "archives") from None
        self._arrow, self._held = pyarrow, list[Found]()
        self._schema = _schema(pyarrow, about)
        self._file = ParquetWriter(path, self._schema, version="2.6", compression="zstd")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def add(self, found: Found) -> None:
        """Take one row."""
        self._held.append(found)
        if len(self._held) == _ROWS:
            self.flush()

    def flush(self) -> None:
        """Write the rows that are held."""
        if self._held:
            rows = [_row(found) for found in self._held]
            self._file.write_table(self._arrow.Table.from_pylist(rows, schema=self._schema))
            self._held.clear()


def found_in(path: Path) -> Iterator[Found]:
    """What stands in a file, in its order.

    Raises:
        MissingExtra: pyarrow is not installed.
        BrokenScan: the file is no file of a scan.
    """
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise MissingExtra("load", "archives") from None
    wanted = ["report", "reading", "record", "offset"]
    try:
        with ParquetFile(path) as file:
            for batch in file.iter_batches(_ROWS, columns=wanted):
                for row in batch.to_pylist():
                    yield Found(
                        from_json(row["report"], Report),
                        from_json(row["reading"], Reading),
                        row["record"],
                        row["offset"],
                    )
    except (ArrowInvalid, OSError, KeyError, ValueError) as error:
        raise BrokenScan(f"{path} cannot be read: {error}; remove it and scan again") from None


def _schema(arrow: Any, about: dict[str, str]) -> Any:
    text = arrow.string()
    types = {
        "kinds": arrow.list_(text),
        "claims": arrow.int32(),
        "record": arrow.int64(),
        "offset": arrow.int64(),
    }
    fields = [
        arrow.field(name, types.get(name, text), metadata={"about": told})
        for name, told in _COLUMNS.items()
    ]
    return arrow.schema(fields, metadata=about)


def _row(found: Found) -> dict[str, Any]:
    report, reading = found.report, found.reading
    claims = (*reading.claims, *reading.claims_beyond)
    return {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "published": report.published,
        "title": report.title,
        "language": report.language,
        "kinds": sorted({claim.kind for claim in claims}),
        "claims": len(claims),
        "record": found.record,
        "offset": found.offset,
        "report": to_json(report).decode(),
        "reading": to_json(reading).decode(),
    }
