"""The list of a package's parts in a page, each with the first line of its own docstring."""

import ast
from collections.abc import Iterator
from pathlib import Path

from docs.console import ROOT

_PACKAGE = ROOT / "src" / "reportedly" / "read" / "english"
_START = "<!-- parts of read/english: start -->\n"
_END = "<!-- parts of read/english: end -->"


def listed(page: str) -> str:
    """A page with its list of parts as it is now; a page without the two marks as it is."""
    before, start, rest = page.partition(_START)
    _, end, after = rest.partition(_END)
    return f"{before}{start}{_table()}{end}{after}" if start and end else page


def _table() -> str:
    rows = (f"| `{name}` | {_first_line(path)} |" for name, path in _parts())
    return "\n".join(["| part | what it is |", "| --- | --- |", *rows]) + "\n"


def _parts() -> Iterator[tuple[str, Path]]:
    """The package's own files, and the packages in it by their `__init__.py`."""
    for path in sorted(_PACKAGE.iterdir()):
        if (path / "__init__.py").is_file():
            yield f"{path.name}/", path / "__init__.py"
        elif path.suffix == ".py" and path.name != "__init__.py":
            yield path.name, path


def _first_line(path: Path) -> str:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return words.partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")
