"""The picture that a question is answered from: after the gate, always."""

from datetime import date
from pathlib import Path

from reportedly.account import picture
from reportedly.ledger import Ledger
from reportedly.model import Picture
from reportedly.packs import Pack, load
from reportedly.protect import PUBLIC, told_for


def asked(ledger_path: Path, as_of: date | None) -> tuple[Picture, Pack]:
    """What may be told to the public of a ledger as it stood on a day.

    Raises:
        LedgerError: there is no ledger, or it cannot be read. None is made.
    """
    pack = load()
    with Ledger.open(ledger_path) as ledger:
        whole = picture(ledger, pack, as_of)
    return told_for(whole, PUBLIC, pack), pack
