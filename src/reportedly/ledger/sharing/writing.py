"""Writing a share: from pictures that came out of the gate, and from nothing else."""

import hashlib
import json
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from reportedly.errors import LedgerError
from reportedly.ledger import schema
from reportedly.ledger.connection import engine, explained, writing
from reportedly.ledger.file import APPLICATION_ID, new_file
from reportedly.ledger.outputs import Log
from reportedly.ledger.outputs import digest_of as file_digest
from reportedly.ledger.sharing.shared import NOW, PARTS
from reportedly.ledger.sharing.tables import days, digest_of, make, nouns, public
from reportedly.ledger.sharing.tables import share as marks
from reportedly.model import Picture, Report, to_json

_ID = re.compile(r"(?<![0-9A-Za-z-])([a-z]|unnamed)-([0-9a-f]{12})(?![0-9a-f])")
_WAIT = 5.0


class Sharing(NamedTuple):
    """What is to be told.

    Attributes:
        audience: for whom it came out of the gate.
        pictures: by day, each as told as of that day; that of all days under None.
        public: by report that is told, the days on which something became public of it.
    """

    audience: str
    pictures: Mapping[date | None, Picture]
    public: Mapping[str, Iterable[date]]


def share(told: Sharing, path: Path, log: Log) -> None:
    """Write a share where there is nothing yet, whole or not at all.

    Every id is made anew with a key that nobody keeps: ids are made from texts, and with them a
    guess at what was withheld could be tested. It is logged before a word is written and again
    before it has its name: killed at any moment, an erasure finds what is left of it.

    Args:
        told: what is to be told.
        path: where it shall lie.
        log: keeps word of it in the ledger that it is made of.

    Raises:
        LedgerError: something is there already, or it cannot be written.
    """
    if os.path.lexists(path):
        raise LedgerError(f"{path} is there already and stays; name another file")
    with explained(path), new_file(path) as building:
        log("")
        over = engine(building, wait=_WAIT, max_pages=None)
        try:
            with writing(over) as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                schema.upgrade(connection)
                make(connection)
                _put(connection, told, _Keyed())
        finally:
            over.dispose()
        log(file_digest(building) or "")


class _Keyed:
    """Ids made anew with a random key, the same for the same id."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def text(self, words: str) -> str:
        """Some words with every id in them made anew."""
        return _ID.sub(lambda found: f"{found[1]}-{self._made(found[0])}", words)

    def _made(self, id_: str) -> str:
        return hashlib.blake2b(id_.encode(), digest_size=6, key=self._key).hexdigest()


def _put(connection: Connection, told: Sharing, keyed: _Keyed) -> None:
    numbers: dict[str, int] = {}
    for day, picture in told.pictures.items():
        parts = {}
        for name in PARTS:
            bodies = [keyed.text(to_json(noun).decode()) for noun in _told(name, picture, keyed)]
            for body in bodies:
                if body not in numbers:
                    numbers[body] = len(numbers) + 1
                    values = {"number": numbers[body], "body": body}
                    connection.execute(nouns.insert().values(**values))
            parts[name] = [numbers[body] for body in bodies]
        values_of_day = {"day": NOW if day is None else day.isoformat(), "parts": json.dumps(parts)}
        connection.execute(days.insert().values(**values_of_day))
    for id_, seen in told.public.items():
        for day in sorted(set(seen)):
            values = {"report": keyed.text(id_), "day": day.isoformat()}
            connection.execute(public.insert().values(**values))
    made = datetime.now(UTC).date().isoformat()
    mark = {"audience": told.audience, "made": made, "digest": digest_of(connection)}
    connection.execute(marks.insert().values(**mark))


def _told(name: str, picture: Picture, keyed: _Keyed) -> Iterator[object]:
    """One list of a picture; reports and readings in an order that the old ids do not give."""
    if name not in {"reports", "readings"}:
        yield from getattr(picture, name)
        return
    reports = sorted(
        picture.reports,
        key=lambda r: (r.published is None, r.published or "", keyed.text(r.id)),
    )
    if name == "reports":
        yield from map(_without_hour, reports)
        return
    readings = {reading.report: reading for reading in picture.readings}
    yield from (readings[report.id] for report in reports if report.id in readings)


def _without_hour(report: Report) -> Report:
    """A report without the hour at which its holder got it; undated, it counts from that day."""
    got = report.got
    if report.published is not None or got is None:
        return msgspec.structs.replace(report, got=None)
    midnight = datetime(got.year, got.month, got.day, tzinfo=UTC)
    return msgspec.structs.replace(report, got=midnight)
