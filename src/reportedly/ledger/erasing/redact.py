"""Redacting words: out of a report and of all that was made of it, in one transaction."""

import secrets
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, select, update

from reportedly.ledger import derived
from reportedly.ledger.databases import database_of
from reportedly.ledger.erasing.alerting import empty_alerts, rename_watches
from reportedly.ledger.erasing.deciding import fate
from reportedly.ledger.erasing.guards import lifted
from reportedly.ledger.erasing.holding import forget, holding
from reportedly.ledger.erasing.masking import (
    Masked,
    anchor_in,
    masked_decision,
    masked_report,
    masked_text,
    masked_visit,
    slots_in,
)
from reportedly.ledger.erasing.pending import Task, put_tasks
from reportedly.ledger.erasing.reason import Erasure, Reason
from reportedly.ledger.erasing.recorded import unpoint
from reportedly.ledger.erasing.rows import (
    Belonging,
    belonging,
    delete_readings,
    delete_unused,
    put_fate,
)
from reportedly.ledger.erasing.sought import sought_of_words
from reportedly.ledger.erasing.tombstones import new_id, put_tombstone, rename
from reportedly.ledger.erasing.words import Words
from reportedly.ledger.kept import captures, reports, texts, visits
from reportedly.ledger.naming import PURPOSE, Names
from reportedly.ledger.rows import capture_of, stamp, wording_of
from reportedly.ledger.search.index import drop as drop_index
from reportedly.ledger.secret import make_secret
from reportedly.ledger.store import captured_at, decided, put_reading
from reportedly.model import (
    Claim,
    Correction,
    Decision,
    Reading,
    Report,
    Signature,
    Tombstone,
    Undo,
)

Read = Callable[[Report], Reading]


class _Plan(NamedTuple):
    """What changes, worked out before anything does.

    Attributes:
        what: all rows of the reports.
        texts: each text as it is now, by the digest of what it was.
        reports: each capture as it is now, by its number.
        readings: of each report and text as they are now, by both; with the stamp of the moment at
            which the ledger learned of the first reading.
        everywhere: whether decisions and tombstones that point elsewhere lose the words too.
    """

    what: Belonging
    texts: dict[str, Masked]
    reports: dict[int, Report]
    readings: dict[tuple[str, str], tuple[Reading, str]]
    everywhere: bool

    def ids(self) -> dict[str, str]:
        """The new id of each report by its old one."""
        return {row.report: self.reports[row.number].id for row in self.what.captures}

    def cited(self, id_: str) -> str | None:
        """The claim that tells now what a claim of an old reading told; any other as it is."""
        return self._claims().get(id_, id_)

    def _claims(self) -> dict[str, str | None]:
        homes = {}
        ids = self.ids()
        for row in self.what.readings:
            for claim in self.what.claims_in(row):
                homes[claim.id] = (claim, self.texts[row.text], ids[row.report])
        return {id_: self._now(*home) for id_, home in homes.items()}

    def _now(self, claim: Claim, made: Masked, report: str) -> str | None:
        reading = self.readings[(report, made.new_digest)][0]
        start, end = made.moved(claim.quote)
        told = (*reading.claims, *reading.claims_beyond)
        near = [
            (abs(c.quote.start - start), c.id)
            for c in told
            if (c.kind, c.polarity, c.quote.field)
            == (claim.kind, claim.polarity, claim.quote.field)
            and c.quote.start < end
            and start < c.quote.end
        ]
        return min(near)[1] if near else None


def redact(
    connection: Connection,
    ids: Iterable[str],
    words: Words,
    reason: Reason,
    read: Read,
    records: Iterable[str] = (),
    *,
    everywhere: bool = False,
) -> Erasure:
    """Take words out of reports; what is to go beside the tables is noted as pending.

    Args:
        connection: in a writing transaction.
        ids: of reports as they were got.
        words: what goes.
        reason: what their tombstones tell.
        read: gives the reading of a report.
        records: ids of further records of evidence that hold the words.
        everywhere: whether they go from decisions and tombstones that point elsewhere too.
    """
    names = Names(connection, make_secret(connection, PURPOSE, stamp(reason.at)))
    plan = _plan(connection, ids, words, read, names)._replace(everywhere=everywhere)
    gone, changed = _decisions(connection, plan, words)
    stones = _tombstones(plan, reason)
    held = holding(connection, plan.what, sought_of_words(connection, plan.what, words))
    evidence = tuple(sorted({*plan.what.records, *records}))
    with lifted(connection):
        database_of(connection).defer(connection)
        derived.drop(connection)
        drop_index(connection)
        _put_reports(connection, plan)
        _put_visits(connection, plan, words)
        unpoint(connection, evidence)
        delete_readings(connection, plan.what)
        for reading, recorded in plan.readings.values():
            put_reading(connection, reading, recorded)
        delete_unused(connection)
        put_fate(connection, gone, changed)
        empty_alerts(connection, {*plan.what.ids, *plan.what.claims()}, words)
        rename_watches(connection, {id_: d.id for id_, d in changed.items()})
        rename(connection, plan.ids(), words if everywhere else None)
        for stone in stones:
            put_tombstone(connection, stone, stamp(reason.at))
        put_tasks(connection, (*(Task("record", record) for record in evidence), *held.tasks))
        forget(connection, held.stale)
    return Erasure(
        tombstones=stones,
        captures=len(plan.what.captures),
        texts=len(plan.texts),
        readings=len(plan.what.readings),
        visits=len(plan.what.visits),
        decisions=tuple(sorted(gone)),
        changed=tuple(changed.values()),
        records=evidence,
        files=held.files,
        places=sum(made.places for made in plan.texts.values()),
    )


def _plan(
    connection: Connection, ids: Iterable[str], words: Words, read: Read, names: Names
) -> _Plan:
    what = belonging(connection, ids)
    got = {row.number: report for row, report in _captured(connection, what)}
    by_digest = {r.text_digest: r for r in got.values()}
    masked = {d: masked_text(r, words, names) for d, r in by_digest.items()}
    now = {n: masked_report(r, masked[r.text_digest], words, names) for n, r in got.items()}
    since: dict[tuple[str, str], str] = {}
    for row in (*what.readings, *what.captures):
        old = next(n for n, r in got.items() if (r.id, r.text_digest) == (row.report, row.text))
        key = (now[old].id, now[old].text_digest)
        since[key] = min(row.recorded, since.get(key, row.recorded))
    by_key = {(r.id, r.text_digest): r for r in now.values()}
    readings = {key: (read(by_key[key]), recorded) for key, recorded in sorted(since.items())}
    return _Plan(what, masked, now, readings, everywhere=False)


def _captured(connection: Connection, what: Belonging) -> list[tuple[Row[Any], Report]]:
    rows = {row.number: row for row in what.captures}
    numbers = captures.c.number
    return [
        (rows[number], report)
        for number in sorted(rows)
        for _, report in captured_at(connection, numbers == number)
    ]


def _decisions(
    connection: Connection, plan: _Plan, words: Words
) -> tuple[frozenset[str], dict[str, Decision]]:
    """Ids of the decisions that go, and those that are otherwise now, by the ids that they had.

    Their ids were made from the digests of the old texts: they get others. That of a signature
    was not, and stands in files: by it they are known.
    """
    before = {d.id: d for d in decided(connection)}
    texts = {digest: made for digest, made in plan.texts.items() if digest in plan.what.texts}
    found = fate(before.values(), lambda anchor: anchor_in(texts, anchor), plan.cited)
    told = {d.id: d for d in found.changed}
    if plan.everywhere:
        told |= {id_: d for id_, d in before.items() if id_ not in {*told, *found.gone}}
    changed: dict[str, Decision] = {}
    for id_, decision in told.items():
        was, now = before[id_], decision
        if isinstance(now, Correction) and isinstance(was, Correction):
            made = texts.get(was.at.text_digest)
            slots = now.slots if made is None else slots_in(made, now.slots)
            now = msgspec.structs.replace(now, slots=slots)
        now = masked_decision(now, words)
        if now != was:
            named = id_ if isinstance(now, Signature) else _new_id(id_)
            changed[id_] = msgspec.structs.replace(now, id=named)
    ids = {id_: decision.id for id_, decision in changed.items()}
    for undo in before.values():
        if isinstance(undo, Undo) and undo.of in ids and undo.id not in found.gone:
            now = changed.get(undo.id, undo)
            changed[undo.id] = msgspec.structs.replace(now, of=ids[undo.of])
    return found.gone, changed


def _new_id(id_: str) -> str:
    """Another id of the same kind, which tells nothing."""
    return f"{id_.partition('-')[0]}-{secrets.token_hex(6)}"


def _put_reports(connection: Connection, plan: _Plan) -> None:
    """Write texts, reports and captures as they are now; the old rows stay for the moment."""
    learned = {row.text: row.recorded for row in reversed(plan.what.captures)}
    have = set(connection.scalars(select(texts.c.digest)))
    for old, made in plan.texts.items():
        if made.new_digest not in have:
            values = {"digest": made.new_digest, "title": made.title, "text": made.text}
            connection.execute(texts.insert().values(**values, recorded=learned[old]))
            have.add(made.new_digest)
    ids = set(connection.scalars(select(reports.c.id)))
    for row in plan.what.captures:
        report = plan.reports[row.number]
        if report.id not in ids:
            values = {"id": report.id, "outlet": report.outlet, "published": report.published}
            values["wording"] = wording_of(report)
            connection.execute(reports.insert().values(**values, recorded=row.recorded))
            ids.add(report.id)
        capture = {**capture_of(report), "got": row.got}
        connection.execute(
            update(captures).where(captures.c.number == row.number).values(**capture)
        )


def _put_visits(connection: Connection, plan: _Plan, words: Words) -> None:
    """Write the visits of the reports, and those whose addresses have the words, without them."""
    ids = plan.ids()
    for row in connection.execute(select(visits)).all():
        own, told = row.report in ids, (row.asked, row.url, row.because, row.feed, row.item)
        if own or (row.report is None and words.stand_in(*told)):
            made = plan.texts.get(row.text)
            now = (ids[row.report], made.new_digest if made else row.text) if own else None
            values = masked_visit(row, words, now)
            values["record"] = None if own else row.record
            connection.execute(update(visits).where(visits.c.number == row.number).values(**values))


def _tombstones(plan: _Plan, reason: Reason) -> tuple[Tombstone, ...]:
    return tuple(
        Tombstone(
            id=new_id(),
            at=reason.at,
            by=reason.by,
            because=reason.because,
            act="redacted",
            report=report,
        )
        for report in sorted(set(plan.ids().values()))
    )
