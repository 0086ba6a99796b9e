"""Unnamed sources whom several descriptions narrow down together."""

from collections.abc import Iterator

from reportedly.protect.descriptions import narrowing, telling_source
from reportedly.protect.mosaic.rows import Row, Rows


def narrowed_sources(rows: Rows) -> frozenset[str]:
    """Descriptions of unnamed sources that are withheld: where one story has two or more of them.

    A trader, a woman in the north-east and somebody who knew him at school are three sources, or
    one whom three reports describe: then they tell who it is.
    """
    found: set[str] = set()
    for story in rows.stories:
        told = {d for row in story for d in _described(row)}
        if len({narrowing(d) for d in told}) > 1:
            found |= told
    return frozenset(found)


def _described(row: Row) -> Iterator[str]:
    named = (*row.claim.origins, *row.claim.chain, *(c.name for c in row.reading.cited))
    yield from (name for name in named if telling_source(name))
