"""Sending what is due through third parties, and keeping what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from reportedly.account.alerting.due import Log
from reportedly.account.alerting.standing import Standing
from reportedly.model import Alert, Delivery, DeliveryOutcome
from reportedly.send import Channel, Message, NotTaken, message

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

WITHHELD = "it may be told no longer"

Leave = Callable[[str, Message], None]
"""Keeps word that a message is about to leave: through which channel, and what it is."""


class Sending:
    """Sends alerts through channels, one after another.

    That an alert was sent is kept as soon as the channel took it. Who is killed in between sends it
    again, with the same id, by which it can be known.

    Args:
        ledger: open for writing.
        standing: what may be told today.
        clock: the present.
        leave: keeps word of each message before it leaves.
    """

    def __init__(
        self, ledger: Ledger, standing: Standing, clock: Callable[[], datetime], leave: Leave
    ) -> None:
        self._ledger, self._standing = ledger, standing
        self._clock, self._leave = clock, leave

    def send(self, channel: Channel, *, at_once: bool = False) -> Iterator[Delivery]:
        """Send what is due through a channel; after a failure it rests, the others wait with it.

        Args:
            channel: through which.
            at_once: try it although it rests.

        Yields:
            What became of each alert that was tried, kept by then.
        """
        log = Log(self._ledger.deliveries(), channel.label)
        due = log.due(self._ledger.alerts())
        until = log.rests_until()
        if until is not None and until > self._clock() and not at_once:
            return
        for alert in due:
            done = self._tried(channel, alert, log)
            self._ledger.deliver([done])
            yield done
            if done.outcome != "sent" and done.because != WITHHELD:
                return

    def _tried(self, channel: Channel, alert: Alert, log: Log) -> Delivery:
        def told(outcome: DeliveryOutcome, because: str = "") -> Delivery:
            return Delivery(
                alert=alert.id,
                channel=channel.label,
                at=self._clock(),
                outcome=outcome,
                because=because,
            )

        if not self._standing.may_tell(alert):
            return told("given up", WITHHELD)
        made = message(alert)
        self._leave(channel.label, made)
        try:
            channel.send(made)
        except NotTaken as error:
            return told("given up" if log.is_last_try(alert) else "failed", str(error))
        return told("sent")
