"""Who had an event from whom, as a picture: origins at the left, who had it from them beside."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from reportedly.model import Event
from reportedly.packs import Pack
from reportedly.tell.dates import date_words
from reportedly.tell.origins_view import days, side, told_as
from reportedly.tell.pictures.letters import fitted
from reportedly.tell.pictures.svg import Drawing, box, label, line, text, titled
from reportedly.trace.tree import Node, Tree

_LEFT, _TOP = 16.0, 72.0
_WIDE, _GAP, _NARROWEST, _WIDEST = 968.0, 44.0, 190.0, 290.0
"""What boxes and the gaps between them share, a gap, and how narrow and wide a box may be."""

_LINE, _SMALL, _PAD, _BETWEEN = 16.0, 14.0, 7.0, 16.0
_MOST = 12
"""Origins, and sources that had it from one, which a picture shows; the rest are counted."""

_KEY = "left: where it starts from · dashed: not named · red: denies it · orange: a copy"


class _Placed(NamedTuple):
    """A source with its place: column, row, and the lines of its box, the name's and those below.

    `row` is what it counts from above, and no pixels: a row is as high as its highest box.
    """

    node: Node
    column: int
    row: int
    name: list[str]
    below: list[str]
    parent: "_Placed | None"

    @property
    def high(self) -> float:
        """The height of its box."""
        return 2 * _PAD + _LINE * len(self.name) + _SMALL * len(self.below)


class _Grid(NamedTuple):
    """Where columns and rows stand: the width of a box, and the middle of each row."""

    box: float
    rows: list[float]

    def x(self, placed: _Placed) -> float:
        """Where a box begins."""
        return _LEFT + placed.column * (self.box + _GAP)

    def y(self, placed: _Placed) -> float:
        """The middle of a box."""
        return self.rows[placed.row]


def origins_drawing(event: Event, tree: Tree, pack: Pack) -> Drawing:
    """The tree of an event as a picture.

    Of a source that very many had it from, the first are shown and the others counted.
    """
    noun = pack.kinds[event.kind].noun if event.kind in pack.kinds else event.kind
    when = date_words(event.when)
    title = f"Who says so: {noun} of {event.who}" + (f", {when}" if when else "")
    roots = _fewer(tree.roots)
    columns = max(map(_depth, roots), default=1)
    wide = min(max((_WIDE - _GAP * (columns - 1)) / columns, _NARROWEST), _WIDEST)
    placed = list(_placed(roots, wide))
    whole = max(columns * (wide + _GAP) - _GAP + 2 * _LEFT, 620.0)
    middles, high = _rows(placed, _TOP)
    grid = _Grid(wide, middles)
    parts = [label(_LEFT, 24, title, whole - 2 * _LEFT, "bold head", size=14)]
    parts += [text(_LEFT, 44, _KEY, "dim")]
    parts += [part for each in placed for part in _edge(each, grid)]
    parts += [part for each in placed for part in _box(each, grid)]
    return Drawing(whole, high, title, " ".join(_told(r) for r in roots), tuple(parts))


def origins_svg(event: Event, tree: Tree, pack: Pack) -> str:
    """The tree of an event as one SVG file."""
    return origins_drawing(event, tree, pack).file()


def _fewer(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The first of the sources, each with the first of those below, and how many others are."""
    kept = tuple(msgspec.structs.replace(n, below=_fewer(n.below)) for n in nodes[:_MOST])
    rest = len(nodes) - len(kept)
    if not rest:
        return kept
    other = Node(
        key="", name=f"and {rest} more", named=False, type="unknown", how="cites", below=()
    )
    return (*kept, other)


def _depth(node: Node) -> int:
    return 1 + max(map(_depth, node.below), default=0)


def _placed(roots: tuple[Node, ...], wide: float) -> Iterator[_Placed]:
    """Every node with its place, roots first; a parent stands in the row of its first child."""
    row = 0

    def place(node: Node, depth: int, parent: _Placed | None) -> Iterator[_Placed]:
        nonlocal row
        here = _Placed(node, depth, row, *_lines(node, wide - 2 * _PAD), parent)
        yield here
        for at, below in enumerate(node.below):
            row += 1 if at else 0
            yield from place(below, depth + 1, here)

    for root in roots:
        yield from place(root, 0, None)
        row += 1


def _lines(node: Node, width: float) -> tuple[list[str], list[str]]:
    """The name of a source and what stands below it, in lines that fit into its box."""
    below = _below(node)
    bold = node.how == "origin"
    return (
        fitted(node.name, width, 13, bold=bold),
        fitted(below, width, 11) if below else [],
    )


def _below(node: Node) -> str:
    if not node.key:
        return ""
    told = [told_as(node) if node.how != "origin" else "", side(node), days(node.issues)]
    return " · ".join(filter(None, told))


def _rows(placed: list[_Placed], top: float) -> tuple[list[float], float]:
    """The middle of each row, and where the last one ends."""
    middles: list[float] = []
    for row in range(max((p.row for p in placed), default=-1) + 1):
        high = max(p.high for p in placed if p.row == row)
        middles.append(top + high / 2)
        top += high + _BETWEEN
    return middles, top


def _edge(placed: _Placed, grid: _Grid) -> Iterator[str]:
    if placed.parent is None:
        return
    end, y, above = grid.x(placed), grid.y(placed), grid.y(placed.parent)
    start, bend = grid.x(placed.parent) + grid.box, end - _GAP / 2
    style = _style(placed.node, "link")
    yield line(start, above, bend, above, style)
    yield line(bend, above, bend, y, style)
    yield line(bend, y, end, y, style)


def _box(placed: _Placed, grid: _Grid) -> Iterator[str]:
    node, x, top = placed.node, grid.x(placed), grid.y(placed) - placed.high / 2
    parts = [box(x, top, grid.box, placed.high, _style(node, "source"))]
    at = top + _PAD - 4
    for words in placed.name:
        at += _LINE
        parts.append(text(x + _PAD, at, words, "bold" if node.how == "origin" else ""))
    for words in placed.below:
        at += _SMALL
        parts.append(text(x + _PAD, at, words, "dim small"))
    cut = any(each[-1:] and each[-1].endswith("…") for each in (placed.name, placed.below))
    whole = f"{node.name} · {_below(node)}"
    yield titled("".join(parts), whole) if cut else "\n".join(parts)


def _style(node: Node, base: str) -> str:
    styles = [base]
    if not node.named:
        styles.append("open")
    if any(issue.says == "denies" for issue in node.issues):
        styles.append("deny")
    elif node.how in {"copies", "prints"}:
        styles.append("copy")
    return " ".join(styles)


def _told(node: Node) -> str:
    """The tree below a node in words."""
    if not node.key:
        return f"{node.name}."
    told = f"{node.name} {told_as(node)}".strip()
    if node.issues:
        told += f" ({days(node.issues)})"
    if side(node):
        told += f", {side(node)}"
    below = "; ".join(_told(each) for each in node.below)
    return (
        f"{told}: {below}."
        if node.how == "origin" and below
        else told + ("." if node.how == "origin" else f", and from there {below}" if below else "")
    )
