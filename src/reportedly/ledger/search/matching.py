"""A query in the words of the full-text index.

Whatever was typed reaches the index as tokens of letters and digits between quotes, so that no
operator of its language can.
"""

import json
from typing import NamedTuple

from sqlalchemy import Connection

from reportedly.ledger.search.marks import spelt_run
from reportedly.ledger.search.names import keys_of, same, spelt
from reportedly.ledger.search.query import Part, Query, Run


class Sought(NamedTuple):
    """What a query asks of the index.

    Attributes:
        match: the words that rank, in the language of the full-text index; empty for none.
        conditions: further ones on a row `d` of the documents, in SQL.
        values: of those conditions.
    """

    match: str
    conditions: list[str]
    values: dict[str, object]


def sought(connection: Connection, query: Query) -> Sought:
    """A query as the index is asked, its names looked up.

    Args:
        connection: to the ledger, in a transaction.
        query: what is asked for.
    """
    ranking: list[str] = []
    conditions: list[str] = []
    values: dict[str, object] = {}
    persons = [Part((), name) for name in query.persons]
    for number, part in enumerate((*query.parts, *persons)):
        docs = () if part.name is None else named(connection, part.name)
        words = _words(part)
        if words and not docs and not part.without:
            ranking.append(f"({words})")
            continue
        values[f"docs{number}"] = json.dumps(sorted(docs))
        has = [f"d.doc IN (SELECT value FROM json_each(:docs{number}))"]
        if words:
            values[f"words{number}"] = words
            has.append(f"d.doc IN (SELECT rowid FROM search_words({':words' + str(number)}))")
        conditions.append(f"{'NOT ' * part.without}({' OR '.join(has)})")
    match = " AND ".join(ranking)
    return Sought(match, conditions, values | ({"match": match} if match else {}))


def named(connection: Connection, name: str) -> frozenset[int]:
    """The documents that write or mention a name that can be the one asked for.

    Args:
        connection: to the ledger, in a transaction.
        name: in any spelling or script.
    """
    numbers = json.dumps(sorted(_alike(connection, name)))
    wanted = "SELECT name, written FROM search_names WHERE name IN (SELECT value FROM json_each(?))"
    rows = connection.exec_driver_sql(wanted, (numbers,))
    meant = json.dumps([row[0] for row in rows if same(name, row[1])])
    docs = "SELECT doc FROM search_named WHERE name IN (SELECT value FROM json_each(?))"
    return frozenset(row[0] for row in connection.exec_driver_sql(docs, (meant,)))


def _alike(connection: Connection, name: str) -> frozenset[int]:
    """Numbers of the names that share a key with a name at every place."""
    by_length: dict[str, list[frozenset[int]]] = {}
    wanted = "SELECT name FROM search_keys WHERE key IN (SELECT value FROM json_each(?))"
    for keys in keys_of(name):
        listed = sorted(keys)
        rows = connection.exec_driver_sql(wanted, (json.dumps(listed, ensure_ascii=False),))
        by_length.setdefault(listed[0][0], []).append(frozenset(row[0] for row in rows))
    return frozenset().union(*(frozenset.intersection(*sets) for sets in by_length.values()))


def _words(part: Part) -> str:
    hangul = () if part.name is None else map(spelt_run, spelt(part.name))
    return " OR ".join(dict.fromkeys(map(_run, (*part.runs, *hangul))))


def _run(run: Run) -> str:
    return f'"{" ".join(run.words)}"' + " *" * run.open
