"""Tables that fit, laid out by Rich from the first row to the last: what ours are held to.

Slow, and therefore not what is shipped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Column, Table
from rich.text import Text

_LONGEST = 24
_RUNNING = 48
_LEAST = 24
_SHORT = 28
_TELLING = 5
_INDENT = _GAP = 2


class ByRich(Table):
    """A table that becomes a list of its rows on a terminal too narrow for it."""

    pictures: frozenset[str] = frozenset()

    @classmethod
    def of(cls, other: Table) -> "ByRich":
        """The same table, laid out by Rich."""
        made = cls(
            title=other.title,
            title_justify="left",
            box=None,
            header_style="dim",
            pad_edge=False,
            padding=(0, 2, 0, 0),
            show_header=other.show_header,
        )
        made.columns = [replace(column) for column in other.columns]
        made.rows = other.rows
        made.pictures = other.pictures
        return made

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        made = (
            [each] if isinstance(each, Segment) else console.render(each, options)
            for each in self._told(console, options)
        )
        for line in Segment.split_lines(chain.from_iterable(made)):
            yield from _without_end(line)
            yield Segment.line()

    def _told(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType | Segment]:
        """The table, or its rows."""
        room = options.max_width - _GAP * (len(self.columns) - 1)
        widths = _widths([_Room.of(c, header=self.show_header) for c in self.columns], room)
        if widths is None and any(c.header in self.pictures for c in self.columns):
            self.columns = [c for c in self.columns if c.header not in self.pictures]
            yield from self._told(console, options)
            return
        if widths is None:
            yield from self._rows(options.max_width)
            return
        for column, width in zip(self.columns, widths, strict=True):
            column.width = width
        yield from super().__rich_console__(console, options)

    def _rows(self, width: int) -> Iterator[RenderableType]:
        long = {i for i, c in enumerate(self.columns) if _Room.of(c, header=False).whole > _SHORT}
        if self.title:
            yield self.title
        for number, row in enumerate(zip(*(c.cells for c in self.columns), strict=True)):
            if number and long:
                yield Text("")
            told = [(i, _text(cell)) for i, cell in enumerate(row) if _text(cell).plain.strip()]
            yield from _flowed([self._short(i, cell) for i, cell in told if i not in long], width)
            for i, cell in told:
                if i in long:
                    yield Padding(Text(self._label(i), "dim") + cell, (0, 0, 0, _INDENT))

    def _short(self, number: int, cell: Text) -> Text:
        """A cell of the first line; of a number or a late column the name must stand there too."""
        column = self.columns[number]
        plain = column.justify != "right" and (number < _TELLING or column.header == "id")
        return cell if plain else Text(self._label(number).replace(":", ""), "dim") + cell

    def _label(self, number: int) -> str:
        name = " ".join(str(self.columns[number].header).split())
        return f"{name}: " if name else ""


class _Room(NamedTuple):
    """How wide a column has to be to be read, and how wide it is when nothing is folded."""

    least: int
    whole: int

    @classmethod
    def of(cls, column: Column, *, header: bool) -> "_Room":
        cells = [_text(cell).plain for cell in column.cells]
        if header:
            cells.append(str(column.header))
        lines = [line for cell in cells for line in cell.split("\n")]
        whole = max(map(cell_len, lines), default=0)
        if column.no_wrap:
            return cls(whole, whole)
        word = max((cell_len(word) for line in lines for word in line.split()), default=0)
        return cls(max(min(word, _LONGEST), _LEAST if whole > _RUNNING else 0), whole)


def _widths(rooms: Sequence[_Room], room: int) -> list[int] | None:
    """How wide each column shall be, None where they cannot be read side by side.

    Narrow columns are whole before wide ones get more: it is the longest that are folded.
    """
    if sum(r.least for r in rooms) > room:
        return None
    widths = [r.least for r in rooms]
    spare = room - sum(widths)
    level = 1
    while spare > 0 and any(w < r.whole for w, r in zip(widths, rooms, strict=True)):
        for i, r in enumerate(rooms):
            if widths[i] < min(r.whole, level) and spare > 0:
                widths[i] += 1
                spare -= 1
        level += 1
    return widths


def _without_end(line: list[Segment]) -> list[Segment]:
    """A line without the blanks at its end: in a file or a mail they are nothing but noise."""
    kept = list(line)
    while kept and not kept[-1].control and not kept[-1].text.strip(" "):
        kept.pop()
    if kept and not kept[-1].control:
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip(" "))
    return kept


def _flowed(cells: list[Text], width: int) -> Iterator[Text]:
    """Cells in lines, none of them broken where it fits into one; later lines are indented."""
    line = Text()
    for cell in cells:
        if line.plain.strip() and cell_len(line.plain) + _GAP + cell_len(cell.plain) > width:
            yield line
            line = Text(" " * _INDENT)
        line = line + Text(" " * _GAP if line.plain.strip() else "") + cell
    if line.plain.strip():
        yield line


def _text(cell: RenderableType) -> Text:
    return cell if isinstance(cell, Text) else Text(str(cell))
