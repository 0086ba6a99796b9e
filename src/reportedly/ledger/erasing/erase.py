"""Erasing reports: every row that holds a word of them goes, in one transaction."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from reportedly.ledger.erasing.alerting import empty_alerts
from reportedly.ledger.erasing.deciding import Cited, Moved, fate
from reportedly.ledger.erasing.guards import lifted
from reportedly.ledger.erasing.holding import forget, holding
from reportedly.ledger.erasing.pending import Task, put_tasks
from reportedly.ledger.erasing.reason import Erasure, Reason
from reportedly.ledger.erasing.recorded import unpoint
from reportedly.ledger.erasing.rows import Belonging, delete, put_fate
from reportedly.ledger.erasing.sought import Sought
from reportedly.ledger.erasing.tombstones import keyed, new_id, put_tombstone
from reportedly.ledger.kept import reports
from reportedly.ledger.rows import stamp
from reportedly.ledger.store import decided
from reportedly.model import Anchor, Tombstone


def erase(
    connection: Connection,
    what: Belonging,
    sought: Sought,
    reason: Reason,
    records: Iterable[str] = (),
) -> Erasure:
    """Take reports out of the tables; what is to go beside them is noted as pending.

    Args:
        connection: in a writing transaction.
        what: what belongs to reports as they were got, in the same transaction.
        sought: what of them is looked for in files.
        reason: what their tombstones tell.
        records: ids of further records of evidence that hold their words.
    """
    gone = fate(decided(connection), _standing(what), _cited(what))
    stones = _tombstones(connection, what, reason)
    held = holding(connection, what, sought)
    evidence = tuple(sorted({*what.records, *records}))
    with lifted(connection):
        delete(connection, what)
        unpoint(connection, evidence)
        put_fate(connection, gone.gone, {d.id: d for d in gone.changed})
        empty_alerts(connection, {*what.ids, *what.claims()})
        for stone in stones:
            put_tombstone(connection, stone, stamp(reason.at))
        put_tasks(connection, (*(Task("record", record) for record in evidence), *held.tasks))
        forget(connection, held.stale)
    return Erasure(
        tombstones=stones,
        captures=len(what.captures),
        texts=len(what.texts),
        readings=len(what.readings),
        visits=len(what.visits),
        decisions=tuple(sorted(gone.gone)),
        changed=gone.changed,
        records=evidence,
        files=held.files,
    )


def _standing(what: Belonging) -> Moved:
    def moved(anchor: Anchor) -> Anchor | None:
        return None if anchor.text_digest in what.texts else anchor

    return moved


def _cited(what: Belonging) -> Cited:
    claims = what.claims()

    def cited(id_: str) -> str | None:
        return None if id_ in claims else id_

    return cited


def _tombstones(connection: Connection, what: Belonging, reason: Reason) -> tuple[Tombstone, ...]:
    wordings = {row.id: row.wording for row in connection.execute(select(reports))}
    found = []
    for report in sorted(what.ids):
        id_ = new_id()
        digests = keyed(id_, wordings=[wordings[report]], addresses=what.addresses(report))
        found.append(
            Tombstone(
                id=id_,
                at=reason.at,
                by=reason.by,
                because=reason.because,
                act="erased",
                report=report,
                digests=tuple(sorted(digests)),
            )
        )
    return tuple(found)
