"""From bytes to text: UTF-8 first, a byte order mark's word next, a guess last, never a picture."""

import re

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
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBE = 65_536
_MOST_CONTROLS = 0.01
_MOST_CHAOS = 0.1


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text that some bytes hold, and the encoding that was read.

    Args:
        data: the bytes of one file.
        declared: the encoding that the file says it has, tried when it is not UTF-8.

    Raises:
        UnreadableReport: the bytes are no text, or text that is damaged or of no known encoding.
    """
    _refuse_known_formats(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), encoding
    _refuse_binary(data)
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error.start)
    if declared is not None:
        try:
            return data.decode(declared), declared
        except (LookupError, UnicodeDecodeError):
            pass
    return _guessed(data)


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
