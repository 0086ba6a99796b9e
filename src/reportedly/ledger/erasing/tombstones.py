"""What stays of what was erased: no word of it, and enough to refuse it when it comes again.

What was erased is known again by digests of its wording and of its addresses. Each is keyed with
its tombstone's random id, so that no table of digests made elsewhere fits, and the same report has
other digests in another ledger. A redaction has none: who knows a text but for a name could try
names until the digest fits.
"""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import Connection, select, update

from reportedly.errors import LedgerError
from reportedly.ledger.erasing.words import Words
from reportedly.ledger.kept import tombstones
from reportedly.model import Tombstone, from_json, to_json


def new_id() -> str:
    """A random id, which also keys a tombstone's digests."""
    return "t-" + secrets.token_hex(8)


def keyed(id_: str, *, wordings: Iterable[str] = (), addresses: Iterable[str] = ()) -> set[str]:
    """The digests by which one tombstone knows wordings and addresses.

    Args:
        id_: the tombstone's.
        wordings: digests of normalised texts.
        addresses: of pages.
    """
    words = {f"wording-{_keyed(id_, wording)}" for wording in wordings}
    return words | {f"address-{_keyed(id_, page_of(address))}" for address in addresses}


def page_of(address: str) -> str:
    """An address without what does not tell one page from another: scheme, fragment, last slash."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address
    host = parts.netloc.casefold().removesuffix(":80").removesuffix(":443")
    asked = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{asked}"


def put_tombstone(connection: Connection, tombstone: Tombstone, recorded: str) -> None:
    """Keep a tombstone.

    Args:
        connection: in a writing transaction.
        tombstone: what stays.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    body = to_json(tombstone).decode()
    values = {"id": tombstone.id, "body": body, "recorded": recorded}
    connection.execute(tombstones.insert().values(**values))


def rename(connection: Connection, ids: Mapping[str, str], words: Words | None = None) -> None:
    """Let tombstones of redactions follow reports that have another id now.

    Args:
        connection: in a writing transaction, the guards lifted.
        ids: new ids by old ones.
        words: what goes from the reasons of all tombstones; nothing where None.
    """
    for stone in tombstones_of(connection):
        report = ids.get(stone.report, stone.report) if stone.act == "redacted" else stone.report
        now = msgspec.structs.replace(stone, report=report)
        if words is not None:
            told = {"by": words.masked(stone.by), "because": words.masked(stone.because)}
            now = msgspec.structs.replace(now, **told)
        if now != stone:
            wanted = update(tombstones).where(tombstones.c.id == stone.id)
            connection.execute(wanted.values(body=to_json(now).decode()))


def tombstones_of(connection: Connection) -> tuple[Tombstone, ...]:
    """Every tombstone, in the order in which they were set.

    Raises:
        LedgerError: a row has been tampered with.
    """
    rows = connection.execute(select(tombstones).order_by(tombstones.c.number))
    return tuple(tombstone_of(row.id, row.body) for row in rows)


def tombstone_of(id_: str, body: str) -> Tombstone:
    """The tombstone in a row.

    Raises:
        LedgerError: the row is none.
    """
    try:
        return from_json(body, Tombstone)
    except ValueError as error:
        raise LedgerError(
            f"tombstone {id_} is damaged in the ledger ({error}); see `reportedly verify`"
        ) from None


def _keyed(id_: str, what: str) -> str:
    told = hashlib.blake2b(what.encode("utf-8", "surrogatepass"), digest_size=16, key=id_.encode())
    return told.hexdigest()
