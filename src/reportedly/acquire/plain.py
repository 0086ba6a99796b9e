"""Plain text: kept as it stands, with no title guessed."""

from collections.abc import Iterator

from reportedly.acquire.decode import decode
from reportedly.acquire.draft import Draft, extractor


def plain(data: bytes, charset: str | None = None) -> Iterator[Draft]:
    """The one draft of a text file.

    Args:
        data: the file.
        charset: the encoding that a server told.

    Raises:
        UnreadableReport: the bytes are no text.
    """
    text, encoding = decode(data, charset)
    yield Draft(text=text, extractor=extractor("text", encoding))
