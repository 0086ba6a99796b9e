"""What a ledger asks of its database beyond the SQL that all understand."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, CursorResult, Engine, MetaData

from reportedly.ledger.databases.index import Index


class StillRead(Exception):
    """Another process reads an older state, so that its pages cannot be overwritten yet."""


class Phrase(NamedTuple):
    """Tokens side by side in one field of the index.

    Attributes:
        words: the tokens.
        open: whether any token that begins with the last one will do for it.
    """

    words: tuple[str, ...]
    open: bool = False


class Database(ABC):
    """One kind of database; it holds nothing itself."""

    @abstractmethod
    def has_table(self, connection: Connection, name: str) -> bool:
        """Whether a table is there."""

    @abstractmethod
    def statements(self, connection: Connection) -> dict[str, str]:
        """What every table, index, trigger and function of the ledger is, by its name."""

    @abstractmethod
    def anew(self, connection: Connection) -> AbstractContextManager[Connection]:
        """A place without tables, for a ledger made anew, of which nothing stays."""

    @abstractmethod
    def acting(self, connection: Connection) -> set[str]:
        """The names of what acts by itself: triggers, views and rules."""

    @abstractmethod
    def damage(self, connection: Connection) -> Iterator[str]:
        """What the database itself finds wrong, each in a sentence."""

    @abstractmethod
    def lifted(self, connection: Connection) -> AbstractContextManager[None]:
        """Let kept rows be changed and deleted; the guards are back before the transaction ends."""

    @abstractmethod
    def defer(self, connection: Connection) -> None:
        """Look at what points at other rows only when the transaction ends, or guards are back."""

    @abstractmethod
    def field(self, column: ColumnElement[Any], name: str) -> ColumnElement[Any]:
        """A field of the JSON in a column."""

    @abstractmethod
    def run(
        self, connection: Connection, statement: str, values: Mapping[str, object]
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement in which values stand as `:name`."""

    @abstractmethod
    def listed(self, name: str, kind: str) -> str:
        """A subquery of the items of a JSON list that is given as a value, however many.

        Args:
            name: of the value.
            kind: what the items are, "integer" or "text".
        """

    @abstractmethod
    def make_index(self, connection: Connection) -> None:
        """Make the tables of both indexes, empty."""

    @abstractmethod
    def empty_words(self, connection: Connection, index: Index) -> None:
        """Take the tokens of all documents out of an index."""

    @abstractmethod
    def put_words(
        self, connection: Connection, index: Index, doc: int, fields: Sequence[Sequence[str]]
    ) -> None:
        """Index the tokens of a document: of its title, its text, its compounds."""

    @abstractmethod
    def ranked(
        self, index: Index, groups: Sequence[Sequence[Phrase]]
    ) -> tuple[str, dict[str, object]]:
        """A query for `doc` and `score` of what has a phrase of every group, the best the least.

        bm25 (Robertson and Zaragoza, 2009, with k1 = 1.2 and b = .75), a hit in the title counting
        four times; an idf is at least 1e-6. The formula is that of SQLite's FTS5
        (sqlite.org/fts5.html, 5.1.1).

        Args:
            index: that is asked.
            groups: one at least, of one phrase at least.
        """

    @abstractmethod
    def having(
        self, index: Index, phrases: Sequence[Phrase], name: str
    ) -> tuple[str, dict[str, object]]:
        """A query for the documents that have any of some phrases.

        Args:
            index: that is asked.
            phrases: one at least.
            name: with which the names of its values begin.
        """

    @abstractmethod
    def tables_of_index(self) -> Iterable[str]:
        """The names of all tables of both indexes."""

    @abstractmethod
    def gauge_index(self, connection: Connection) -> None:
        """Let the database see how its index is filled, after much was put there at once."""

    @abstractmethod
    def clean(self, over: Engine) -> None:
        """Write everything anew without what was freed.

        Raises:
            StillRead: another process reads an older state.
        """

    @abstractmethod
    def settle(self, over: Engine) -> None:
        """See to it that nothing which was overwritten stands in the log.

        Raises:
            StillRead: another process reads an older state.
        """

    @abstractmethod
    def patience(self, over: Engine, seconds: float) -> None:
        """Wait so long for others from now on."""

    @abstractmethod
    def make_anew(self, connection: Connection, tables: MetaData) -> None:
        """Make some tables anew, empty, in the way that keeps others waiting the least."""

    @abstractmethod
    def go_on(self, connection: Connection, table: str, column: str) -> None:
        """Number the next row of a table after those that were put there with their numbers."""

    @abstractmethod
    def contents(self, connection: Connection) -> Iterator[bytes]:
        """Every text that lies in no file of the ledger's own, where it can be looked for."""

    @abstractmethod
    def copy(self, over: Engine, target: Path) -> None:
        """Write the ledger into an empty file of SQLite, without anything that was freed."""
