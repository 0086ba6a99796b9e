"""PDF: the words of its pages, where they are words and not pictures of words."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportedly.acquire.draft import Draft
from reportedly.acquire.limits import check_characters
from reportedly.acquire.metadata import Metadata
from reportedly.errors import ReportedlyError, TooLarge, UnreadableReport

if TYPE_CHECKING:  # loaded when the first PDF is met
    from pypdf import PageObject, PdfReader

MAX_PAGES = 500
"""Of one document: longer ones are collections."""

MAX_OBJECTS = 200_000
"""Parts of one document."""

MAX_INSTRUCTIONS = 8_000_000
"""Bytes of drawing instructions of all pages, unpacked: time is about proportional to them."""

MAX_UNPACKED = 16_000_000
"""Bytes that one packed part may unpack to."""

_FEWEST_WORDS = 8
_MADE = re.compile(r"(?:D:)?\s*(\d{4})(\d\d)?(\d\d)?")
_NO_TITLE = re.compile(r"(?i)microsoft|untitled|\.(?:docx?|indd|pdf|hwp|qxd|pages)$|^[\W\d_]*$")
_FEWEST_LINES = 8
_SHORT = 6
_OFTEN = 0.6
_FEWEST_PAGES = 3
_BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BLANK = re.compile(r"[ \t\f\v]+")


def pdf(data: bytes) -> Iterator[Draft]:
    """The one draft of a PDF. Nothing in it is run, and what is attached is not opened.

    Raises:
        UnreadableReport: it is broken, locked, or holds pictures of text only.
        TooLarge: it is beyond a limit.
    """
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is nobody's business
    try:
        with pypdf.apply_configuration(
            zlib_maximum_output_length=MAX_UNPACKED,
            lzw_maximum_output_length=MAX_UNPACKED,
            run_length_maximum_output_length=MAX_UNPACKED,
            array_based_stream_maximum_output_length=MAX_UNPACKED,
        ):
            draft = _draft(data, pypdf.__version__)
    except ReportedlyError:
        raise
    except pypdf.errors.LimitReachedError:
        raise TooLarge(
            "a part of this PDF unpacks to more than a report can hold; "
            "print the pages that you need into a new PDF"
        ) from None
    except Exception as error:  # the library meets broken files with errors of every kind
        raise UnreadableReport(
            f"this PDF is broken ({type(error).__name__}); get it again, or copy its words into a "
            "text file"
        ) from None
    yield draft


def _draft(data: bytes, version: str) -> Draft:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data), root_object_recovery_limit=1_000)
    _unlock(reader)
    if int(reader.trailer.get("/Size", 0)) > MAX_OBJECTS:
        raise TooLarge(f"this PDF has more than {MAX_OBJECTS:,} parts; print what you need of it")
    if len(reader.pages) > MAX_PAGES:
        raise TooLarge(
            f"this PDF has {len(reader.pages):,} pages and a report may have {MAX_PAGES:,}; "
            "print the pages that you need into a new PDF"
        )
    pages = _pages(reader)
    text = _joined(pages)
    if len(text.split()) < _FEWEST_WORDS * min(len(pages), 2):
        raise UnreadableReport(
            "this PDF has pictures of pages and no words in it; let a program for text recognition "
            "(OCR) add the words, and give the file that it writes"
        )
    return Draft(text=text, extractor=f"pypdf {version}", metadata=_metadata(reader))


def _unlock(reader: "PdfReader") -> None:
    """Open what opens without a password, as every program that shows PDFs does."""
    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except Exception:  # a method that the library has no means for
        opened = False
    if not opened:
        raise UnreadableReport(
            "this PDF is locked; open it with its password, print it into a new PDF, and give that"
        )


def _pages(reader: "PdfReader") -> list[str]:
    pages, instructions, characters = [], 0, 0
    for page in reader.pages:
        instructions += _instructions(page)
        if instructions > MAX_INSTRUCTIONS:
            raise TooLarge(
                "this PDF draws more than a report can hold; print the pages that you need into a "
                "new PDF"
            )
        pages.append(page.extract_text())
        characters += len(pages[-1])
        check_characters(characters)
    return pages


def _instructions(page: "PageObject") -> int:
    contents = page.get_contents()
    return 0 if contents is None else len(contents.get_data())


def _joined(pages: list[str]) -> str:
    """The pages as one text, without the lines that head or foot most of them."""
    cut = [[_BLANK.sub(" ", line).strip() for line in page.splitlines()] for page in pages]
    cut = [[line for line in lines if line] for lines in cut]
    edges = [{_shape(lines[place]) for place in _edges(lines)} for lines in cut]
    shapes = Counter(shape for edge in edges for shape in edge)
    least = max(_FEWEST_PAGES, _OFTEN * len(pages))
    repeated = {shape for shape, count in shapes.items() if count >= least}
    kept = []
    for lines in cut:
        left_out = {place for place in _edges(lines) if _shape(lines[place]) in repeated}
        kept.append("\n".join(line for n, line in enumerate(lines) if n not in left_out))
    return _BROKEN_WORD.sub("", "\n".join(page for page in kept if page))


def _edges(lines: list[str]) -> tuple[int, ...]:
    """The places of the first and the last lines."""
    return () if len(lines) < _FEWEST_LINES else (0, 1, len(lines) - 2, len(lines) - 1)


def _shape(line: str) -> str:
    """A line as it is compared: in a short one every number is alike, since it counts the pages."""
    folded = line.casefold()
    return re.sub(r"\d+", "0", folded) if len(folded.split()) <= _SHORT else folded


def _metadata(reader: "PdfReader") -> Metadata:
    told: Mapping[str, Any] = reader.metadata or {}
    title = " ".join(str(told.get("/Title") or "").split())
    return Metadata(
        title=None if not title or _NO_TITLE.search(title) else title,
        published=_made(str(told.get("/CreationDate") or "")),
        dated_by="document",
    )


def _made(words: str) -> str | None:
    """When the file was made, as a day that the calendar has."""
    from datetime import date

    found = _MADE.match(words)
    if found is None or not all(found.groups()):
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None
