"""Write anew what the program itself tells: `python -m docs.generate`.

That is `docs/cli.md` as a whole, the list of parts in `docs/reading.md`, and the output below each
command in the console blocks of all pages.
"""

from docs.console import ROOT, refreshed
from docs.modules import listed
from docs.reference import page

CLI = ROOT / "docs" / "cli.md"
PAGES = (ROOT / "README.md", *sorted(p for p in (ROOT / "docs").glob("*.md") if p != CLI))


def current(page: str) -> str:
    """A page as it must be now."""
    return refreshed(listed(page))


def main() -> None:
    """Write the pages that have changed, and say which."""
    wanted = {CLI: page()} | {path: current(path.read_text("utf-8")) for path in PAGES}
    for path, text in wanted.items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
