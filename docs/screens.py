"""Pictures of the pages: `python -m docs.screens` makes them anew, where Chromium is.

They show the site of the example reports at three widths, in light and dark. Needs the dependency
group `browser` and Chromium, named in REPORTEDLY_CHROMIUM where it is not found by itself.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screens"
LARGEST = 150_000
"""Bytes that a picture may have."""

_NAMES = ("chromium", "chromium-browser", "google-chrome")


class Screen(NamedTuple):
    """One picture: of which page, how wide and high in pixels, in light or dark, from where on."""

    name: str
    page: str
    width: int
    height: int
    scheme: str
    at: str = "body"


SCREENS = (
    Screen("event-1440-light", "events/execution of ri yong-gil", 1440, 940, "light"),
    Screen(
        "origins-1440-light",
        "events/execution of ri yong-gil",
        1440,
        900,
        "light",
        "figure.picture",
    ),
    Screen("event-820-dark", "events/execution of ri yong-gil", 820, 1000, "dark"),
    Screen("event-390-light", "events/execution of ri yong-gil", 390, 844, "light"),
    Screen("front-1440-dark", "index.html", 1440, 640, "dark"),
    Screen("figures-820-light", "figures/north korean defectors", 820, 900, "light"),
    Screen("source-390-dark", "sources/kcna", 390, 844, "dark"),
)


def main() -> None:
    """Make every picture, whole or none at all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = made(folder)
        taken = folder / "screens"
        taken.mkdir()
        _take(site, taken)
        FOLDER.mkdir(exist_ok=True)
        for each in sorted(taken.iterdir()):
            size = each.stat().st_size
            if size > LARGEST:
                sys.exit(
                    f"{each.name} has {size:,} bytes, more than {LARGEST:,}: make it less high"
                )
            shutil.copy(each, FOLDER / each.name)
            print(f"{FOLDER.name}/{each.name}: {size:,} bytes")


def made(folder: Path) -> Path:
    """The site of the example reports, in a folder of that folder."""
    ledger, out = folder / "ledger.db", folder / "site"
    _run(
        "add", ROOT / "examples" / "reports", ROOT / "examples" / "ri-yong-gil", "--ledger", ledger
    )
    _run("site", out, "--ledger", ledger)
    return out


def _run(*arguments: object) -> None:
    argv = [sys.executable, "-m", "reportedly", *map(str, arguments)]
    subprocess.run(argv, check=True, stdout=subprocess.DEVNULL)


def _take(site: Path, taken: Path) -> None:
    from playwright.sync_api import sync_playwright

    named = os.environ.get("REPORTEDLY_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        sys.exit("Chromium is missing: install it, or name it in REPORTEDLY_CHROMIUM")
    with sync_playwright() as playwright:
        sandboxed = [] if os.geteuid() else ["--no-sandbox"]  # root has no sandbox
        browser = playwright.chromium.launch(executable_path=found, args=sandboxed)
        for screen in SCREENS:
            size = {"width": screen.width, "height": screen.height}
            context = browser.new_context(viewport=size, color_scheme=screen.scheme)
            page = context.new_page()
            page.goto(_page(site, screen.page).as_uri())
            place = page.locator(screen.at).first
            place.evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top - 60)")
            page.screenshot(path=taken / f"{screen.name}.png")
            context.close()
        browser.close()


def _page(site: Path, wanted: str) -> Path:
    """The page of that address, or the first in that folder whose heading begins so."""
    if (site / wanted).is_file():
        return site / wanted
    folder, _, begins = wanted.partition("/")
    for place in sorted((site / folder).glob("*.html")):
        heading = place.read_text("utf-8").partition("<h1")[2].partition("</h1>")[0]
        if heading.partition(">")[2].casefold().lstrip().startswith(begins):
            return place
    sys.exit(f"no page of the site is headed '{wanted}'")


if __name__ == "__main__":
    main()
