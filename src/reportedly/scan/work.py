"""One shard from its first byte to its marker."""

from collections.abc import Callable
from pathlib import Path

from reportedly.errors import ReportedlyError
from reportedly.model import Reading
from reportedly.scan.counts import Counts
from reportedly.scan.done import ENDING, Done, file_digest, put, stem
from reportedly.scan.found import Found, Writer
from reportedly.scan.record import Broken, Record
from reportedly.scan.records import records
from reportedly.scan.shards import Shard
from reportedly.scan.tools import Tools
from reportedly.staging import settle, staged_file, sweep

Step = Callable[[int, int], None]
"""Told now and then how many records of a shard are done, and the offset of the last."""
_OFTEN = 256


def scanned(shard: Shard, out: Path, tools: Tools, step: Step | None = None) -> Done:
    """Go through a shard and write what is found in it, then its marker.

    The same shard gives the same bytes. Where the process ends on the way, nothing stands there
    that looks done, and what it left is swept away by the next that comes.

    Args:
        shard: the file to go through.
        out: an existing folder.
        tools: pack, sieve and readers.
        step: whom to tell how far it is.

    Raises:
        MissingExtra: what reads its form, or writes what is found, is not installed.
        OSError: the shard cannot be opened, or the files cannot be written.
    """
    name = stem(shard, tools.reader)
    table, marker = out / f"{name}.parquet", out / f"{name}{ENDING}"
    sweep((table, marker))
    about = {"shard": shard.path.name, "reader": tools.reader.version, "pack": tools.pack.digest}
    with staged_file(table) as part:
        with Writer(part, about) as writer:
            counts = _gone_through(shard, tools, writer, step)
            writer.flush()
        marker.unlink(missing_ok=True)  # of a shard that has changed: no old word for a new file
        settle(part, table)
    told = Done(
        shard=shard.path.name,
        size=shard.size,
        reader=tools.reader,
        file=table.name,
        digest=file_digest(table),
        counts=counts,
    )
    put(marker, _json(told))
    return told


def _json(told: Done) -> bytes:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def _gone_through(shard: Shard, tools: Tools, writer: Writer, step: Step | None) -> Counts:
    counts, met = Counts(), set[str]()
    for record in records(shard):
        if isinstance(record, Broken):
            counts.spoilt(record.number, record.offset, record.why)
            continue
        counts.records += 1
        if step is not None and counts.records % _OFTEN == 0:
            step(counts.records, record.offset)
        if not tools.sieve.names(record.data):
            continue
        counts.named += 1
        found = _taken(record, tools, counts)
        if found is None:
            continue
        if found.report.id in met:
            counts.again += 1
            continue
        met.add(found.report.id)
        counts.found += 1
        counts.claims += len(found.reading.claims) + len(found.reading.claims_beyond)
        writer.add(found)
    return counts


def _taken(record: Record, tools: Tools, counts: Counts) -> Found | None:
    """What is found in a record that names the country; None where that is nothing."""
    try:
        if record.page and not tools.sieve.tells(record.data, record.charset):
            return None
        counts.told += 1
        report = tools.report(record)
        if report.language not in {None, "en"}:
            counts.without_reader(report.language)
            return None
        reading = tools.door.read(report)
    except ReportedlyError as error:
        if record.page:  # a front page or a log-in is no fault of the archive; a broken line is
            counts.refuse(error)
        else:
            counts.spoilt(record.number, record.offset, str(error))
        return None
    except Exception as error:  # one page that a parser dies of must not cost a shard of thousands
        counts.spoilt(record.number, record.offset, f"it could not be read: {error!r}")
        return None
    counts.read += not reading.passed_over
    return Found(report, reading, record.number, record.offset) if holds(reading) else None


def holds(reading: Reading) -> bool:
    """Whether anything was found in a report beside names."""
    return bool(reading.claims or reading.claims_beyond or reading.figures or reading.assertions)
