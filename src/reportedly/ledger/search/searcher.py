"""Searching one ledger: which reports answer a query, in what order."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine

from reportedly.errors import LedgerError
from reportedly.ledger.connection import explained, reading, writing
from reportedly.ledger.databases import database_of
from reportedly.ledger.rows import reading_of
from reportedly.ledger.search.candidates import NEWEST, PAIRS, Order, candidates
from reportedly.ledger.search.index import Progress, is_current, keep_up
from reportedly.ledger.search.matching import named, sought
from reportedly.ledger.search.near import near
from reportedly.ledger.search.query import Query
from reportedly.ledger.search.within import Within
from reportedly.ledger.sharing.tables import refuse_share
from reportedly.ledger.store import last_readings
from reportedly.model import Reading, Report

_LEAST = 40
"""Candidates that are looked at together at the least: some do not stand."""


class Found(NamedTuple):
    """Reports that answer a query, each as it stands.

    Attributes:
        reports: in the order asked for.
        readings: the last one of each that was read.
        after: where to go on from, None where there are no more.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    after: int | None


class Searcher:
    """Asks the index of one ledger."""

    def __init__(self, path: Path, over: Engine) -> None:
        self.path = path
        self._engine = over

    def ready(self, progress: Progress | None = None) -> None:
        """Make the index where it is missing, or another version's, or behind.

        Args:
            progress: told now and then how many of how many rows are indexed.

        Raises:
            LedgerError: it must be made and the file cannot be written to, or it is a share.
        """
        with explained(self.path), reading(self._engine) as connection:
            refuse_share(connection, "no text to search in; ask `events`, `person` or `brief`")
            current = is_current(connection)
        if current:
            return
        try:
            with explained(self.path), writing(self._engine) as connection:
                keep_up(connection, progress)
        except LedgerError as error:
            raise LedgerError(f"{error}; its index is to be made") from error

    def outlets(self) -> tuple[str, ...]:
        """The names of outlets that reports have."""
        with self._asking() as connection:
            wanted = "SELECT DISTINCT outlet FROM search_docs WHERE outlet IS NOT NULL ORDER BY 1"
            return tuple(row[0] for row in database_of(connection).run(connection, wanted, {}))

    def find(
        self, query: Query, within: Within, count: int, *, order: Order, start: int = 0
    ) -> Found:
        """The next reports that answer a query.

        Ranked by bm25 (Robertson and Zaragoza, 2009, with k1 = 1.2 and b = .75) over the words of
        the query; names filter and do not rank. Of equals the newest comes first, then by id.
        Nothing depends on the order in which reports came.

        Args:
            query: what is asked for.
            within: what narrows it.
            count: how many are wanted; the last page has fewer.
            order: by relevance, or the newest day first.
            start: where the page before ended.
        """
        with self._asking() as connection:
            asked = sought(connection, query)
            found: list[Report] = []
            at, ended = start, False
            while len(found) < count and not ended:
                some = max(_LEAST, count - len(found))
                rows = candidates(connection, asked, within, PAIRS[order], (at, some))
                pairs = [(row[0], row[1]) for row in rows]
                standing = near(connection, [report for report, _ in pairs], within.as_of)
                ended = len(pairs) < some
                for pair in pairs:
                    if len(found) == count:
                        ended = False
                        break
                    at += 1
                    if pair in standing:
                        found.append(standing[pair])
            return Found(tuple(found), _readings(connection, found), None if ended else at)

    def beside(self, names: Iterable[str], most: int) -> tuple[tuple[Report, Reading], ...]:
        """Reports that mention somebody who may have one of some names, with their readings.

        Those with a claim or a tie come before others, then the newest.

        Args:
            names: of persons.
            most: how many at the most.
        """
        with self._asking() as connection:
            database = database_of(connection)
            docs = {doc for name in names for doc in named(connection, name)}
            wanted = (
                "SELECT d.report, d.text FROM search_docs d "
                f"WHERE d.doc IN ({database.listed('docs', 'integer')}) ORDER BY "
                "NOT EXISTS (SELECT 1 FROM search_kinds k WHERE k.doc = d.doc), "
                f"{NEWEST} LIMIT :most"
            )
            told = {"docs": json.dumps(sorted(docs)), "most": most}
            rows = database.run(connection, wanted, told)
            pairs = [(row[0], row[1]) for row in rows]
            standing = near(connection, [report for report, _ in pairs], None)
            found = [standing[pair] for pair in pairs if pair in standing]
            read = {r.report: r for r in _readings(connection, found)}
            return tuple((r, read[r.id]) for r in found if r.id in read)

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        """A view in which the index is there: an erasure may have dropped it since it was made."""
        with explained(self.path), reading(self._engine) as connection:
            current = is_current(connection)
            if current:
                yield connection
        if not current:
            self.ready()
            with explained(self.path), reading(self._engine) as connection:
                yield connection


def _readings(connection: Connection, found: Sequence[Report]) -> tuple[Reading, ...]:
    last = (last_readings(connection, r.id).get((r.id, r.text_digest)) for r in found)
    pairs = zip(found, last, strict=True)
    return tuple(reading_of(kept[1], report.id) for report, kept in pairs if kept is not None)
