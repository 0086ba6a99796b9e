"""The records of Parquet files: a report a row, in columns named as JSON names them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from reportedly.acquire.draft import report_of
from reportedly.acquire.json_file import draft_of
from reportedly.acquire.metadata import Metadata
from reportedly.errors import MissingExtra
from reportedly.model import Report
from reportedly.packs import Sites
from reportedly.scan.record import Broken, Record

COLUMNS = ("id", "url", "outlet", "published", "title", "text")
_BATCH = 1_000


def table_records(path: Path) -> Iterator[Record | Broken]:
    """The rows of a file, in order.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be opened.
    """
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise MissingExtra("reading Parquet files", "archives") from None
    got = datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(microsecond=0)
    number = 0
    try:
        with ParquetFile(path) as file:
            names = [name for name in COLUMNS if name in file.schema_arrow.names]
            if "text" not in names:
                told = ", ".join(file.schema_arrow.names)
                yield Broken(1, 0, f"there is no column 'text' among {told}; name it so")
                return
            for batch in file.iter_batches(_BATCH, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    take = partial(_report, row, f"{path.stem}-{number}", got)
                    data = f"{row.get('title') or ''}\n{row['text'] or ''}\n"
                    yield Record(number, number - 1, data.encode("utf-8", "replace"), take)
    except (ArrowInvalid, OSError) as error:
        yield Broken(number + 1, number, f"the file breaks here: {error}")


def _report(row: dict[str, Any], name: str, got: datetime, sites: Sites) -> Report:
    del sites
    told = {key: _plain(value) for key, value in row.items() if value is not None}
    return report_of(draft_of(told), name=name, stronger=Metadata(), got=got)


def _plain(value: Any) -> Any:
    """Days and times of a typed column as the words that JSON would hold."""
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value
