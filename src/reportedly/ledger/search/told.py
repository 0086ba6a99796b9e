"""The index of what may be told: each report by the words and names that the public is told of it.

It is made with the sheets and is whole with them (`ledger.sheets`). A word that is withheld stands
in it nowhere, so that looking for it finds what looking for a word finds that was never written.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from reportedly.ledger.databases import database_of
from reportedly.ledger.search.index import doc_of, is_current, keep_up, number_of, run
from reportedly.ledger.search.marks import quotes_of
from reportedly.ledger.search.names import named_by, written_in
from reportedly.ledger.search.tokens import cut
from reportedly.model import Reading, Report

_TABLES = tuple(f"search_told_{kind}" for kind in ("docs", "kinds", "named", "state"))


class Heard(NamedTuple):
    """By what a told report is found.

    Attributes:
        report: its id.
        text: the digest of its text.
        fields: the tokens of its title, of its quotes, of the compounds in both.
        names: that it mentions or writes.
        kinds: of its claims.
    """

    report: str
    text: str
    fields: tuple[Sequence[str], ...]
    names: tuple[str, ...]
    kinds: tuple[str, ...]


def heard(report: Report, reading: Reading | None, text: str) -> Heard:
    """By what a report is found once it is told.

    Args:
        report: after the gate.
        reading: of it, after the gate.
        text: the digest of the report's text.
    """
    quotes = () if reading is None else quotes_of(reading)
    title, *rest = (cut(words) for words in (report.title or "", *quotes))
    compounds = [token for each in (title, *rest) for token in each.compounds]
    fields = (title.words, [token for each in rest for token in each.words], compounds)
    names = set() if reading is None else set(named_by(reading))
    names |= {w.name for words in (report.title or "", *quotes) for w in written_in(words)}
    words = tuple([token.word for token in field] for field in fields)
    claims = () if reading is None else (*reading.claims, *reading.claims_beyond)
    kinds = {claim.kind for claim in claims}
    return Heard(report.id, text, words, tuple(sorted(names)), tuple(sorted(kinds)))


def begin(connection: Connection, generation: int) -> None:
    """Empty the index of what may be told; the other one is there afterwards.

    Args:
        connection: to the ledger, in a writing transaction.
        generation: of the derived tables whose sheets it is of.
    """
    keep_up(connection)
    for table in _TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    database_of(connection).empty_words(connection, "search_told")
    begun = "INSERT INTO search_told_state VALUES (:generation, 0)"
    run(connection, begun, generation=generation)


def put(connection: Connection, one: Heard, sheet: int) -> None:
    """Index a report that is told.

    Args:
        connection: to the ledger, in a writing transaction.
        one: by what it is found.
        sheet: the number of its sheet.
    """
    doc = doc_of(connection, one.report, one.text)
    if doc is None:
        raise LookupError(f"{one.report} is not in the index")
    insert = "INSERT INTO search_told_docs VALUES (:doc, :sheet)"
    run(connection, insert, doc=doc, sheet=sheet)
    database_of(connection).put_words(connection, "search_told", doc, one.fields)
    for kind in one.kinds:
        insert = "INSERT INTO search_told_kinds VALUES (:kind, :doc)"
        run(connection, insert, kind=kind, doc=doc)
    for name in one.names:
        insert = "INSERT INTO search_told_named VALUES (:name, :doc)"
        run(connection, insert, name=number_of(connection, name), doc=doc)


def finish(connection: Connection, generation: int) -> None:
    """Mark the index as whole, and let the database see how it is filled.

    One that was dropped since it was begun has no such mark, and gets none.

    Args:
        connection: to the ledger, in a writing transaction.
        generation: with which it was begun.
    """
    whole = "UPDATE search_told_state SET whole = 1 WHERE generation = :generation"
    run(connection, whole, generation=generation)
    database_of(connection).gauge_index(connection)


def is_whole(connection: Connection, generation: int) -> bool:
    """Whether all is in it that the public is told; whether that is current, the sheets say.

    Args:
        connection: to the ledger, in a transaction.
        generation: of the derived tables.
    """
    if not is_current(connection):
        return False
    whole = "SELECT 1 FROM search_told_state WHERE generation = :generation AND whole = 1"
    return run(connection, whole, generation=generation).first() is not None
