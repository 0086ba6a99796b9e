"""From bytes to text: UTF-8 first, a byte order mark's word next, a guess last, never a picture."""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from reportedly.errors import UnreadableReport

_MAGIC = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a picture, sound or film (RIFF)"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OLDER = ["cp949", "cp932", "euc_jp", "gb18030", "big5", "cp1251", "koi8_r", "cp1252"]
_LATIN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257", "iso8859-15", "iso8859-2", "iso8859-9"})
_SINGLE = _LATIN | {
    "cp1251",
    "koi8-r",
    "koi8-u",
    "cp1253",
    "cp1255",
    "cp1256",
    "cp874",
    "mac-roman",
}
_WIDE = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"})
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "euc_kr": "cp949",
    "ksc5601": "cp949",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "tis-620": "cp874",
    "iso8859-9": "cp1254",
}
"""Encodings that the web calls by a narrower name than it writes them in."""
_TEXT = _SINGLE | _WIDE | {"cp949", "cp932", "euc_jp", "gb18030", "big5hkscs", "johab", "utf-8"}
_TEXT |= {"iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-4", "iso8859-13"}
_USUAL = frozenset("\xa0«»·•°€£§©®™…–—‘’‚“”„†‹›¡¿\ufeff\u200b\xad")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBE = 65_536
_MOST_CONTROLS = 0.01
_MOST_CHAOS = 0.1
_MOST_ODD = 0.2
_MOST_BROKEN = 0.2
_FEW = 4


def decode(data: bytes, *declared: str | None, damaged: bool = False) -> tuple[str, str]:
    """The text that some bytes hold, and the encoding that was read.

    Args:
        data: the bytes of one file.
        declared: the encodings that it is said to have, the most trusted first. They are tried when
            it is not UTF-8, and believed where what comes out can be writing.
        damaged: whether UTF-8 with a few broken bytes is read, with U+FFFD for each.

    Raises:
        UnreadableReport: the bytes are no text, or text that is damaged or of no known encoding.
    """
    _refuse_known_formats(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), encoding
    said = [name for name in map(_codec, declared) if name is not None]
    for encoding in (*(name for name in said if name in _WIDE), *_escaped(data)):
        if (text := _tried(data, encoding)) is not None:
            return text, encoding
    _refuse_binary(data)
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError as error:
        if damaged and (text := _mended(data)) is not None:
            return text, "utf-8, damaged"
        _refuse_broken_utf8(data, error.start)
    for encoding in sorted(said, key=lambda name: name in _SINGLE):
        if (text := _tried(data, encoding)) is not None and can_be_writing(text, encoding):
            return text, encoding
    return _guessed(data)


def can_be_writing(text: str, encoding: str) -> bool:
    """Whether text read as an encoding of one byte a character can be writing.

    Every byte is a character in most of these, so that nothing fails. But Korean read as Latin
    letters is full of signs, and Cyrillic read so has words without one plain letter.
    """
    if encoding not in _SINGLE:
        return True
    strange = [c for c in text if c > "\x7f" and c not in _USUAL]
    odd = sum(1 for c in strange if not c.isalpha() and unicodedata.category(c) != "Mn")
    if odd > _MOST_ODD * len(strange):
        return False
    if encoding not in _LATIN:
        return True
    plain = sum(1 for c in text if c.isascii() and c.isalpha())
    return len(strange) - odd <= plain + odd or len(strange) < _FEW


def _codec(name: str | None) -> str | None:
    """Python's name of an encoding, by which the web calls it (WHATWG Encoding, 4.2)."""
    try:
        found = codecs.lookup((name or "").strip()).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(found, found) if found in _TEXT or found in _WIDER else None


def _escaped(data: bytes) -> Iterator[str]:
    """Encodings of ASCII with escapes, which would pass as UTF-8."""
    if b"\x1b$)C" in data:
        yield "iso2022_kr"
    if b"\x1b$B" in data or b"\x1b$@" in data:
        yield "iso2022_jp"


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mended(data: bytes) -> str | None:
    """UTF-8 of which a few characters are broken, None where they are many."""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    broken = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - broken
    return text if broken <= max(1, _MOST_BROKEN * whole) and whole > broken else None


def _refuse_known_formats(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableReport(f"this is {what}, no text; save the report as text or HTML")


def _refuse_binary(data: bytes) -> None:
    probe = data[:_PROBE]
    if b"\x00" in probe or len(_CONTROL_BYTES.findall(probe)) > _MOST_CONTROLS * len(probe):
        raise UnreadableReport("this is binary data, no text; save the report as text or HTML")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableReport(
            f"this starts as {encoding.upper()} and breaks at byte {error.start}; "
            "save it again as UTF-8"
        ) from None


def _refuse_broken_utf8(data: bytes, position: int) -> None:
    """Tell damaged UTF-8 from another encoding: most of its many-byte characters are whole."""
    tried = data.decode("utf-8", "replace")
    broken = tried.count("\ufffd")
    whole = sum(1 for character in tried if character > "\x7f") - broken
    if whole > broken:
        raise UnreadableReport(
            f"this is UTF-8 that breaks at byte {position}; get the file again, or save it as UTF-8"
        )


def _guessed(data: bytes) -> tuple[str, str]:
    """The text in whichever older encoding of the region's languages, or of Europe's, fits best."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_OLDER).best()
    if best is None or best.percent_chaos > 100 * _MOST_CHAOS:
        raise UnreadableReport(
            "this is neither UTF-8 nor text in an encoding that can be told; save it as UTF-8"
        )
    return str(best), best.encoding
