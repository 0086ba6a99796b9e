"""What a share tells, read out of its tables."""

import json
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from reportedly.errors import LedgerError
from reportedly.ledger.sharing.tables import days, nouns, public
from reportedly.model import Event, Person, Picture, Reading, Report, from_json

PARTS: dict[str, type[Any]] = {
    "reports": Report,
    "readings": Reading,
    "persons": Person,
    "events": Event,
}
"""The lists of a picture, and what stands in each."""

NOW = ""
"""Under what the picture of all days stands."""


class Shared:
    """The pictures of a share, each made when it is asked for.

    Args:
        connection: to the share, in a transaction: its rows are taken out at once.
    """

    def __init__(self, connection: Connection) -> None:
        self._bodies = {row.number: row.body for row in connection.execute(select(nouns))}
        self._parts = {row.day: json.loads(row.parts) for row in connection.execute(select(days))}
        self._public: dict[str, set[date]] = {}
        for row in connection.execute(select(public)):
            self._public.setdefault(row.report, set()).add(date.fromisoformat(row.day))
        self._days = sorted(day for day in self._parts if day != NOW)

    def picture(self, as_of: date | None, recorded: date | None = None) -> Picture:
        """What the audience is told of a day.

        Args:
            as_of: only what was public by this day; all where None.
            recorded: refused: when the ledger learned of something is not passed on.

        Raises:
            LedgerError: it is asked by `recorded`, or the share is damaged.
        """
        if recorded is not None:
            raise LedgerError("a share does not tell when anything was recorded; ask by --as-of")
        if as_of is None:
            return self._made(NOW, None)
        at = bisect_right(self._days, as_of.isoformat())
        return self._made(self._days[at - 1] if at else None, as_of.isoformat())

    def public_days(self, reports: Iterable[str]) -> frozenset[date]:
        """The days on which something became public of some reports."""
        return frozenset(day for id_ in set(reports) for day in self._public.get(id_, ()))

    def _made(self, day: str | None, as_of: str | None) -> Picture:
        parts = {} if day is None else self._parts.get(day, {})
        try:
            lists: dict[str, Any] = {
                name: tuple(from_json(self._bodies[n], kind) for n in parts.get(name, ()))
                for name, kind in PARTS.items()
            }
        except (KeyError, msgspec.ValidationError, msgspec.DecodeError) as error:
            raise LedgerError(f"the share is damaged ({error}); ask for it again") from None
        return Picture(as_of=as_of, **lists)
