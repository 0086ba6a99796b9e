"""How much one report may hold; what is beyond is refused before it costs time or memory."""

import re
from typing import BinaryIO

from reportedly.errors import TooLarge

MAX_CHARACTERS = 2_000_000
"""Title and text of one report, in code points: some 1,000 pages."""

MAX_BYTES = 64_000_000
"""One JSON file, or all of standard input that is not JSON Lines."""

MAX_TEXT_BYTES = 4 * MAX_CHARACTERS
"""One text, Markdown or HTML file: UTF-8 has at most four bytes a character."""

MAX_SAVED_BYTES = 32_000_000
"""One PDF, message or saved page, with the pictures in it."""

MAX_ELEMENTS = 50_000
"""One HTML page: news pages have some thousand, and the parser's time grows faster than they do."""

MAX_ATTRIBUTES = 120
"""One element of an HTML page: none has more than some twenty, and the parser compares each with
all before it, so that 100,000 of them would take it minutes."""

MAX_LINE_BYTES = 12 * MAX_CHARACTERS
"""One line of JSON Lines: JSON may write a character with twelve bytes (two `\\u` escapes)."""

MAX_METADATA_BYTES = 64_000
"""One sidecar or front matter."""

MAX_METADATA_CHARACTERS = 4_000
"""One value of outlet, address, date or id."""


def read_within(stream: BinaryIO, limit: int, what: str) -> bytes:
    """All that a stream holds.

    Args:
        stream: open for reading bytes.
        limit: how many bytes are allowed.
        what: what the stream is, for the message.

    Raises:
        TooLarge: the stream holds more than `limit` bytes.
    """
    data = stream.read(limit + 1)
    check_bytes(len(data), limit, what)
    return data


def check_bytes(size: int, limit: int, what: str) -> None:
    """Refuse what is larger than its limit, both in bytes.

    Raises:
        TooLarge: it is.
    """
    if size > limit:
        raise TooLarge(
            f"{what} is larger than {limit / 1e6:g} MB ({limit:,} bytes), the most that is read; "
            "split it into one file a report, or put the reports into JSON Lines"
        )


def check_elements(count: int) -> None:
    """Refuse a page of too many elements.

    Raises:
        TooLarge: it has.
    """
    if count > MAX_ELEMENTS:
        raise TooLarge(
            f"the page has {count:,} elements and one report may have {MAX_ELEMENTS:,}; "
            "save the article alone as text"
        )


_VALUE = r"""(?>"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|(?=>))"""
_ATTRIBUTE = rf"(?>[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+{_VALUE})?+)"
_CROWDED = re.compile(rf"<[a-zA-Z][^\s/>]*+{_ATTRIBUTE}{{{MAX_ATTRIBUTES + 1}}}")
"""A tag with too many attributes, as the HTML standard (13.2.5, tokenization) splits it. It is
looked for wherever a tag could begin, in scripts and comments too: parsers differ in where those
end."""


def check_attributes(html: str) -> None:
    """Refuse a page in which an element has too many attributes.

    Args:
        html: the page before it is parsed: the parser is what must be spared.

    Raises:
        TooLarge: one has.
    """
    if _CROWDED.search(html):
        raise TooLarge(
            f"an element of the page has more than {MAX_ATTRIBUTES:,} attributes; "
            "save the article alone as text"
        )


def check_characters(count: int) -> None:
    """Refuse a report whose title and text have too many code points.

    Raises:
        TooLarge: they have.
    """
    if count > MAX_CHARACTERS:
        raise TooLarge(
            f"the text has {count:,} characters and one report may have {MAX_CHARACTERS:,}; "
            "split it into its articles or chapters"
        )
