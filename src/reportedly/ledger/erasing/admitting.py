"""The door for reports that come: what was erased does not come in again."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from reportedly.errors import LedgerError
from reportedly.ledger.erasing.tombstones import keyed, tombstones_of
from reportedly.ledger.kept import reports
from reportedly.ledger.rows import wording_of
from reportedly.model import Report, Tombstone


class Erased(LedgerError):
    """A report, or an address, of which everything was erased."""

    def __init__(self, what: str, stone: Tombstone) -> None:
        super().__init__(
            f"{what} was erased on {stone.at.date()} by {stone.by} ({stone.because}; tombstone "
            f"{stone.id}); it is not kept again"
        )
        self.tombstone = stone


def admitted(connection: Connection, report: Report) -> Report:
    """A report as it may be kept.

    Args:
        connection: to the ledger, in a transaction.
        report: as it was got.

    Raises:
        Erased: it was erased: it has the id, an address or the words of what was. Words that still
            stand in another report are not those.
    """
    wording = wording_of(report)
    there = select(reports.c.id).where(reports.c.wording == wording).limit(1)
    wordings = () if connection.execute(there).first() else (wording,)
    addresses = () if report.url is None else (report.url,)
    for stone in tombstones_of(connection):
        known = keyed(stone.id, wordings=wordings, addresses=addresses)
        if (stone.report == report.id and stone.act == "erased") or known & set(stone.digests):
            raise Erased(f"the report {report.name} ({report.id})", stone)
    return report


def refuse_address(connection: Connection, addresses: Iterable[str]) -> None:
    """Refuse to ask a server for what was erased.

    Args:
        connection: to the ledger, in a transaction.
        addresses: of one page.

    Raises:
        Erased: a report of one of these addresses was erased.
    """
    asked = list(addresses)
    for stone in tombstones_of(connection):
        if keyed(stone.id, addresses=asked) & set(stone.digests):
            raise Erased(asked[0], stone)
