"""One statement of FollowTheMoney, its id, and the table of many."""

import csv
import hashlib
import io
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

import msgspec
import yaml

from reportedly.model import Noun

COLUMNS: Final = (
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
)


@lru_cache(maxsize=1)
def model() -> dict[str, Any]:
    """`model.yaml` as it stands."""
    text = files("reportedly.export.ftm").joinpath("model.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


class Statement(Noun, frozen=True):
    """That an outlet says a value of a property of an entity.

    Attributes:
        entity: id of the entity, its canonical one too.
        schema: of the entity.
        prop: the property.
        value: as the library keeps it.
        dataset: the outlet, as datasets are called.
        origin: the traced origin, as it is shown; empty where nobody is.
        first_seen: the first day on which the outlet published it, as far as that is known.
        last_seen: the last one.
        original: the value as it stood before it was cut to what the property holds.
    """

    entity: str
    schema: str
    prop: str
    value: str
    dataset: str
    origin: str = ""
    first_seen: str = ""
    last_seen: str = ""
    original: str = ""

    @property
    def id(self) -> str:
        """The id that the library computes: SHA-1 of dataset, entity, property and value."""
        key = f"{self.dataset}.{self.entity}.{self.prop}.{self.value}"
        return hashlib.sha1(key.encode("utf-8"), usedforsecurity=False).hexdigest()

    @property
    def row(self) -> tuple[str, ...]:
        """Its cells, in the order of `COLUMNS`."""
        return (
            self.entity,
            self.entity,
            self.prop,
            model()["properties"][self.schema][self.prop],
            self.schema,
            self.value,
            self.dataset,
            self.origin,
            "",
            self.original if self.original != self.value else "",
            "f",
            self.first_seen,
            self.last_seen,
            self.id,
        )


def merged(statements: Iterable[Statement]) -> list[Statement]:
    """Statements in a stable order, each id once: what was said first, seen until it was said last.

    The id holds no origin: of several origins of one value in one outlet the earliest stays.
    """
    found: dict[str, Statement] = {}
    for each in sorted(statements, key=_age):
        first = found.get(each.id)
        if first is None:
            found[each.id] = each
        elif each.last_seen > first.last_seen:
            found[each.id] = _until(first, each.last_seen)
    return sorted(found.values(), key=lambda s: (s.entity, s.schema, s.prop, s.value, s.dataset))


def table(statements: Iterable[Statement]) -> bytes:
    """Statements as the library's table of them: every cell quoted, lines that end in LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect=csv.unix_dialect)
    writer.writerow(COLUMNS)
    writer.writerows(each.row for each in statements)
    return out.getvalue().encode("utf-8")


def _age(each: Statement) -> tuple[bool, str, str, str, str]:
    return (not each.first_seen, each.first_seen, each.id, each.origin, each.original)


def _until(each: Statement, last: str) -> Statement:
    return msgspec.structs.replace(each, last_seen=last)
