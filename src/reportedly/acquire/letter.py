"""Parsing messages of MIME (RFC 5322, 2045), which e-mail and saved pages are, within limits."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from reportedly.errors import TooLarge, UnreadableReport

MAX_PARTS = 2_000
"""Parts of one message: a saved page has one for each of its pictures."""

MAX_DEPTH = 20
"""Parts within one another."""

MAX_HEADER = 8_000
"""Characters of one header that is read: the time to read it grows faster than it does."""


MAX_KIND = 4_000
"""Bytes of one header that says what a part is: the time to read its parameters grows faster."""

_KIND = re.compile(rb"^content-[a-z-]{1,30}:[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE)


def parsed(data: bytes) -> EmailMessage:
    """The message in some bytes.

    Raises:
        TooLarge: it has too many parts, or they lie too deep within one another.
        UnreadableReport: it is no message.
    """
    lower = data.lower()
    if lower.count(b"boundary=") > MAX_DEPTH or lower.count(b"message/rfc822") > MAX_DEPTH:
        raise TooLarge("the parts of this message lie too deep within one another; save its text")
    if lower.count(b"content-type:") > MAX_PARTS:
        raise TooLarge(f"this message has more than {MAX_PARTS:,} parts; save its text alone")
    if any(len(found[0]) > MAX_KIND for found in _KIND.finditer(_lines(lower))):
        raise TooLarge("a header of this message that says what a part is runs on; save its text")
    try:
        return message_from_bytes(data, policy=default)
    except (
        Exception
    ) as error:  # the parser of the standard library meets odd headers with any error
        raise UnreadableReport(
            f"this message is broken ({type(error).__name__}); save its text and give that"
        ) from None


def _lines(data: bytes) -> bytes:
    """The lines, each ended in one way."""
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def header(message: EmailMessage, name: str) -> str | None:
    """One header in words, None where it is missing, overlong or unreadable."""
    for key, raw in message.raw_items():
        if key.casefold() == name.casefold():
            if len(str(raw)) > MAX_HEADER:
                return None
            try:
                return " ".join(str(message[name]).split()) or None
            except Exception:  # the parser of the standard library meets odd headers with any error
                return None
    return None


def parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a message that hold no other parts, in order."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart():
            inner = part.get_payload()
            held = inner if isinstance(inner, list) else []
            waiting += [p for p in reversed(held) if isinstance(p, EmailMessage)]
        else:
            yield part


def bytes_of(part: EmailMessage) -> bytes:
    """What a part holds, unpacked."""
    try:
        held = part.get_payload(decode=True)
    except Exception:  # likewise, for transfer encodings
        return b""
    return held if isinstance(held, bytes) else b""


def charset_of(part: EmailMessage) -> str | None:
    """The charset that a part declares."""
    try:
        return part.get_content_charset()
    except Exception:  # likewise
        return None


def kind_of(part: EmailMessage) -> str:
    """The media type of a part."""
    try:
        return part.get_content_type()
    except Exception:  # likewise
        return "application/octet-stream"
