"""Who had an event from whom, as a tree for the terminal and as plain rows."""

import msgspec
from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree as RichTree

from reportedly.model import Event, Picture
from reportedly.packs import Pack
from reportedly.tell.dates import date_words
from reportedly.tell.view import Row, words
from reportedly.trace.links import How, Issue
from reportedly.trace.tree import Node, Tree

HOW: dict[How, str] = {
    "origin": "",
    "told": "had it from there",
    "cites": "cites it",
    "copies": "copies its text",
    "prints": "prints its copy",
}
"""How each step of the tree is told."""

_TOLD_BY_NAME = frozenset({"unnamed", "unknown", "machine-written"})
"""Kinds of source that the name as it is shown tells already, or that tell nothing."""


def origins_view(event: Event, tree: Tree, picture: Picture, pack: Pack) -> RenderableType:
    """The tree of an event, each origin at a root, then hints."""
    noun = pack.kinds[event.kind].noun if event.kind in pack.kinds else event.kind
    when = date_words(event.when)
    title = f"{noun}: {event.who}" + (f", {when}" if when else "")
    told: list[RenderableType] = [words(title, "bold")]
    for root in tree.roots:
        branch = RichTree(_label(root), guide_style="dim")
        _grow(branch, root)
        told.append(branch)
    told += [words(hint, "dim") for hint in hints(tree, picture)]
    return Group(*told)


def origins_row(tree: Tree, picture: Picture) -> Row:
    """The tree as plain data, its hints in words beside it."""
    row: Row = msgspec.to_builtins(tree)
    return row | {"hints": hints(tree, picture)}


def hints(tree: Tree, picture: Picture) -> list[str]:
    """What may tell of one source behind two reports, and proves nothing."""
    outlets = {r.id: r.outlet or "an outlet that is not known" for r in picture.reports}
    found = [
        f"{outlets[e.report]} and {outlets[e.of]} quote the same {e.words} words; no copy follows"
        for e in tree.echoes
    ]
    return found + [
        f"{paper} regularly prints {agency}; nothing shows that it does here"
        for paper, agency in tree.printed
    ]


def told_as(node: Node) -> str:
    """How a source had it from the one above, in words: "copies its text (74 %)"."""
    words_ = HOW[node.how]
    if node.share is not None:
        words_ += " in full" if node.share == 1 else f" ({node.share:.0%})"
    return words_


def days(issues: tuple[Issue, ...]) -> str:
    """The days of an outlet's reports, each once."""
    return ", ".join(dict.fromkeys(i.published or "undated" for i in issues))


def side(node: Node) -> str:
    """What its reports say where they do not simply tell it: "denies it"."""
    says = {issue.says for issue in node.issues}
    told = {"denies": "denies it", "retells": "retells it, in doubt or to refute it"}
    return "; ".join(told[s] for s in sorted(says) if s in told)


def _grow(branch: RichTree, node: Node) -> None:
    for below in node.below:
        _grow(branch.add(_label(below)), below)


def _label(node: Node) -> Text:
    label = words(node.name, "bold" if node.how == "origin" else "")
    if not node.named:
        label.stylize("italic")
    if node.how == "origin" and node.type not in _TOLD_BY_NAME:
        label.append_text(words(f" ({node.type})", "dim"))
    if node.how != "origin":
        label.append_text(words(f" {told_as(node)}", "cyan" if node.how != "copies" else "yellow"))
    elif node.issues:
        label.append_text(words(" speaks for itself", "cyan"))
    if node.issues:
        label.append_text(words(f" · {days(node.issues)}", "dim"))
    if node.words:
        label.append_text(words(f" · “{node.words}”", "dim italic"))
    if side(node):
        label.append_text(words(f" · {side(node)}", "red"))
    if node.again:
        label.append_text(words(" · see above", "dim"))
    return label
