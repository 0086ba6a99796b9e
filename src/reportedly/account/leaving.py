"""What leaves the house: gated, under ids of its own, with its notice.

Whatever is written to a file or sent, for whomever but the holder, goes through `leaving`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reportedly.account.clearing import clearing
from reportedly.account.former import Past, with_former
from reportedly.account.picture import learned
from reportedly.account.turns import with_turns
from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.protect import NOTICE, Audience, told_for
from reportedly.protect.keyed import Keyed, export_key, keyed

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

_PURPOSE = "ids that leave"


class Question(NamedTuple):
    """What is asked of a ledger.

    Attributes:
        as_of: only what was public by this day.
        recorded: only what the ledger had learned by this day.
        wanted: what is asked for; where it is an id that an event had formerly, that event has it
            among its aliases.
        turns: whether what became of pages is told as well.
    """

    as_of: date | None = None
    recorded: date | None = None
    wanted: str | None = None
    turns: bool = False


class Leaving(NamedTuple):
    """What leaves.

    Attributes:
        picture: what the audience may be told, under ids made from just that.
        wanted: what was asked for, its ids as they are here; None for everything.
        audience: for whom it came out of the gate.
        notice: the one notice that the document carries, once; None where nothing is withheld from
            the audience.
        keyed: which id is whose. It stays in the house. None for the holder, who has the ledger.
    """

    picture: Picture
    wanted: str | None
    audience: Audience
    notice: str | None
    keyed: Keyed | None

    def words(self, words: str) -> str:
        """Some words with ids of the ledger in them, under the ids that leave."""
        return words if self.keyed is None else self.keyed.words(words)


def leaving(ledger: Ledger, pack: Pack, to: Audience, export: str, question: Question) -> Leaving:
    """What leaves a ledger for an audience.

    The caller logs it (`cli.logged`) before a byte of it is written or sent.

    Args:
        ledger: open.
        pack: what is known beforehand.
        to: whom the gate opens for.
        export: the export's name. Two of one name for one recipient have the same ids, so that a
            repeat has the same bytes; any others have none in common.
        question: what is asked.

    Raises:
        LedgerError: it cannot be read, or has no secret yet and cannot be written to.
        Untold: the words that gave an event the id that is wanted tell of no event now.
    """
    told = told_of(ledger, pack, to, question)
    notice = None if to.sees_everything else NOTICE
    if to.level == "holder":
        return Leaving(told, question.wanted, to, notice, None)
    made = keyed(told, leaving_key(ledger, to, export))
    wanted = None if question.wanted is None else made.words(question.wanted)
    return Leaving(made.picture, wanted, to, notice, made)


def leaving_key(ledger: Ledger, to: Audience, export: str) -> bytes:
    """The key of what leaves under a name for an audience.

    Args:
        ledger: open.
        to: whom it is for; each named recipient has keys of their own.
        export: the export's name.

    Raises:
        LedgerError: the ledger has no secret yet and cannot be written to.
    """
    name = "\x1f".join((export, to.level, to.for_whom or ""))
    return export_key(ledger.secret(_PURPOSE), name)


def told_of(ledger: Ledger, pack: Pack, to: Audience, question: Question) -> Picture:
    """What an audience may be told of a ledger, under the ledger's own ids.

    Args:
        ledger: open.
        pack: what is known beforehand.
        to: whom the gate opens for.
        question: what is asked.

    Raises:
        LedgerError: it cannot be read.
        Untold: the words that gave an event the id that is wanted tell of no event now.
    """
    learned_of = ledger.learned(question.recorded)
    left_out = clearing(learned_of, pack, to)
    kept = left_out.of(learned_of)
    whole = learned(kept, pack, question.as_of, question.recorded)
    told = told_for(whole, to, pack)
    if question.turns:
        told = with_turns(kept, whole, pack, to, told, question.as_of)
    if question.wanted is not None:
        past = Past(kept, lambda: left_out.readings(ledger.superseded(question.recorded)))
        told = with_former(question.wanted, whole, past, pack, to, told)
    return told
