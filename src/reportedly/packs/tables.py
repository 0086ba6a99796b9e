"""Rows into nouns: every row takes the form of its table, or is named as one that does not."""

from collections.abc import Iterable
from typing import Any

import msgspec

from reportedly.packs.between import Between
from reportedly.packs.credit import CreditForm
from reportedly.packs.pack import Authority, Holder, KindRule, Mission, Place, Source, Weight
from reportedly.packs.past import PastCase, SourceGroup
from reportedly.packs.rank import Rank
from reportedly.packs.rows import Row
from reportedly.packs.site import Site

_FORMS: dict[str, Any] = {
    "sources": Source,
    "places": Place,
    "missions": Mission,
    "holders": Holder,
    "kinds": KindRule,
    "authority": Authority,
    "weights": Weight,
    "source_types": str,
    "closed_states": str,
    "markings": Any,
    "pack": str,
    "history": PastCase,
    "ranks": Rank,
    "source_groups": SourceGroup,
    "kind_groups": tuple[str, ...],
    "between_kinds": Between,
    "credit_forms": CreditForm,
    "sites": Site,
    "trackers": str,
}
_KEYED = frozenset(
    {
        "kinds",
        "weights",
        "source_types",
        "source_groups",
        "kind_groups",
        "credit_forms",
        "closed_states",
        "sites",
        "trackers",
        "markings",
        "pack",
    }
)


class Located(msgspec.Struct, frozen=True):
    """A noun of a pack with the place of its row ("dprk/holders.yaml, line 12")."""

    noun: Any
    where: str


class Tables:
    """The tables of one or more folders, by table and key.

    A row's key is its id, or in tables of keys its key; rows with neither (missions, rules of
    authority) are their own key. `problems` lists what does not fit, in words.
    """

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Located]] = {table: {} for table in _FORMS}
        self.problems: list[str] = []

    def add(self, rows: Iterable[Row]) -> None:
        """Take the rows of one folder; they replace rows of the same key of folders before."""
        fresh: dict[tuple[str, str], Located] = {}
        for row in rows:
            located = self._located(row)
            if located is None:
                continue
            key = (row.table, _key(row, located.noun))
            if key in fresh:
                self.problems.append(
                    f"{row.where}: '{key[1]}' stands already at {fresh[key].where}; "
                    "keep one of the two, or give this one another id"
                )
            fresh[key] = located
        for (table, name), located in fresh.items():
            self.tables[table][name] = located

    def _located(self, row: Row) -> Located | None:
        form = _FORMS.get(row.table)
        if form is None:
            known = ", ".join(sorted(_FORMS))
            self.problems.append(
                f"{row.where}: there is no table '{row.table}'; the tables are {known}"
            )
            return None
        if (row.key is not None) != (row.table in _KEYED):
            shape = "rows by name" if row.table in _KEYED else "a list of rows ('- …')"
            self.problems.append(f"{row.where}: '{row.table}' must be {shape}; write it so")
            return None
        try:
            return Located(msgspec.convert(row.value, form, strict=False), row.where)
        except msgspec.ValidationError as error:
            named = row.value.get("id") if isinstance(row.value, dict) else row.key
            self.problems.append(
                f"{row.where} ({named or row.table}): {error}; correct or remove it there"
            )
            return None

    def nouns(self, table: str) -> tuple[Any, ...]:
        """The nouns of a table in order of their keys."""
        found = self.tables[table]
        return tuple(found[key].noun for key in sorted(found))

    def mapping(self, table: str) -> dict[str, Any]:
        """A table of keys as a mapping in order of its keys."""
        found = self.tables[table]
        return {key: found[key].noun for key in sorted(found)}

    def in_order(self, table: str) -> dict[str, Any]:
        """A table of keys as a mapping in the order of its rows, where the first that fits counts.

        Rows of a later folder that replace none come first: they are the more particular ones.
        """
        found = self.tables[table]
        own = [key for key, row in found.items() if row.where.split("/")[0] != "world"]
        return {key: found[key].noun for key in (*own, *(k for k in found if k not in own))}

    def located(self, table: str) -> tuple[Located, ...]:
        """The nouns of a table with the places of their rows, in the order of files and rows."""
        return tuple(self.tables[table].values())


def _key(row: Row, noun: object) -> str:
    if row.key is not None:
        return row.key
    id_ = getattr(noun, "id", None)
    return str(noun if id_ is None else id_)
