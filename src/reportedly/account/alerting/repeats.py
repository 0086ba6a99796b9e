"""What a watch was told of already."""

from collections.abc import Iterable

from reportedly.account.alerting.finding import Finding
from reportedly.model import Alert, Trigger

_CLAIMS: frozenset[Trigger] = frozenset({"new claim", "second origin"})


class Repeats:
    """The alerts that there are, asked whether one of them told a thing already.

    A thing is told once to each watch and audience, whatever becomes of it in between: that an
    event is refuted, that somebody was seen on a day, that an origin says so or denies it, that a
    claim is struck. So a page that comes back, and a decision that is undone and made again, raise
    nothing twice. An event is known again by any id that it had.
    """

    def __init__(self, alerts: Iterable[Alert]) -> None:
        self._told: dict[_Key, set[str]] = {}
        for alert in alerts:
            self.add(alert)

    def add(self, alert: Alert) -> None:
        """Take one more alert into account."""
        key = _key(alert.watch, alert.audience, alert.trigger, alert.key)
        self._told.setdefault(key, set()).update(alert.about)

    def has(self, finding: Finding, trigger: Trigger, watch: str, audience: str) -> bool:
        """Whether a watch was told of a thing, by that trigger, through that gate."""
        told = self._told.get(_key(watch, audience, trigger, finding.key), set())
        return not told.isdisjoint(finding.about)


_Key = tuple[str, str, str, str]


def _key(watch: str, audience: str, trigger: Trigger, key: str) -> _Key:
    """Under what a thing is known: one claim is one thing, whichever word it was told by."""
    return (watch, audience, "claim" if trigger in _CLAIMS else trigger, key)
