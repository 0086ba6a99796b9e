"""Write anew what the program itself tells: `python -m docs.generate`.

That is `docs/cli.md`, `docs/history.md`, `docs/holders.md` and `docs/schema.json` as a whole, the
list of parts in `docs/reading.md`, the tables in `docs/fetching.md`, the pictures in
`docs/as-of.md`, and the output below each command in the console blocks of all pages.
"""

import json
import os
from concurrent.futures import ThreadPoolExecutor

from docs.behaviours import told
from docs.console import ROOT, refreshed
from docs.modules import listed
from docs.pictures import drawn
from docs.reference import page
from reportedly.cli.schema import published
from reportedly.packs import load
from reportedly.tell import history_page, pack_page

CLI = ROOT / "docs" / "cli.md"
HISTORY = ROOT / "docs" / "history.md"
HOLDERS = ROOT / "docs" / "holders.md"
SCHEMA = ROOT / "docs" / "schema.json"
WRITTEN = (CLI, HISTORY, HOLDERS)
PAGES = (
    ROOT / "README.md",
    *sorted(p for p in (ROOT / "docs").glob("*.md") if p not in WRITTEN),
)


def current(page: str) -> str:
    """A page as it must be now."""
    return refreshed(told(listed(page)))


def schema() -> str:
    """The published JSON Schema, one that people can read line by line."""
    return json.dumps(published(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Write the pages that have changed, and say which."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each page runs its commands by itself
        told_now = pool.map(current, [path.read_text("utf-8") for path in PAGES])
        pages = dict(zip(PAGES, told_now, strict=True))
    known = load()
    told = {HISTORY: history_page(known), HOLDERS: pack_page(known)}
    wanted = {CLI: page(), SCHEMA: schema()} | told | drawn() | pages
    for path, text in wanted.items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
