"""What becomes of alerts when the words are gone that they told."""

from collections.abc import Collection, Mapping

import msgspec
from sqlalchemy import Connection, update

from reportedly.ledger.alerts import alerts_of
from reportedly.ledger.erasing.words import Words
from reportedly.ledger.kept import alerts
from reportedly.model import Alert, to_json


def empty_alerts(
    connection: Connection, gone: Collection[str], words: Words | None = None
) -> tuple[str, ...]:
    """Take the words out of every alert that told of something that goes.

    That is each alert that cites it, each about the same event as one of those (a name or a date in
    its heading may be known from there alone), and each in which words stand that go. What stays is
    that there was an alert, by which trigger, and how it was sent.

    Args:
        connection: in a writing transaction, the guards lifted.
        gone: ids of reports and claims.
        words: what goes, wherever it stands.

    Returns:
        The ids of those alerts.
    """
    told = [each for each in alerts_of(connection) if not each.erased]
    hit = {a.id for a in told if _cites(a, gone) or (words is not None and _has(a, words))}
    about = {id_ for a in told if a.id in hit for id_ in a.about}
    hit |= {a.id for a in told if about.intersection(a.about)}
    for each in told:
        if each.id in hit:
            _put(connection, each.id, each.without_words())
    return tuple(sorted(hit))


def rename_watches(connection: Connection, renamed: Mapping[str, str]) -> None:
    """Let alerts point at their watches by the ids that those have now.

    Args:
        connection: in a writing transaction, the guards lifted.
        renamed: the new id of each decision that has another, by its old one.
    """
    for each in alerts_of(connection):
        if each.watch in renamed:
            _put(connection, each.id, msgspec.structs.replace(each, watch=renamed[each.watch]))


def _put(connection: Connection, id_: str, alert: Alert) -> None:
    values = {"watch": alert.watch, "body": to_json(alert).decode()}
    connection.execute(update(alerts).where(alerts.c.id == id_).values(**values))


def _cites(alert: Alert, gone: Collection[str]) -> bool:
    return any(id_ in gone for c in alert.cites for id_ in (c.report, c.item)) or any(
        id_ in gone for id_ in alert.about
    )


def _has(alert: Alert, words: Words) -> bool:
    cited = [told for c in alert.cites for told in (c.words, c.outlet, c.url)]
    return words.stand_in(alert.heading, alert.text, *cited)
