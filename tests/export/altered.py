"""Pictures with one thing changed in them, and tables read back."""

import csv
import io

import msgspec

from reportedly.model import Picture


def cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def with_claims(told: Picture, **slots: object) -> Picture:
    """The picture with some slots set in every claim."""
    readings = tuple(
        msgspec.structs.replace(
            r, claims=tuple(msgspec.structs.replace(c, **slots) for c in r.claims)
        )
        for r in told.readings
    )
    return msgspec.structs.replace(told, readings=readings)


def with_reports(told: Picture, **slots: object) -> Picture:
    """The picture with some slots set in every report."""
    reports = tuple(msgspec.structs.replace(r, **slots) for r in told.reports)
    return msgspec.structs.replace(told, reports=reports)


def with_events(told: Picture, **slots: object) -> Picture:
    """The picture with some slots set in every event."""
    events = tuple(msgspec.structs.replace(e, **slots) for e in told.events)
    return msgspec.structs.replace(told, events=events)
