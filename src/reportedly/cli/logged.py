"""The log of what leaves: files that a verb writes, and what a named recipient is told."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import msgspec

from reportedly.errors import LedgerError
from reportedly.model import PRINTED, Output
from reportedly.protect import PUBLIC, Audience

if TYPE_CHECKING:
    from reportedly.ledger import Ledger
    from reportedly.ledger.outputs import Log


class From(NamedTuple):
    """From which ledger something leaves, by which verb, for whom.

    Attributes:
        ledger: where it lies.
        verb: what writes or sends.
        audience: whom the gate opened for.
        reports: ids in the ledger of the reports of which it may tell something; None where it
            tells of everything, so that it goes with whatever is erased.
    """

    ledger: Path
    verb: str
    audience: Audience = PUBLIC
    reports: frozenset[str] | None = None


def log(of: From, pages: Mapping[Path, str | bytes]) -> None:
    """Keep what is about to be written.

    Where the ledger cannot be written to, nothing is kept of what is no secret; what is for a named
    recipient does not leave unlogged.

    Args:
        of: the ledger, the verb that writes, and for whom.
        pages: what each file shall hold; none of them standard output.

    Raises:
        LedgerError: it is for a named recipient, and cannot be logged.
    """
    _keep(of, [_written(of, path.resolve(), words) for path, words in pages.items()])


def log_folder(of: From, place: Path, mark: bytes, files: Mapping[str, bytes]) -> None:
    """Keep that a whole folder is about to be written: in one row, however many files it has.

    Args:
        of: the ledger, the verb that writes, and for whom.
        place: of the folder, resolved.
        mark: what the file holds by which the folder is known as one of its verb.
        files: all that it shall hold, by address in it.

    Raises:
        LedgerError: it is for a named recipient, and cannot be logged.
    """
    digests = {name: _digest(words) for name, words in files.items()}
    _keep(of, [msgspec.structs.replace(_written(of, place, mark), files=digests)])


def _written(of: From, path: Path, words: str | bytes) -> Output:
    told = None if of.reports is None else tuple(sorted(of.reports))
    plain = _output(str(path), _digest(words), of.verb, of.audience)
    return msgspec.structs.replace(plain, reports=told)


def _keep(of: From, written: Sequence[Output]) -> None:
    if written and of.ledger.exists():
        from reportedly.ledger import Ledger

        free = () if of.audience.disclosure else (LedgerError,)
        with suppress(*free), Ledger.open(of.ledger) as ledger:
            ledger.log(written)


def log_told(ledger: Ledger, to: Audience) -> None:
    """Keep, in an open ledger, what is about to be printed for a named recipient.

    Nobody else is told anything that has to be logged: what is printed leaves only by hand.

    Raises:
        LedgerError: it cannot be logged.
    """
    if to.disclosure is not None:
        verb = click.get_current_context().info_name or "reportedly"
        ledger.log([_output(PRINTED, "", verb, to)])


def logging(ledger: Ledger, path: Path, verb: str, to: Audience | None = None) -> Log:
    """What keeps word, in an open ledger, of a file that a verb writes from it.

    Args:
        ledger: open for writing.
        path: where the file shall lie.
        verb: what writes it.
        to: for whom it came out of the gate; None where it did not go through.
    """

    def log(digest: str) -> None:
        ledger.log([_output(str(path.resolve()), digest, verb, to)])

    return log


def _output(path: str, digest: str, verb: str, to: Audience | None) -> Output:
    given = None if to is None else to.disclosure
    return Output(
        path=path,
        digest=digest,
        verb=verb,
        at=datetime.now(UTC),
        audience=None if to is None else to.level,
        for_whom=None if given is None else given.for_whom,
        because=None if given is None else given.because,
    )


def _digest(words: str | bytes) -> str:
    plain = words.encode() if isinstance(words, str) else words
    return hashlib.sha256(plain).hexdigest()
