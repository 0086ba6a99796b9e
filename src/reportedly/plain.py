"""Hostile text is text: what could steer a terminal or turn a line around is made visible."""

import re

# Controls of C0 and C1; zero-width and joining characters that hide; marks, embeddings, overrides
# and isolates of direction (Unicode UAX 9); tags; the byte order mark; line and paragraph
# separators; unpaired surrogates.
_HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_BREAK = re.compile(r"[\t\n\r ]+")


def visible(text: str) -> str:
    """A text on one line, hostile characters written as ⟨U+202E⟩, all others as they are."""
    if text.isprintable() and "  " not in text:  # so nearly all is, and nothing hostile
        return text
    return _HOSTILE.sub(_written, _BREAK.sub(" ", text))


def escaped_json(data: bytes) -> bytes:
    """JSON with hostile characters as escapes: the same data, harmless where it is shown."""
    return _HOSTILE.sub(_escape, data.decode("utf-8")).encode("utf-8")


def _written(found: re.Match[str]) -> str:
    return f"⟨U+{ord(found.group()):04X}⟩"


def _escape(found: re.Match[str]) -> str:
    char = found.group()
    code = ord(char)
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
