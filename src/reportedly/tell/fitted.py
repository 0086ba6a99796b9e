"""Tables that fit: side by side where every column has room for its words, else row by row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style, StyleType
from rich.table import Column, Table
from rich.text import Text

from reportedly.tell.folding import columns_of, folded
from reportedly.tell.runs import Run, ended, wrapped

_LONGEST = 24
"""Columns that a single word may ask for; a longer one (an address) is folded."""

_RUNNING = 48
"""From so many columns on, a cell is running text, which wants room to run."""

_LEAST = 24
"""Columns that running text has at least."""

_SHORT = 28
"""Up to so many columns, a cell stands in the first line of its row without a label."""

_TELLING = 5
"""So many columns tell what they are by themselves: who, what, when ..."""

_INDENT = _GAP = 2


class Fitted(Table):
    """A table that becomes a list of its rows on a terminal too narrow for it.

    Rich narrows columns until words and ids break in their middle. Here a column keeps room for its
    longest word, one that may not wrap for its longest cell, and running text for a few words a
    line. Where that is more than there is, each row is told by itself: its short cells in one line,
    the others below with the names of their columns.

    A dossier has thousands of rows, for which Rich takes a second. So it lays out the title and
    the header alone, and the rows are laid out here, just as it would. All cells are
    `rich.text.Text` of one style and without tabs; columns are justified to the left or right.

    Attributes:
        pictures: headers of columns that only draw what others tell; they go first.
    """

    pictures: frozenset[str] = frozenset()

    def __init__(self, title: Text | None = None) -> None:
        super().__init__(
            title=title,
            title_justify="left",
            box=None,
            header_style="dim",
            pad_edge=False,
            padding=(0, _GAP, 0, 0),
        )

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        style = _styles(console)
        shown = [_Shown.of(c, style, header=self.show_header) for c in self.columns]
        widths = _widths([s.room for s in shown], options.max_width)
        if widths is None:
            shown = [s for s in shown if s.column.header not in self.pictures]
            widths = _widths([s.room for s in shown], options.max_width)
        if widths is None:
            if self.title:
                yield from _drawn(console.render(self.title, options))
            for line in _below(shown, style, options.max_width):
                yield from line
        else:
            head = self._head([s.column for s in shown], widths)
            yield from _drawn(Table.__rich_console__(head, console, options))
            for line in _beside(shown, widths):
                yield from line

    def _head(self, columns: Sequence[Column], widths: Sequence[int]) -> Table:
        """The title and the header, over columns of some widths."""
        head = copy(self)
        head.rows = []
        head.columns = [
            replace(column, width=width, _index=index, _cells=[])
            for index, (column, width) in enumerate(zip(columns, widths, strict=True))
        ]
        return head


class _Cell(NamedTuple):
    """What stands in a cell, and how many columns that takes while it is not folded."""

    text: str
    style: Style | None
    width: int

    @classmethod
    def of(cls, cell: RenderableType, style: "_Styles") -> "_Cell":
        if not isinstance(cell, Text) or cell.spans:
            raise TypeError(f"a cell of a Fitted is text of one style, not {cell!r}")
        text = cell.plain
        width = columns_of(text) if "\n" not in text else max(map(columns_of, text.split("\n")))
        return cls(text, style(cell.style), width)


class _Room(NamedTuple):
    """How wide a column has to be to be read, and how wide it is when nothing is folded."""

    least: int
    whole: int


class _Shown(NamedTuple):
    """A column with its cells, the room that they ask for, and what stands before one alone."""

    column: Column
    cells: list[_Cell]
    room: _Room
    label: str

    @classmethod
    def of(cls, column: Column, style: "_Styles", *, header: bool) -> "_Shown":
        cells = [_Cell.of(cell, style) for cell in column.cells]
        head = str(column.header) if header else ""
        whole = max((*map(columns_of, head.split("\n")), *(c.width for c in cells)))
        name = " ".join(str(column.header).split())
        room = (
            _Room(whole, whole)
            if column.no_wrap
            else _room(whole, (head, *(c.text for c in cells)))
        )
        return cls(column, cells, room, f"{name}: " if name else "")


def _room(whole: int, texts: Iterable[str]) -> _Room:
    """What a column that may be folded asks for."""
    if whole > _RUNNING:
        return _Room(_LEAST, whole)
    words = {word for text in texts for word in text.split()}
    return _Room(min(max(map(columns_of, words), default=0), _LONGEST), whole)


_Styles = Callable[[StyleType], Style | None]
"""A style by its name."""


def _styles(console: Console) -> _Styles:
    if console.color_system is None and not console.record:
        return lambda name: None
    return cache(partial(console.get_style, default=""))


def _widths(rooms: Sequence[_Room], width: int) -> list[int] | None:
    """How wide each column shall be, None where they cannot be read side by side.

    Narrow columns are whole before wide ones get more: it is the longest that are folded.
    """
    spare = width - _GAP * (len(rooms) - 1) - sum(r.least for r in rooms)
    if spare < 0:
        return None
    widths = [r.least for r in rooms]
    level = 1
    while spare > 0 and any(w < r.whole for w, r in zip(widths, rooms, strict=True)):
        for i, r in enumerate(rooms):
            if widths[i] < min(r.whole, level) and spare > 0:
                widths[i] += 1
                spare -= 1
        level += 1
    return widths


def _drawn(made: Iterable[object]) -> Iterator[Segment]:
    """What Rich has laid out, without the blanks at the ends of lines."""
    for line in Segment.split_lines(each for each in made if isinstance(each, Segment)):
        yield from ended((text, style) for text, style, _ in line)


def _beside(shown: Sequence[_Shown], widths: Sequence[int]) -> Iterator[list[Segment]]:
    """The lines of all rows, cells side by side."""
    gap = " " * _GAP
    blanks: list[Run] = [(" " * width, None) for width in widths]
    for row in zip(*map(_lines, shown, widths), strict=True):
        for at in range(max(1, *map(len, row))):
            runs = [c[at] if at < len(c) else b for c, b in zip(row, blanks, strict=True)]
            yield ended(runs, gap)


def _lines(shown: _Shown, width: int) -> list[list[Run]]:
    """The cells of a column in lines, all of them as wide as it is."""
    to_left = shown.column.justify != "right"
    return [
        [(text + " " * (width - wide), style)]
        if 0 < wide <= width >= len(text) and to_left and "\n" not in text
        else [(line, style) for line in _justified(text, width, shown.column)]
        for text, style, wide in shown.cells
    ]


def _justified(text: str, width: int, column: Column) -> Iterator[str]:
    """A cell of a column in lines, blanks before or behind each."""
    if not width:
        return
    for line in text.split("\n") if column.no_wrap else (each for _, each in folded(text, width)):
        if column.justify == "right":
            end = line.rstrip()
            yield " " * (width - columns_of(end)) + end
        else:
            yield line + " " * (width - columns_of(line))


def _below(shown: Sequence[_Shown], style: _Styles, width: int) -> Iterator[list[Segment]]:
    """The lines of all rows, long cells below short ones."""
    dim = style("dim")
    long = [max((c.width for c in s.cells), default=0) > _SHORT for s in shown]
    plain = [
        s.column.justify != "right" and (number < _TELLING or s.column.header == "id")
        for number, s in enumerate(shown)
    ]
    for number, row in enumerate(zip(*(s.cells for s in shown), strict=True)):
        if number and any(long):
            yield ended([])
        told = [each for each in zip(row, shown, long, plain, strict=True) if each[0].text.strip()]
        short = [
            [(cell.text, cell.style)] if telling else _labelled(s.label.replace(":", ""), cell, dim)
            for cell, s, is_long, telling in told
            if not is_long
        ]
        for line in _flowed(short, width):
            yield from wrapped(line, width)
        for cell, s, is_long, _ in told:
            if is_long:
                yield from wrapped(_labelled(s.label, cell, dim), width - _INDENT, _INDENT)


def _labelled(label: str, cell: _Cell, dim: Style | None) -> list[Run]:
    if not dim or not cell.style:
        return [(label + cell.text, dim)]
    return [(label, dim), (cell.text, dim + cell.style)]


def _flowed(cells: Iterable[list[Run]], width: int) -> Iterator[list[Run]]:
    """Cells in lines, none of them broken where it fits into one; later lines are indented."""
    line: list[Run] = []
    at = 0
    for cell in cells:
        wide = sum(columns_of(text) for text, _ in cell)
        if line and at + _GAP + wide > width:
            yield line
            line, at = [(" " * _INDENT, None)], _INDENT
            line += cell
        elif line:
            line += [(" " * _GAP, None), *cell]
            at += _GAP
        else:
            line += cell
        at += wide
    if line:
        yield line
