"""A text as the scans over whole texts see it: plain words, without marks, one space between."""

_SPACED = bytes(b if chr(b).isalnum() or b > 127 else 32 for b in range(256))
_MARKS = tuple(c.encode() for c in "‘’“”–—…«»\u2011\u200b")
"""Marks of more bytes than one that stand at the edge of words."""


def plain(text: str) -> bytes:
    """Words in lower case as UTF-8 with one space on either side of each.

    Half a surrogate pair, as broken JSON holds it, becomes a mark.
    """
    data = " ".join(text.split()).lower().encode("utf-8", "replace")
    for mark in _MARKS:
        data = data.replace(mark, b" ")
    return b" " + b" ".join(data.translate(_SPACED).split()) + b" "
