"""The documents, and what can be read off them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *(ROOT / "examples").glob("*.md")])

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def name(path):
    """A page's name for the list of tests."""
    return str(path.relative_to(ROOT))


def prose(path):
    """A page without its fenced blocks."""
    return _FENCED.sub("", path.read_text(encoding="utf-8"))


def fenced(path, language):
    """The fenced blocks of a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def links(path):
    """Where a page's links lead."""
    return _LINK.findall(prose(path))


def code(path):
    """What a page has in code style, blocks left out."""
    return _CODE.findall(prose(path))


def anchors(path):
    """The names under which a page's headings can be linked to."""
    plain = (re.sub(r"[^\w\- ]", "", h.lower()) for h in _HEADING.findall(prose(path)))
    return {words.replace(" ", "-") for words in plain}


def rows(path, heading):
    """The rows of the table that has this first cell in its head, as lists of cells."""
    lines = iter(prose(path).splitlines())
    found = []
    for line in lines:
        if line.startswith(f"| {heading} |"):
            next(lines)
            for row in lines:
                if not row.startswith("|"):
                    break
                found.append([cell.strip() for cell in row.strip("|").split(" | ")])
    return found
