"""What STIX is given from `stix.yaml`, ids that are the same each time, and moments of days."""

import hashlib
import uuid
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

import yaml

from reportedly.model import Report

NAMESPACE: Final = uuid.UUID("6f0d2c8e-64a5-5b58-9c8a-3e0a5b1f7d21")
"""Of the UUIDs of version 5 that name our objects; it stays as it is for ever."""
_NEVER: Final = date(1970, 1, 1)


@lru_cache(maxsize=1)
def given() -> dict[str, Any]:
    """`stix.yaml` as it stands."""
    text = files("reportedly.export.stix").joinpath("stix.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def id_of(type_: str, *parts: str) -> str:
    """The id of an object of a type: a UUID of version 5 made from what it stands for."""
    name = "\x1f".join((type_, *parts))
    return f"{type_}--{_uuid5(name)}"


def extension_id() -> str:
    """The id of our extension, by its name and version."""
    told = given()["extension"]
    return id_of("extension-definition", told["name"], told["version"])


def extended(**told: Any) -> dict[str, Any]:
    """The extension of an object: only properties that are declared, and none without a value."""
    known = given()["extension"]["properties"]
    kept = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in sorted(told.items())
        if value not in (None, (), "")
    }
    unknown = kept.keys() - known.keys()
    if unknown:
        raise ValueError(f"stix.yaml declares no {', '.join(sorted(unknown))}")
    return {extension_id(): {"extension_type": "property-extension", **kept}}


def moment(day: date) -> str:
    """The first moment of a day: the standard has no days."""
    return f"{day.isoformat()}T00:00:00.000Z"


def day_of(report: Report) -> date | None:
    """The first day on which a report can have been published."""
    released = report.released
    return None if released is None else released.earliest


class Days:
    """The days that stand where an object must have one: of what is dated, else of the bundle.

    Args:
        days: those of all reports of the bundle, as far as they are dated.
    """

    def __init__(self, days: list[date]) -> None:
        self.first = min(days, default=_NEVER)
        self.last = max(days, default=_NEVER)

    def span(self, reports: tuple[Report, ...]) -> dict[str, str]:
        """`created` and `modified` of what some reports tell: by the first and the last of them.

        What no dated report tells stands at the last day of the bundle: no later is known.
        """
        days = [day for day in map(day_of, reports) if day is not None] or [self.last]
        return {"created": moment(min(days)), "modified": moment(max(days))}

    def whole(self) -> dict[str, str]:
        """`created` and `modified` of what is told by many reports of the bundle."""
        return {"created": moment(self.first), "modified": moment(self.last)}


def always() -> dict[str, str]:
    """`created` and `modified` of what is the same in every bundle."""
    return {"created": given()["created"], "modified": given()["created"]}


def _uuid5(name: str) -> uuid.UUID:
    """UUID of version 5 (RFC 9562); unpaired surrogates, which are no UTF-8, are kept apart."""
    digest = hashlib.sha1(
        NAMESPACE.bytes + name.encode("utf-8", "surrogatepass"), usedforsecurity=False
    ).digest()
    return uuid.UUID(bytes=digest[:16], version=5)
