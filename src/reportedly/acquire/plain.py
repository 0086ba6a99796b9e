"""Plain text: kept as it stands, with no title guessed."""

from collections.abc import Iterator

from reportedly.acquire.decode import decode
from reportedly.acquire.draft import Draft, extractor


def plain(data: bytes) -> Iterator[Draft]:
    """The one draft of a text file.

    Raises:
        UnreadableReport: the bytes are no text.
    """
    text, encoding = decode(data)
    yield Draft(text=text, extractor=extractor("text", encoding))
