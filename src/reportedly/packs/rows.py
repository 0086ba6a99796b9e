"""YAML files into rows that know where they stand.

Every scalar stays a string here (`NO` is Norway, `2019-05` is a month): the type of a slot is
decided by the noun that it belongs to, never by how YAML would guess it.
"""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from reportedly.errors import PackError


class Row(NamedTuple):
    """One row: its table, its key in tables that have keys, what it holds, where it stands."""

    table: str
    key: str | None
    value: Any
    where: str


def rows(folder: Traversable | Path) -> list[Row]:
    """All rows of the YAML files in a folder and the folders in it, in order of their names.

    Raises:
        PackError: the folder holds no YAML file, or one of them is no YAML or no tables.
    """
    files = sorted(_files(folder, folder.name), key=lambda named: named[0])
    if not files:
        raise PackError(f"{folder} holds no .yaml file; name the folder in which the pack lies")
    return [row for name, f in files for row in _rows_of(f, name)]


def _files(folder: Traversable | Path, name: str) -> Iterator[tuple[str, Traversable | Path]]:
    for each in folder.iterdir():
        if each.name.endswith(".yaml"):
            yield f"{name}/{each.name}", each
        elif each.is_dir():
            yield from _files(each, f"{name}/{each.name}")


def _rows_of(file: Traversable | Path, name: str) -> list[Row]:
    try:
        text = file.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PackError(f"{name} is no YAML: {error}; correct it there") from error
    if "&" in text and "*" in text:  # without both there is no alias; so it is with most files
        _refuse_aliases(root, name)
    if not isinstance(root, yaml.MappingNode):
        raise PackError(f"{name} must hold tables by name, such as 'sources:' with rows below it")
    found: list[Row] = []
    for key, node in root.value:
        found += _table_rows(key.value, node, name)
    return found


def _refuse_aliases(root: yaml.Node | None, name: str) -> None:
    """Refuse parts that are repeated by alias: some never end, and all hide what is said."""
    met: set[int] = set()
    waiting = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        if id(node) in met:
            raise PackError(
                f"{_where(node, name)}: is repeated by an alias (*); write it out there"
            )
        met.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


def _table_rows(table: str, node: yaml.Node, name: str) -> list[Row]:
    if isinstance(node, yaml.SequenceNode):
        return [Row(table, None, _plain(n, name), _where(n, name)) for n in node.value]
    if table == "weights" and isinstance(node, yaml.MappingNode):
        node = next((n for k, n in node.value if k.value == "parameters"), node)
    if isinstance(node, yaml.MappingNode):
        _plain_keys(node, name)
        return [Row(table, k.value, _plain(n, name), _where(k, name)) for k, n in node.value]
    raise PackError(f"{_where(node, name)}: '{table}' must hold rows; write them below it")


def _plain(node: yaml.Node, name: str) -> object:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(n, name) for n in node.value]
    if isinstance(node, yaml.MappingNode):
        _plain_keys(node, name)
        return {k.value: _plain(n, name) for k, n in node.value}
    return node.value


def _plain_keys(node: yaml.MappingNode, name: str) -> None:
    """Refuse a mapping that says one key twice: YAML would drop the first without a word."""
    keys = [k.value for k, _ in node.value]
    if len(set(map(str, keys))) < len(keys):
        twice = next(k for k in keys if keys.count(k) > 1)
        raise PackError(f"{_where(node, name)}: '{twice}' stands twice; keep one of the two")


def _where(node: yaml.Node, name: str) -> str:
    return f"{name}, line {node.start_mark.line + 1}"
