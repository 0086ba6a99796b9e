"""What is looked at: the pages of the examples, and the browser; both made once."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.looking import Look
from tests.cli.running import EXAMPLES, run

NAMES = ("chromium", "chromium-browser", "google-chrome")
COUNTED = (
    "In 2023, 196 North Koreans fled the country, an official in Seoul said. In 2009, 2,927 "
    "defectors arrived in South Korea. In 2009, some 2,900 defectors arrived in South Korea, "
    "according to the Unification Ministry."
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, without a window.

    Skipped where it is missing or the group `browser` is not installed; where REPORTEDLY_BROWSER is
    "required", that fails instead.
    """
    needed = os.environ.get("REPORTEDLY_BROWSER") == "required"
    missing = pytest.fail if needed else pytest.skip
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("needs playwright: install the dependency group 'browser'")
    found = os.environ.get("REPORTEDLY_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    if found is None:
        missing("needs Chromium: install it, or name it in REPORTEDLY_CHROMIUM")
    with sync_playwright() as playwright:
        sandboxed = [] if os.geteuid() else ["--no-sandbox"]  # root has no sandbox
        started = playwright.chromium.launch(
            executable_path=found, args=["--disable-gpu", *sandboxed]
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site of the examples, and beside its pages a brief as a page of its own."""
    folder = tmp_path_factory.mktemp("browser")
    reports, ledger, out = folder / "reports", folder / "ledger.db", folder / "site"
    reports.mkdir()
    head = "title: Those who came\noutlet: Eastern Courier\npublished: 2024-08-01"
    (reports / "counted.md").write_text(f"---\n{head}\n---\n{COUNTED}\n", encoding="utf-8")
    added = run("add", EXAMPLES, EXAMPLES.parent / "ri-yong-gil", reports, "--ledger", ledger)
    assert added.status == 0, added.err
    made = run("site", out, "--ledger", ledger)
    assert made.status == 0, made.err
    brief = run("brief", "--html", out / "one-brief.html", "--ledger", ledger)
    assert brief.status == 0, brief.err
    return out


@pytest.fixture(scope="session")
def look(browser: Any, site: Path) -> Look:
    """Opens pages of the site."""
    return Look(browser, site)
