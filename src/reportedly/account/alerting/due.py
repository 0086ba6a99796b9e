"""Which alerts a channel is to send now: what is due, what failed, and how long it rests."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from reportedly.model import Alert, Delivery

TRIES = 12
"""How often one alert is tried before it is given up."""

_FIRST = timedelta(minutes=5)
_LONGEST = timedelta(days=1)


class Log:
    """What became of alerts on one channel.

    Args:
        deliveries: all that are kept, in their order.
        channel: the channel's label.
    """

    def __init__(self, deliveries: Iterable[Delivery], channel: str) -> None:
        self._by_alert: dict[str, list[Delivery]] = {}
        self._tried: list[Delivery] = []
        for each in deliveries:
            if each.channel == channel:
                self._by_alert.setdefault(each.alert, []).append(each)
                if each.outcome != "due":
                    self._tried.append(each)

    @property
    def is_used(self) -> bool:
        """Whether anything was ever tried through it."""
        return bool(self._tried)

    def due(self, alerts: Iterable[Alert]) -> tuple[Alert, ...]:
        """The alerts that are to go through it and have not, in the order of finding."""
        return tuple(
            alert
            for alert in alerts
            if (tries := self._by_alert.get(alert.id))
            and tries[-1].outcome not in {"sent", "given up"}
        )

    def rests_until(self) -> datetime | None:
        """When it may be tried again after it failed; None where it did not fail last.

        Five minutes after the first failure, then twice as long each time, a day at most.
        """
        failed = 0
        for each in reversed(self._tried):
            if each.outcome == "sent":
                break
            failed += 1
        if not failed:
            return None
        rest: timedelta = min(_LONGEST, _FIRST * 2 ** min(failed - 1, 20))
        return self._tried[-1].at + rest

    def is_last_try(self, alert: Alert) -> bool:
        """Whether an alert is given up if it fails once more."""
        tries = [d for d in self._by_alert.get(alert.id, ()) if d.outcome == "failed"]
        return len(tries) + 1 >= TRIES
