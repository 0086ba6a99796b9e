"""What every channel through a third party can do."""

from typing import Protocol

from reportedly.errors import ReportedlyError
from reportedly.send.message import Message


class NotTaken(ReportedlyError):
    """A message that was not taken; whether it can be later is not known."""


class Channel(Protocol):
    """One way on which messages go out.

    Attributes:
        label: under which the ledger keeps what was sent; it holds no credentials.
        learns: what whoever carries the message learns by it.
    """

    label: str
    learns: str

    def send(self, message: Message) -> None:
        """Hand a message over.

        A message that is handed over twice, because nobody knows whether it arrived, can be told by
        its id.

        Raises:
            NotTaken: it was not taken; the reason holds no credentials.
        """
        ...

    def close(self) -> None:
        """End the run."""
        ...


def without(secrets: tuple[str, ...], words: str) -> str:
    """A reason without the words that nobody may read in a log."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        words = words.replace(secret, "…")
    return words
