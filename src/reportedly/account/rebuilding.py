"""Making the derived tables and the sheets anew."""

from typing import NamedTuple

from reportedly.account.opening import pictures, sheets
from reportedly.account.picture import learned
from reportedly.ledger import Ledger
from reportedly.ledger.ledger import RebuiltMeanwhile
from reportedly.model import Picture
from reportedly.packs import Pack


class Rebuilt(NamedTuple):
    """What tables and sheets were made of.

    Attributes:
        whole: all that stands.
        overtaken: that somebody else's tables stand, in a sentence; None where these do.
    """

    whole: Picture
    overtaken: str | None


def rebuild(ledger: Ledger, pack: Pack) -> Rebuilt:
    """Work out all of a ledger, and keep it as tables and sheets.

    Args:
        ledger: open; its index is brought up to date where it is behind.
        pack: what is known beforehand.

    Raises:
        ErasedMeanwhile: something was erased since it was begun; no sheets are there.
    """
    of, kept = ledger.state(), ledger.learned()
    whole = learned(kept, pack)
    mark = ledger.write_derived(whole, of)
    told = sheets(pictures(kept, whole, pack), pack)
    try:
        ledger.write_sheets(told, of, pack.digest, mark)
    except RebuiltMeanwhile as error:
        return Rebuilt(whole, str(error))
    return Rebuilt(whole, None)
