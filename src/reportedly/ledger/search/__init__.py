"""Searching the reports: tokens of our own cutting, an index that can be dropped, queries.

Nothing here is kept: the index follows from the reports and readings that are. It lies in tables of
the same file whose names begin with `search_`; `drop` removes them, and the next search makes them
anew.
"""

from reportedly.ledger.search.index import drop
from reportedly.ledger.search.marks import answers, marked, quotes_of
from reportedly.ledger.search.names import named_by
from reportedly.ledger.search.query import BadQuery, Query
from reportedly.ledger.search.searcher import Found, Searcher
from reportedly.ledger.search.within import Within

__all__ = [
    "BadQuery",
    "Found",
    "Query",
    "Searcher",
    "Within",
    "answers",
    "drop",
    "marked",
    "named_by",
    "quotes_of",
]
