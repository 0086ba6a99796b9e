"""The index of what may be told: each report by the words and names that the public is told of it.

It is made with the sheets and is whole with them (`ledger.sheets`). A word that is withheld stands
in it nowhere, so that looking for it finds what looking for a word finds that was never written.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from reportedly.ledger.databases import database_of
from reportedly.ledger.search.index import doc_of, keep_up, number_of, run
from reportedly.ledger.search.marks import quotes_of
from reportedly.ledger.search.names import named_by, written_in
from reportedly.ledger.search.tokens import cut
from reportedly.model import Reading, Report

_TABLES = ("search_told_docs", "search_told_named", "search_told_state")


class Heard(NamedTuple):
    """By what a told report is found.

    Attributes:
        report: its id.
        text: the digest of its text.
        fields: the tokens of its title, of its quotes, of the compounds in both.
        names: that it mentions or writes.
    """

    report: str
    text: str
    fields: tuple[Sequence[str], ...]
    names: tuple[str, ...]


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
    return Heard(report.id, text, words, tuple(sorted(names)))


def begin(connection: Connection) -> None:
    """Empty the index of what may be told; the other one is there afterwards.

    Args:
        connection: to the ledger, in a writing transaction.
    """
    keep_up(connection)
    for table in _TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    database_of(connection).empty_words(connection, "search_told")


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
    put = "INSERT INTO search_told_docs VALUES (:doc, :sheet)"
    run(connection, put, doc=doc, sheet=sheet)
    database_of(connection).put_words(connection, "search_told", doc, one.fields)
    for name in one.names:
        put = "INSERT INTO search_told_named VALUES (:name, :doc)"
        run(connection, put, name=number_of(connection, name), doc=doc)


def finish(connection: Connection) -> None:
    """Mark the index as whole, and let the database see how it is filled."""
    connection.exec_driver_sql("INSERT INTO search_told_state VALUES (1)")
    database_of(connection).gauge_index(connection)


def is_whole(connection: Connection) -> bool:
    """Whether there is such an index and all is in it; whether it is current, its sheets say."""
    if not database_of(connection).has_table(connection, "search_told_state"):
        return False
    found = connection.exec_driver_sql("SELECT 1 FROM search_told_state").first()
    return found is not None
