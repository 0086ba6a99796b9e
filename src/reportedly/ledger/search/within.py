"""What narrows a search beside its words."""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from reportedly.ledger.databases import Database
from reportedly.ledger.databases.index import Index


class Within(NamedTuple):
    """Filters of a search; each that is not None must hold.

    Attributes:
        kind: a kind of claim that the last reading of a report has.
        corrected: digests of texts that people corrected, which pass the filter by kind here:
            whoever knows the corrections looks at their claims.
        outlets: names of outlets as reports have them.
        earliest: reports whose day of publication may be this one or later.
        latest: reports whose day of publication may be this one or earlier.
        as_of: only what was public by this day.
    """

    kind: str | None = None
    corrected: tuple[str, ...] = ()
    outlets: tuple[str, ...] | None = None
    earliest: date | None = None
    latest: date | None = None
    as_of: date | None = None

    def conditions(self, database: Database, index: Index) -> tuple[list[str], dict[str, object]]:
        """The conditions on a row `d` of the index's documents, in SQL, and their values.

        An undated report lies within no dates; whether it was public by a day is seen later.

        Args:
            database: that is asked.
            index: that is asked; that of what may be told knows corrected claims.
        """
        found: list[str] = []
        values: dict[str, object] = {}
        if self.kind is not None:
            had = f"EXISTS (SELECT 1 FROM {index}_kinds k WHERE k.kind = :kind AND k.doc = d.doc)"
            values["kind"] = self.kind
            if index == "search":
                had = f"({had} OR d.text IN ({database.listed('corrected', 'text')}))"
                values["corrected"] = _words(self.corrected)
            found.append(had)
        if self.outlets is not None:
            values["outlet"] = _words(self.outlets)
            found.append(f"d.outlet IN ({database.listed('outlet', 'text')})")
        if self.earliest is not None:
            found.append("d.latest >= :earliest")
            values["earliest"] = self.earliest.isoformat()
        if self.latest is not None:
            found.append("d.earliest <= :latest")
            values["latest"] = self.latest.isoformat()
        if self.as_of is not None:
            found.append("(d.latest IS NULL OR d.latest <= :as_of)")
            values["as_of"] = self.as_of.isoformat()
        return found, values


def _words(items: Iterable[str]) -> str:
    """A list of words as a database is given it, without a limit on their number."""
    return json.dumps(sorted(items), ensure_ascii=False)
