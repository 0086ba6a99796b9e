"""Who had an event from whom, as a picture: origins at the left, who had it from them beside."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model import Event
from reportedly.packs import Pack
from reportedly.tell.dates import date_words
from reportedly.tell.origins_view import days, side, told_as
from reportedly.tell.pictures.svg import box, drawing, line, text
from reportedly.trace.tree import Node, Tree

_STEP, _ROW, _BOX, _HIGH = 300.0, 54.0, 250.0, 38.0
_LEFT, _TOP = 16.0, 72.0
_LETTERS, _SMALL = 31, 42
"""Letters that fit into a box, of a name and of what stands below it."""


class _Placed(NamedTuple):
    """A source with its place: the column, and the middle of its row."""

    node: Node
    x: float
    y: float
    parent: "_Placed | None"


def origins_picture(event: Event, tree: Tree, pack: Pack) -> str:
    """The tree of an event as one SVG picture."""
    noun = pack.kinds[event.kind].noun if event.kind in pack.kinds else event.kind
    when = date_words(event.when)
    title = f"Who says so: {noun} of {event.who}" + (f", {when}" if when else "")
    placed = list(_placed(tree.roots))
    wide = max((p.x for p in placed), default=0.0) + _BOX + 2 * _LEFT
    high = max((p.y for p in placed), default=0.0) + _HIGH
    parts = [text(_LEFT, 24, title, "bold"), text(_LEFT, 44, _KEY, "dim")]
    parts += [part for each in placed for part in _edge(each)]
    parts += [part for each in placed for part in _box(each)]
    return drawing(max(wide, 560.0), high, title, " ".join(_told(r) for r in tree.roots), parts)


_KEY = "left: where it starts from · dashed: not named · red: denies it · orange: a copy"


def _placed(roots: tuple[Node, ...]) -> Iterator[_Placed]:
    """Every node with its place, roots first; a parent stands in the row of its first child."""
    row = 0

    def place(node: Node, depth: int, parent: _Placed | None) -> Iterator[_Placed]:
        nonlocal row
        here = _Placed(node, _LEFT + depth * _STEP, _TOP + row * _ROW + _HIGH / 2, parent)
        yield here
        for at, below in enumerate(node.below):
            row += 1 if at else 0
            yield from place(below, depth + 1, here)

    for root in roots:
        yield from place(root, 0, None)
        row += 1


def _edge(placed: _Placed) -> Iterator[str]:
    if placed.parent is None:
        return
    start, bend, end = placed.parent.x + _BOX, placed.x - 25, placed.x
    style = _style(placed.node, "link")
    yield line(start, placed.parent.y, bend, placed.parent.y, style)
    yield line(bend, placed.parent.y, bend, placed.y, style)
    yield line(bend, placed.y, end, placed.y, style)


def _box(placed: _Placed) -> Iterator[str]:
    node, x, y = placed.node, placed.x, placed.y
    yield box(x, y - _HIGH / 2, _BOX, _HIGH, _style(node, "source"))
    yield text(x + 8, y - 3, _short(node.name, _LETTERS), "bold" if node.how == "origin" else "")
    below = [told_as(node) if node.how != "origin" else "", side(node), days(node.issues)]
    yield text(x + 8, y + 13, _short(" · ".join(filter(None, below)), _SMALL), "dim small")


def _style(node: Node, base: str) -> str:
    styles = [base]
    if not node.named:
        styles.append("open")
    if any(issue.says == "denies" for issue in node.issues):
        styles.append("deny")
    elif node.how in {"copies", "prints"}:
        styles.append("copy")
    return " ".join(styles)


def _short(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"


def _told(node: Node) -> str:
    """The tree below a node in words."""
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
