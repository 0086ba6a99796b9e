"""The tables of alerts and of their deliveries."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from reportedly.errors import LedgerError
from reportedly.ledger.kept import alerts, deliveries
from reportedly.ledger.rows import stamp
from reportedly.model import Alert, Delivery, from_json, to_json


def put_alerts(connection: Connection, found: Iterable[Alert], recorded: str) -> tuple[Alert, ...]:
    """Keep alerts; one that is there already changes nothing.

    Args:
        connection: in a writing transaction.
        found: what was found.
        recorded: the stamp of the moment at which the ledger learns of it.

    Returns:
        Those that were not there.
    """
    there = set(connection.scalars(select(alerts.c.id)))
    new = tuple({a.id: a for a in found if a.id not in there}.values())
    for each in new:
        values = {"id": each.id, "watch": each.watch, "body": to_json(each).decode()}
        connection.execute(alerts.insert().values(**values, recorded=recorded))
    return new


def alerts_of(connection: Connection) -> tuple[Alert, ...]:
    """Every alert, in the order in which they were found.

    Raises:
        LedgerError: a row is no alert.
    """
    return tuple(
        alert_of(row.id, row.body)
        for row in connection.execute(select(alerts).order_by(alerts.c.number))
    )


def alert_of(id_: str, body: str) -> Alert:
    """The alert in the body of a row.

    Raises:
        LedgerError: the body is no alert.
    """
    try:
        return from_json(body, Alert)
    except ValueError as error:
        raise LedgerError(
            f"alert {id_} is damaged in the ledger ({error}); see `reportedly verify`"
        ) from None


def put_delivery(connection: Connection, delivery: Delivery, recorded: str) -> None:
    """Keep what became of a try to tell an alert.

    Args:
        connection: in a writing transaction.
        delivery: the try.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    values = {
        "alert": delivery.alert,
        "channel": delivery.channel,
        "at": stamp(delivery.at),
        "outcome": delivery.outcome,
        "because": delivery.because,
    }
    connection.execute(deliveries.insert().values(**values, recorded=recorded))


def deliveries_of(connection: Connection) -> tuple[Delivery, ...]:
    """Every try, in the order in which they were made."""
    return tuple(
        Delivery(
            alert=row.alert,
            channel=row.channel,
            at=datetime.fromisoformat(row.at),
            outcome=row.outcome,
            because=row.because,
        )
        for row in connection.execute(select(deliveries).order_by(deliveries.c.number))
    )
