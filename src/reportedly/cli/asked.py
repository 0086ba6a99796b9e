"""The picture that a question is answered from: after the gate, always."""

from datetime import date
from pathlib import Path

from reportedly.account.leaving import Leaving, Question, leaving, told_of
from reportedly.cli.known import known
from reportedly.cli.logged import From, log_told
from reportedly.cli.streams import complain
from reportedly.ledger import Ledger
from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.protect import PUBLIC, Audience


def asked(
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    to: Audience = PUBLIC,
    *,
    wanted: str | None = None,
    turns: bool = False,
) -> tuple[Picture, Pack]:
    """What an audience may be told of a ledger as it stood on a day, by either clock or both.

    What goes to a named recipient is logged before it is told.

    Args:
        ledger_path: where the ledger lies.
        as_of: only what was public by this day.
        recorded: only what the ledger had learned by this day.
        to: whom the gate opens for.
        wanted: what is asked for; where it is an id that an event had formerly, under an earlier
            reading or correction, that event has it among its aliases.
        turns: whether what became of pages is told as well.

    Raises:
        LedgerError: there is no ledger, or it cannot be read. None is made.
        Untold: the words that gave an event the id that is wanted tell of no event now.
    """
    pack = known()
    with Ledger.open(ledger_path) as ledger:
        told = told_of(ledger, pack, to, Question(as_of, recorded, wanted, turns))
        log_told(ledger, to)
    if as_of is not None:
        flag_undated(told)
    return told, pack


def to_leave(of: From, export: str, question: Question) -> tuple[Leaving, Pack]:
    """What leaves a ledger for an audience in a file or a message: gated, under ids of its own.

    Args:
        of: the ledger, the verb, and the audience; hand it on to what writes the file, which logs
            it before a word is written.
        export: the export's name, to which its ids belong (`account.leaving`).
        question: what is asked.

    Raises:
        LedgerError: there is no ledger, or it cannot be read.
        Untold: the words that gave an event the id that is wanted tell of no event now.
    """
    pack = known()
    with Ledger.open(of.ledger) as ledger:
        told = leaving(ledger, pack, of.audience, export, question)
    if question.as_of is not None:
        flag_undated(told.picture)
    return told, pack


def flag_undated(told: Picture) -> None:
    """Say on standard error how many reports count from the day they were got, for want of one."""
    from reportedly.tell.clocks import undated, undated_words

    without = undated(told)
    if without:
        complain(undated_words(without))
