"""Making taken text safe to keep without moving a single offset afterwards."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"


def clean(text: str) -> str:
    """The text as it is kept.

    One line end (LF), no byte order mark at the start, a space for every other control character,
    U+FFFD for half a surrogate pair (which no encoding can write). Nothing else changes.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub(" ", text))


def is_blank(text: str) -> bool:
    """Whether nothing in the text can be seen."""
    return not text.strip().strip(_INVISIBLE).strip()
