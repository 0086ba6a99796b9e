"""The cases that a question about track records is answered from: after the gate, always."""

from datetime import date
from pathlib import Path

from reportedly.account.cases import public_cases
from reportedly.cli.known import known
from reportedly.ledger import Ledger
from reportedly.packs import Pack
from reportedly.tell.records import Basis
from reportedly.weigh.cases import cases_of
from reportedly.weigh.fit.cases import Case


def past(
    ledger_path: Path, as_of: date | None, recorded: date | None
) -> tuple[tuple[Case, ...], Pack, Basis]:
    """The cases of the pack's history and of a ledger, as the public may be told of them.

    Where there is no ledger, the history stands alone: it is told beside what is asked. None is
    made.

    Returns:
        The cases, the pack, and what the answer rests on.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    pack = known()
    if not ledger_path.exists():
        return cases_of(pack, as_of), pack, Basis(as_of=as_of, recorded=recorded)
    with Ledger.open(ledger_path) as ledger:
        cases = public_cases(ledger, pack, as_of, recorded)
    return cases, pack, Basis(as_of=as_of, recorded=recorded, ledger=str(ledger_path))
