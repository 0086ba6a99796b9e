"""The picture that a question is answered from: after the gate, always."""

from datetime import date
from pathlib import Path

from reportedly.account import picture
from reportedly.cli.known import known
from reportedly.ledger import Ledger
from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.protect import PUBLIC, Audience, told_for


def asked(ledger_path: Path, as_of: date | None, to: Audience = PUBLIC) -> tuple[Picture, Pack]:
    """What an audience may be told of a ledger as it stood on a day.

    Raises:
        LedgerError: there is no ledger, or it cannot be read. None is made.
    """
    pack = known()
    with Ledger.open(ledger_path) as ledger:
        whole = picture(ledger, pack, as_of)
    return told_for(whole, to, pack), pack
