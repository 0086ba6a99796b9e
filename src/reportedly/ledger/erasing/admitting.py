"""The door for reports that come: what was erased does not come in again."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from reportedly.errors import LedgerError
from reportedly.ledger.erasing.masking import masked_report, masked_text
from reportedly.ledger.erasing.templates import alike, filled, is_address_of, met
from reportedly.ledger.erasing.tombstones import keyed, page_of, tombstones_of
from reportedly.ledger.erasing.words import MARK, Words
from reportedly.ledger.kept import captures, reports
from reportedly.ledger.naming import Names
from reportedly.ledger.rows import wording_of
from reportedly.ledger.sharing.tables import refuse_share
from reportedly.ledger.store import captured_at
from reportedly.model import Report, Tombstone


class Erased(LedgerError):
    """A report, or an address, of which everything was erased."""

    def __init__(self, what: str, stone: Tombstone) -> None:
        super().__init__(
            f"{what} was {stone.act} on {stone.at.date()} by {stone.by} ({stone.because}; "
            f"tombstone {stone.id}); it is not kept again"
        )
        self.tombstone = stone


class Unrecognised(Erased):
    """A redacted page that was changed so far that nobody can tell where the words stand."""

    def __init__(self, report: Report, stone: Tombstone) -> None:
        LedgerError.__init__(
            self,
            f"the page of {report.name} was redacted on {stone.at.date()} (report {stone.report}, "
            f"tombstone {stone.id}) and has changed since, so that the words cannot be told any "
            "more; it is not kept: save it, take the words out and add the file",
        )
        self.tombstone = stone


def admitted(connection: Connection, report: Report) -> Report:
    """A report as it may be kept: what was redacted in it before is redacted again.

    Args:
        connection: to the ledger, in a transaction.
        report: as it was got.

    Raises:
        Erased: it was erased: it has the id, an address or the words of what was. Words that still
            stand in another report are not those.
        Unrecognised: words were redacted from its page, and it cannot be told where they stand now.
    """
    refuse_share(connection)
    stones = tombstones_of(connection)
    if not stones:
        return report
    wording = wording_of(report)
    there = select(reports.c.id).where(reports.c.wording == wording).limit(1)
    is_there = connection.execute(there).first() is not None
    _refuse_erased(report, stones, () if is_there else (wording,))
    return _redacted(connection, report, stones)


def _refuse_erased(report: Report, stones: Iterable[Tombstone], wordings: tuple[str, ...]) -> None:
    addresses = () if report.url is None else (report.url,)
    for stone in stones:
        known = keyed(stone.id, wordings=wordings, addresses=addresses)
        if (stone.report == report.id and stone.act == "erased") or known & set(stone.digests):
            raise Erased(f"the report {report.name} ({report.id})", stone)


def _redacted(connection: Connection, report: Report, stones: Iterable[Tombstone]) -> Report:
    """The report without what was redacted in it, or in an earlier state of its page."""
    redacted = {stone.report: stone for stone in stones if stone.act == "redacted"}
    if not redacted:
        return report
    same = captures.c.report == report.id, captures.c.text == report.text_digest
    if report.id not in redacted and any(captured_at(connection, *same)):
        return report
    kept = [r for _, r in captured_at(connection, captures.c.report.in_(redacted))]
    names = Names.of(connection)
    for former in kept:
        if former.text_digest == report.text_digest:
            report = _called_as(former, report)
    for former in kept:
        spans = filled(former.text, report.text)
        if spans is not None:
            words = [report.text[span.start : span.end] for span in spans]
            return _without(report, [*words, *_in_title(former, report)], names)
    for former in kept:
        if _is_page_of(former, report) and alike(former.text, report.text):
            words = [*met(former.text, report.text), *_in_title(former, report)]
            if not _told(words) and not any(MARK in word for word in words):
                raise Unrecognised(report, redacted[former.id])
            return _without(report, words, names)
    return report


def _called_as(former: Report, report: Report) -> Report:
    """A report with the name and address of a redacted one, where only redacted words differ."""
    name, url = former.name, former.url
    if not is_address_of(name, report.name):
        name = report.name
    if url is None or report.url is None or not is_address_of(page_of(url), page_of(report.url)):
        url = report.url
    return msgspec.structs.replace(report, name=name, url=url)


def _in_title(former: Report, report: Report) -> list[str]:
    spans = filled(former.title or "", report.title or "") or []
    return [(report.title or "")[span.start : span.end] for span in spans]


def _is_page_of(former: Report, report: Report) -> bool:
    if former.url is None or report.url is None:
        return False
    same = page_of(former.url) == page_of(report.url)
    return same or is_address_of(page_of(former.url), page_of(report.url))


def _told(words: Iterable[str]) -> list[str]:
    """Those words that are words: neither the mark, nor a letter by itself."""
    return [w for w in words if MARK not in w and sum(1 for c in w if c.isalnum()) > 1]


def _without(report: Report, words: Iterable[str], names: Names) -> Report:
    told = _told(words)
    if not told:
        return report
    found = Words(told)
    return masked_report(report, masked_text(report, found, names), found, names)


def refuse_address(connection: Connection, addresses: Iterable[str]) -> None:
    """Refuse to ask a server for what was erased, or for an address that has redacted words.

    Args:
        connection: to the ledger, in a transaction.
        addresses: of one page.

    Raises:
        Erased: a report of one of these addresses was erased, or redacted in its address too.
    """
    asked = list(addresses)
    stones = tombstones_of(connection)
    for stone in stones:
        if keyed(stone.id, addresses=asked) & set(stone.digests):
            raise Erased(asked[0], stone)
    redacted = {stone.report: stone for stone in stones if stone.act == "redacted"}
    if not redacted:
        return
    wanted = select(captures.c.report, captures.c.url).where(captures.c.report.in_(redacted))
    for row in connection.execute(wanted):
        if row.url and any(is_address_of(page_of(row.url), page_of(one)) for one in asked):
            raise Erased("this address", redacted[row.report])
