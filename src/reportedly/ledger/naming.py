"""How a ledger names what comes into it: by ids that lead nowhere but there.

The id of a report and the digest of its text are made with a secret of the ledger (HMAC-SHA-256),
and the ids of claims, mentions, events and persons follow from them. So whoever has all of a text
but a withheld word, and an id, can test no guess at that word. Ledgers that were made before there
were keys hold plain digests, on which anchors and decisions hang: what they have keeps its own.
"""

import os
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, select

from reportedly.ledger.databases import database_of
from reportedly.ledger.kept import reports, texts, tombstones
from reportedly.ledger.secret import passing_secret, secret_of
from reportedly.model import Report, report_id, text_digest

PURPOSE = "ids of reports"
"""Under which the ledger keeps the secret."""


class Names:
    """The names that one ledger gives.

    Args:
        connection: to it, in a transaction.
        key: its secret for names; None where it has none, and names by plain digests alone.
    """

    def __init__(self, connection: Connection, key: bytes | None) -> None:
        self._connection, self._key = connection, key

    @classmethod
    def of(cls, connection: Connection) -> Self:
        """Those of a ledger with the secret that it has by now."""
        return cls(connection, secret_of(connection, PURPOSE))

    def report(self, report: Report) -> Report:
        """A report under its name in this ledger, whatever its name is elsewhere."""
        told = (report.outlet, report.published, report.title, report.text)
        plain = report_id(*told)
        id_ = plain if self._keeps_id(plain) else report_id(*told, key=self._key)
        digest = self.text(report.title, report.text)
        return msgspec.structs.replace(report, id=id_, text_digest=digest)

    def text(self, title: str | None, text: str) -> str:
        """The digest of a text by which this ledger knows it."""
        plain = text_digest(title, text)
        if self._has(texts.c.digest, plain):
            return plain
        return text_digest(title, text, key=self._key)

    def _keeps_id(self, plain: str) -> bool:
        """Whether a plain id is that of a report which is there, or was and is erased."""
        stone = database_of(self._connection).field(tombstones.c.body, "report")
        return self._has(reports.c.id, plain) or self._has(stone, plain)

    def _has(self, key: Any, value: str) -> bool:
        found = self._connection.execute(select(key).where(key == value))
        return found.first() is not None


def unplaced(report: Report) -> Report:
    """A report of no ledger under a name that leads nowhere, for whoever is not told all of it.

    The name is another each time, unless the environment gives a secret.

    Raises:
        BadSecret: what it gives is none.
    """
    key = passing_secret(os.environ, PURPOSE)
    id_ = report_id(report.outlet, report.published, report.title, report.text, key=key)
    digest = text_digest(report.title, report.text, key=key)
    return msgspec.structs.replace(report, id=id_, text_digest=digest)


def is_named(report: Report, key: bytes | None) -> bool:
    """Whether a report's id is what follows from its words, with a ledger's key or without."""
    told = (report.outlet, report.published, report.title, report.text)
    return report.id in {report_id(*told), report_id(*told, key=key)}


def is_digested(report: Report, key: bytes | None) -> bool:
    """Whether the digest of a report's text is what follows from it, with a key or without."""
    told = (report.title, report.text)
    return report.text_digest in {text_digest(*told), text_digest(*told, key=key)}
