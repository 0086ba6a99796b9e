"""The cases that a question about track records is answered from: after the gate, always."""

from datetime import date
from pathlib import Path

import click
from click.core import ParameterSource

from reportedly.account.cases import public_cases
from reportedly.cli.known import known
from reportedly.cli.logged import log_told
from reportedly.ledger import Ledger
from reportedly.packs import Pack
from reportedly.protect import PUBLIC, Audience
from reportedly.tell.records import Basis
from reportedly.weigh.cases import cases_of
from reportedly.weigh.fit.cases import Case


def past(
    ledger_path: Path, as_of: date | None, recorded: date | None, to: Audience = PUBLIC
) -> tuple[tuple[Case, ...], Pack, Basis]:
    """The cases of the pack's history and of a ledger, as an audience may be told of them.

    Where no ledger is named and there is none in its usual place, the history stands alone. None
    is made.

    Returns:
        The cases, the pack, and what the answer rests on: where the ledger lies only for its
        holder, since a path can name a person or a case.

    Raises:
        LedgerError: the ledger that is named is missing, or it cannot be read.
    """
    pack = known()
    if _unnamed() and not ledger_path.exists():
        return cases_of(pack, as_of), pack, Basis(as_of=as_of, recorded=recorded)
    with Ledger.open(ledger_path) as ledger:
        log_told(ledger, to)
        cases = public_cases(ledger, pack, as_of, recorded, to)
    told = str(ledger_path) if to.level == "holder" else "the reports on file"
    return cases, pack, Basis(as_of=as_of, recorded=recorded, ledger=told)


def _unnamed() -> bool:
    """Whether the ledger is the usual one, named neither by an option nor by the environment."""
    source = click.get_current_context().get_parameter_source("ledger_path")
    return source is ParameterSource.DEFAULT
