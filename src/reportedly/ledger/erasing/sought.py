"""What of reports that go stands in no other: what their files are known by."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, select

from reportedly.ledger.erasing import needles
from reportedly.ledger.erasing.rows import Belonging
from reportedly.ledger.erasing.words import Words
from reportedly.ledger.kept import captures, reports, texts
from reportedly.ledger.rows import reading_of

_LEAST = 3
"""Letters of a name that is looked for by itself."""


class Sought(NamedTuple):
    """What is looked for in files.

    Attributes:
        pieces: of titles, texts, names and addresses, as they stand in a file.
        names: whatever is written otherwise in a file than in its report; None for nothing.
    """

    pieces: frozenset[str]
    names: Words | None


def sought_of_reports(connection: Connection, what: Belonging) -> Sought:
    """What stands in some reports and in no other: words, titles, addresses, outlets, names.

    Args:
        connection: to the ledger, in a transaction, before anything goes.
        what: what belongs to the reports.
    """
    pieces = needles.of_reports(connection, what.captures, what.texts)
    names = {name for name in _names(connection, what) if _letters(name) >= _LEAST}
    return Sought(frozenset(pieces), _alone(names, _others(connection, what)))


def sought_of_words(connection: Connection, what: Belonging, words: Words) -> Sought:
    """Words that go from some reports, where no other has them.

    Args:
        connection: to the ledger, in a transaction, before anything goes.
        what: what belongs to the reports.
        words: what goes.
    """
    found = needles.of_words(connection, what.ids, words)
    numbers = {row.number for row in what.captures}
    pieces = found - needles.elsewhere(connection, found, what.texts, numbers)
    return Sought(frozenset(pieces), _alone(words.spellings, _others(connection, what)))


def _names(connection: Connection, what: Belonging) -> Iterator[str]:
    """What a report calls itself, and whom it names, however the reader spells them."""
    for row in connection.execute(select(texts)):
        if row.digest in what.texts:
            yield row.title or ""
    for row in what.captures:
        yield row.name
    for row in connection.execute(select(reports.c.id, reports.c.outlet)):
        if row.id in what.ids:
            yield row.outlet or ""
    for row in what.readings:
        reading = reading_of(row.body, row.report)
        for mention in reading.mentions:
            yield from (mention.name, *mention.spellings)
        yield from (claim.who or "" for claim in what.claims_in(row))


def _others(connection: Connection, what: Belonging) -> Iterator[str]:
    """The words of every other report."""
    for row in connection.execute(select(texts)):
        if row.digest not in what.texts:
            yield f"{row.title or ''}\n{row.text}"
    for row in connection.execute(select(captures)):
        if row.report not in what.ids:
            yield f"{row.name}\n{row.url or ''}"
    for row in connection.execute(select(reports)):
        if row.id not in what.ids:
            yield row.outlet or ""


def _alone(names: Iterable[str], others: Iterable[str]) -> Words | None:
    """Those names that stand in nothing else."""
    left = {name: Words([name]) for name in names}
    for words in others:
        if not left:
            return None
        told = words.casefold()
        known = [name for name in left if name.casefold() in told and left[name].stand_in(words)]
        for name in known:
            del left[name]
    return Words(sorted(left)) if left else None


def _letters(name: str) -> int:
    return sum(1 for character in name if character.isalpha())
