"""Writing a share: from pictures that came out of the gate, and from nothing else."""

import json
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

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
from reportedly.model import Picture, to_json

_WAIT = 5.0


class Sharing(NamedTuple):
    """What is to be told.

    Attributes:
        audience: for whom it came out of the gate.
        pictures: by day, each as told as of that day, under ids that lead nowhere; that of all days
            under None.
        public: by report that is told, the days on which something became public of it.
    """

    audience: str
    pictures: Mapping[date | None, Picture]
    public: Mapping[str, Iterable[date]]


def share(told: Sharing, path: Path, log: Log) -> None:
    """Write a share where there is nothing yet, whole or not at all.

    It is logged before a word is written and again
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
                _put(connection, told)
        finally:
            over.dispose()
        log(file_digest(building) or "")


def _put(connection: Connection, told: Sharing) -> None:
    numbers: dict[str, int] = {}
    for day, picture in told.pictures.items():
        parts = {}
        for name in PARTS:
            bodies = [to_json(noun).decode() for noun in getattr(picture, name)]
            for body in bodies:
                if body not in numbers:
                    numbers[body] = len(numbers) + 1
                    values = {"number": numbers[body], "body": body}
                    connection.execute(nouns.insert().values(**values))
            parts[name] = [numbers[body] for body in bodies]
        values_of_day = {"day": NOW if day is None else day.isoformat(), "parts": json.dumps(parts)}
        connection.execute(days.insert().values(**values_of_day))
    for id_, seen in sorted(told.public.items()):
        for day in sorted(set(seen)):
            values = {"report": id_, "day": day.isoformat()}
            connection.execute(public.insert().values(**values))
    made = datetime.now(UTC).date().isoformat()
    mark = {"audience": told.audience, "made": made, "digest": digest_of(connection)}
    connection.execute(marks.insert().values(**mark))
