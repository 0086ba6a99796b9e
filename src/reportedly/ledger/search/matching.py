"""A query in the words of the index.

Whatever was typed reaches the index as tokens of letters and digits, so that no operator of a
database's language can.
"""

import json
from typing import NamedTuple

from sqlalchemy import Connection

from reportedly.ledger.databases import database_of
from reportedly.ledger.databases.database import Phrase
from reportedly.ledger.databases.index import Index
from reportedly.ledger.search.marks import spelt_run
from reportedly.ledger.search.names import keys_of, same, spelt
from reportedly.ledger.search.query import Part, Query


class Sought(NamedTuple):
    """What a query asks of the index.

    Attributes:
        of: the index that is asked.
        scored: a query for the documents that have the words which rank, with their scores.
        conditions: further ones on a row `d` of the documents, in SQL.
        values: of both.
    """

    of: Index
    scored: str
    conditions: list[str]
    values: dict[str, object]


def sought(connection: Connection, query: Query, index: Index = "search") -> Sought:
    """A query as an index is asked, its names looked up.

    Args:
        connection: to the ledger, in a transaction.
        query: what is asked for.
        index: that is asked.
    """
    database = database_of(connection)
    ranking: list[tuple[Phrase, ...]] = []
    conditions: list[str] = []
    values: dict[str, object] = {}
    persons = [Part((), name) for name in query.persons]
    for number, part in enumerate((*query.parts, *persons)):
        if part.without and index == "search_told" and any(len(r.words) > 1 for r in part.runs):
            continue  # there, words of two quotes can stand side by side; who asks looks at them
        docs = () if part.name is None else named(connection, part.name, index)
        words = _phrases(part)
        if words and not docs and not part.without:
            ranking.append(words)
            continue
        values[f"docs{number}"] = json.dumps(sorted(docs))
        has = [f"d.doc IN ({database.listed(f'docs{number}', 'integer')})"]
        if words:
            having, told = database.having(index, words, f"words{number}")
            values |= told
            has.append(f"d.doc IN ({having})")
        conditions.append(f"{'NOT ' * part.without}({' OR '.join(has)})")
    if not ranking:
        return Sought(index, f"SELECT doc, 0 AS score FROM {index}_docs", conditions, values)
    scored, told = database.ranked(index, ranking)
    return Sought(index, scored, conditions, values | told)


def named(connection: Connection, name: str, index: Index = "search") -> frozenset[int]:
    """The documents that write or mention a name that can be the one asked for.

    Args:
        connection: to the ledger, in a transaction.
        name: in any spelling or script.
        index: that is asked.
    """
    database = database_of(connection)
    within = database.listed("listed", "integer")
    wanted = f"SELECT name, written FROM search_names WHERE name IN ({within})"
    numbers = json.dumps(sorted(_alike(connection, name)))
    rows = database.run(connection, wanted, {"listed": numbers})
    meant = json.dumps([row[0] for row in rows if same(name, row[1])])
    docs = f"SELECT doc FROM {index}_named WHERE name IN ({within})"
    return frozenset(row[0] for row in database.run(connection, docs, {"listed": meant}))


def _alike(connection: Connection, name: str) -> frozenset[int]:
    """Numbers of the names that share a key with a name at every place."""
    database = database_of(connection)
    by_length: dict[str, list[frozenset[int]]] = {}
    wanted = f"SELECT name FROM search_keys WHERE key IN ({database.listed('listed', 'text')})"
    for keys in keys_of(name):
        listed = sorted(keys)
        told = {"listed": json.dumps(listed, ensure_ascii=False)}
        rows = database.run(connection, wanted, told)
        by_length.setdefault(listed[0][0], []).append(frozenset(row[0] for row in rows))
    return frozenset().union(*(frozenset.intersection(*sets) for sets in by_length.values()))


def _phrases(part: Part) -> tuple[Phrase, ...]:
    """The phrases of which any will do, each once."""
    hangul = () if part.name is None else map(spelt_run, spelt(part.name))
    runs = (*part.runs, *hangul)
    return tuple(dict.fromkeys(Phrase(run.words, run.open) for run in runs))
