"""What a third party is told of an alert: an id and the trigger's word, never a name or a quote."""

import msgspec

from reportedly.model import Alert, Trigger


class Message(msgspec.Struct, frozen=True):
    """All that leaves through others' hands.

    Attributes:
        id: the alert's, made with the ledger's secret: it says nothing to a stranger.
        trigger: what kind of thing it is.
    """

    id: str
    trigger: Trigger

    @property
    def title(self) -> str:
        """One line."""
        return f"Reportedly: {self.trigger} ({self.id})"

    @property
    def body(self) -> str:
        """The same in a few words, with what to do."""
        return f"{self.trigger}\n{self.id}\n\nreportedly alerts {self.id}\n"

    @property
    def json(self) -> bytes:
        """The same for a program."""
        return msgspec.json.encode(self)


def message(alert: Alert) -> Message:
    """What a third party is told of an alert."""
    return Message(alert.id, alert.trigger)
