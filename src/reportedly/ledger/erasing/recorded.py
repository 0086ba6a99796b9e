"""Records of evidence that hold words which are to go, whatever report they came with.

Another page may print the headline of the one that goes, beside its own text: its record goes too,
and its report stays.
"""

from collections.abc import Iterable
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick
from sqlalchemy import Connection, update

from reportedly.ledger.erasing.needles import encoded
from reportedly.ledger.evidence import Evidence
from reportedly.ledger.kept import visits


def records_with(ledger: Path, words: Iterable[str]) -> tuple[str, ...]:
    """Ids of the records of a ledger's evidence in whose answers some words stand.

    Args:
        ledger: where it lies.
        words: what goes.
    """
    evidence, keys = Evidence.beside(ledger), list(encoded(words))
    places = evidence.places()
    if not places or not keys:
        return ()
    finder = BytesAhoCorasick(keys)
    found = []
    for record in sorted(places):
        kept = evidence.find(record)
        if kept is not None:
            answer = kept.response
            told = "\n".join(
                (answer.asked, answer.url, *(f"{name}: {value}" for name, value in answer.headers))
            )
            parts = (answer.body, told.encode("utf-8", "replace"))
            if any(finder.find_matches_as_indexes(part) for part in parts):
                found.append(record)
    return tuple(found)


def unpoint(connection: Connection, records: Iterable[str]) -> None:
    """Let no visit point at records that go; in a writing transaction, the guards lifted."""
    for record in records:
        connection.execute(update(visits).where(visits.c.record == record).values(record=None))
