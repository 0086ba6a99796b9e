"""The documents that answer a query as far as an index knows, in an order."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection

from reportedly.ledger.databases import database_of
from reportedly.ledger.search.matching import Sought
from reportedly.ledger.search.within import Within

Order = Literal["relevance", "day"]

NEWEST = "d.latest DESC NULLS LAST, d.report, d.text"


class Wanted(NamedTuple):
    """What is wanted of the documents `d` that answer: columns, further tables, their order."""

    columns: str
    joined: str
    order: str


PAIRS: dict[Order, Wanted] = {
    "relevance": Wanted("d.report, d.text", "", f"score, {NEWEST}"),
    "day": Wanted("d.report, d.text", "", NEWEST),
}
"""Each document's report and text."""

SHEETS = Wanted("t.sheet", "JOIN search_told_docs t ON t.doc = d.doc", NEWEST)
"""The number of each document's sheet, where it is told."""


def candidates(
    connection: Connection, asked: Sought, within: Within, wanted: Wanted, piece: tuple[int, int]
) -> Sequence[Any]:
    """Rows of the documents that answer, whether they stand or not.

    Args:
        connection: to the ledger, in a transaction.
        asked: of the index that it is asked of.
        within: what narrows it.
        wanted: what the rows have.
        piece: how many rows are passed over, and how many are wanted.
    """
    database = database_of(connection)
    conditions, values = within.conditions(database, asked.of)
    values |= asked.values
    where = " AND ".join(["TRUE", *asked.conditions, *conditions])
    values["start"], values["some"] = piece
    return database.run(
        connection,
        f"SELECT {wanted.columns} FROM ({asked.scored}) AS s "
        f"JOIN search_docs d ON d.doc = s.doc {wanted.joined} "
        f"WHERE {where} ORDER BY {wanted.order} LIMIT :some OFFSET :start",
        values,
    ).all()
