"""What a ledger knows of what was erased from it, and of the files that were written from it."""

from collections.abc import Iterable

from reportedly.ledger.naming import PURPOSE, Names
from reportedly.ledger.opened import Opened
from reportedly.ledger.outputs import outputs_of, put_outputs
from reportedly.ledger.rows import stamp
from reportedly.ledger.secret import make_secret, secret_of
from reportedly.ledger.sharing.tables import ADDING, refuse_share
from reportedly.model import Output, Report, Tombstone


class Erasable(Opened):
    """A ledger that keeps out what was erased, and logs what goes out."""

    def named(self, report: Report) -> Report:
        """A report that comes, as this ledger names it (`naming.Names`).

        Raises:
            LedgerError: the ledger has no secret yet, and cannot be written to.
        """
        key = self.secret(PURPOSE)
        with self.viewing() as connection:
            return Names(connection, key).report(report)

    def admitted(self, report: Report) -> Report:
        """A report as it may be kept, and is to be read.

        Raises:
            Erased: it was erased, and is refused.
        """
        from reportedly.ledger.erasing import admitted

        with self.viewing() as connection:
            return admitted(connection, report)

    def refuse_address(self, *addresses: str) -> None:
        """Refuse to ask a server for a page that was erased.

        Args:
            addresses: of the one page, as it is asked for and in canonical form.

        Raises:
            Erased: it was.
        """
        from reportedly.ledger.erasing import refuse_address

        with self.viewing() as connection:
            refuse_share(connection)
            refuse_address(connection, addresses)

    def refuse_share(self, why: str = ADDING) -> None:
        """Refuse to add to a share, or to ask it what it does not hold.

        Args:
            why: what cannot be done with a share, and what can.

        Raises:
            LedgerError: it is a share.
        """
        with self.viewing() as connection:
            refuse_share(connection, why)

    def log(self, written: Iterable[Output]) -> None:
        """Keep that files were written from it; a share, which others will read, keeps nothing."""
        with self.changing() as connection:
            refuse_share(connection)
            put_outputs(connection, written, stamp(self._clock()))

    def secret(self, purpose: str) -> bytes:
        """A secret of this ledger for a purpose, made at first need and the same ever after.

        Raises:
            LedgerError: there is none yet, and the file cannot be written to.
        """
        with self.viewing() as connection:
            found = secret_of(connection, purpose)
        if found is not None:
            return found
        with self.changing() as connection:
            return make_secret(connection, purpose, stamp(self._clock()))

    def outputs(self) -> tuple[Output, ...]:
        """The files that were written from it, as far as they are not erased."""
        with self.viewing() as connection:
            return outputs_of(connection)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What is left of what was erased or redacted."""
        from reportedly.ledger.erasing import tombstones_of

        with self.viewing() as connection:
            return tombstones_of(connection)
