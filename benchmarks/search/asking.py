"""The queries that are timed, and how long each takes."""

import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median, quantiles
from typing import Any, NamedTuple

from benchmarks.search.made import Maker
from reportedly import names
from reportedly.account.searching import Filters, searched
from reportedly.ledger import Ledger
from reportedly.ledger.search import Query
from reportedly.packs import Pack
from reportedly.protect import HOLDER, Audience
from reportedly.tell.search_view import search_rows

ROUNDS = 5
LIMIT = 20


class Asked(NamedTuple):
    """One query: what kind it is of, its words, whom it names, what narrows it."""

    kind: str
    words: Sequence[str]
    persons: Sequence[str] = ()
    filters: Filters = Filters()


class Timed(NamedTuple):
    """How long the queries of a kind took, in seconds of processor time."""

    kind: str
    queries: int
    middle: float
    high: float
    hits: float


def asked(maker: Maker) -> Iterator[Asked]:
    """Yield queries of every kind, from the commonest words and persons to rare ones."""
    ranks = (30, 100, 300, 1000, 3000, 10_000, 30_000)
    words = [maker.words[rank] for rank in ranks]
    yield from (Asked("a word", [word]) for word in words)
    yield from (Asked("two words", [a, b]) for a, b in pairwise(words))
    yield from (Asked("a phrase", [f"{a} {b}"]) for a, b in pairwise(words))
    yield from (Asked("a word and not another", [a, f"-{words[0]}"]) for a in words[1:])
    yield from (Asked("Hangul", [word]) for word in maker.korean[10:10_000:2000])
    for name in maker.persons[1:2000:400]:
        hangul = names.likely(name)[0]
        for form in (name, name.replace("-", " ").title(), name.upper(), hangul):
            yield Asked("a name, in four spellings", [form])
        yield Asked("--person", [], [name])
    half = Filters(kind="defection", earliest=date(2010, 1, 1), latest=date(2015, 12, 31))
    paper = Filters(outlet="Made Paper 7")
    for word in words[:5]:
        yield Asked("a word, by kind and days", [word], (), half)
        yield Asked("a word, by outlet", [word], (), paper)
        yield Asked("a word, as of a day", [word], (), Filters(as_of=date(2012, 6, 1)))


def timed(
    ledger: Ledger,
    pack: Pack,
    queries: Sequence[Asked],
    audience: Audience = HOLDER,
    rounds: int = ROUNDS,
) -> list[Timed]:
    """Time queries from their words to the rows that would be printed, kind by kind, then all."""
    kinds: dict[str, list[tuple[list[float], int]]] = {}
    for each in queries:
        took, hits = [], 0
        for _ in range(rounds):
            start = time.process_time()
            hits = len(_ask(ledger, pack, each, audience)["found"])
            took.append(time.process_time() - start)
        kinds.setdefault(each.kind, []).append((took, hits))
    rows = [_row(kind, runs) for kind, runs in kinds.items()]
    return [*rows, _row("all", [run for runs in kinds.values() for run in runs])]


def _ask(ledger: Ledger, pack: Pack, each: Asked, audience: Audience) -> Any:
    query = Query.of(each.words, each.persons)
    ledger.search.ready()
    found = searched(ledger, pack, query, each.filters, audience, limit=LIMIT)
    return search_rows(found.told, query, more=found.more)


def _row(kind: str, runs: Sequence[tuple[list[float], int]]) -> Timed:
    took = sorted(second for seconds, _ in runs for second in seconds)
    hits = sum(found for _, found in runs) / len(runs)
    return Timed(kind, len(runs), median(took), quantiles(took, n=20)[-1], hits)
