"""What a ledger keeps of alerts: what was found, and what became of telling it."""

from collections.abc import Iterable
from datetime import datetime

from reportedly.errors import LedgerError
from reportedly.ledger.alerts import alerts_of, deliveries_of, put_alerts, put_delivery
from reportedly.ledger.erasable import Erasable
from reportedly.ledger.looks import last_look, put_look
from reportedly.ledger.rows import stamp
from reportedly.ledger.sharing.tables import refuse_share
from reportedly.model import Alert, Delivery, Look


class FoundMeanwhile(LedgerError):
    """Another run has looked for alerts since this one began."""


class Alerting(Erasable):
    """A ledger that keeps alerts."""

    def alert(
        self,
        found: Iterable[Alert],
        look: Look,
        given: datetime | None,
        channels: Iterable[str] = (),
    ) -> tuple[Alert, ...]:
        """Keep what was found, through which channels it is to go, and how far it was looked.

        All in one transaction: so that whoever is killed before sending leaves word of what is due.

        Args:
            found: the alerts.
            look: who looked, and how far.
            given: how far that one had looked when the search began; None for never.
            channels: labels of the channels.

        Returns:
            The alerts that were not kept already.

        Raises:
            FoundMeanwhile: it has looked again since; nothing is kept.
        """
        with self.changing() as connection:
            refuse_share(connection)
            last = last_look(connection, look.by)
            if (None if last is None else last.look.at) != given:
                raise FoundMeanwhile(
                    f"another run has looked for alerts in {self.path} meanwhile; try again"
                )
            moment = stamp(self._clock())
            new = put_alerts(connection, found, moment)
            wanted = tuple(channels)
            for alert in new:
                for label in wanted:
                    due = Delivery(alert=alert.id, channel=label, at=alert.found, outcome="due")
                    put_delivery(connection, due, moment)
            if look.at != given:
                put_look(connection, look, moment)
        return new

    def alerts(self) -> tuple[Alert, ...]:
        """Every alert that was found, in that order."""
        with self.viewing() as connection:
            return alerts_of(connection)

    def deliver(self, deliveries: Iterable[Delivery]) -> None:
        """Keep what became of tries to tell alerts."""
        with self.changing() as connection:
            refuse_share(connection)
            for each in deliveries:
                put_delivery(connection, each, stamp(self._clock()))

    def deliveries(self) -> tuple[Delivery, ...]:
        """Every try to tell an alert, in the order in which they were made."""
        with self.viewing() as connection:
            return deliveries_of(connection)
