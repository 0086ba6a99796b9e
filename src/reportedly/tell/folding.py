"""How wide a text is on a terminal and where it folds, as Rich has it.

Rich asks this of every word and of every cell several times over. Most text is of characters that
take one column each: there a search for the last blank does. All other text goes the long way.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

_OTHER = re.compile("[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2190-\u2193]")
"""Characters that need not take exactly one column, and all that part words but the blank."""

_WORD = re.compile(r"\s*\S+\s*")
_END = re.compile(r"\s+$")


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes; line breaks take none."""
    return cell_len(text) if _OTHER.search(text) else len(text)


def folded(text: str, width: int) -> list[tuple[int, str]]:
    """A text without tabs in lines of at most some columns, each with where it starts in the text.

    Lines break before a word that fits no more; a word that is wider than a line is cut. Blanks at
    the end of a line may be there or not.
    """
    if width < 1:
        return []
    if "\n" not in text:
        return _folded(text, width)
    lines, start = [], 0
    for part in text.split("\n"):
        lines += [(start + at, line) for at, line in _folded(part, width)]
        start += len(part) + 1
    return lines


def _folded(text: str, width: int) -> list[tuple[int, str]]:
    if _OTHER.search(text):
        fits = max(len(text), cell_len(text)) <= width
        return [(0, text)] if fits else list(_the_long_way(text, width))
    lines, start, length = [], 0, len(text)
    while length - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end <= start or text[start] == " ":
            return list(_the_long_way(text, width))
        lines.append((start, text[start:end]))
        start = end + 1
        while start < length and text[start] == " ":
            start += 1
    if start < length or not lines:
        lines.append((start, text[start:]))
    return lines


def _the_long_way(text: str, width: int) -> Iterator[tuple[int, str]]:
    breaks = list(_breaks(text, width))
    for start, end in zip([0, *breaks], [*breaks, len(text)], strict=True):
        line = text[start:end]
        blank = _END.search(line)
        if len(line) > width and blank is not None:
            line = line[: -min(len(blank.group()), len(line) - width)]
        yield start, line if cell_len(line) <= width else set_cell_size(line, width)


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where new lines start."""
    at = 0
    for found in _WORD.finditer(text):
        start, word = found.start(), found.group()
        needed = cell_len(word.rstrip())
        if needed <= width - at:
            at += cell_len(word)
        elif needed > width:
            for piece in chop_cells(word, width):
                if start:
                    yield start
                start, at = start + len(piece), cell_len(piece)
        elif at and start:
            yield start
            at = cell_len(word)
