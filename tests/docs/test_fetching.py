import re

from docs.behaviours import told

from reportedly.acquire.web import Limits
from reportedly.acquire.web.limits import PORTS
from tests.docs.pages import ROOT
from tests.server import BEHAVIOURS

PAGE = (ROOT / "docs" / "fetching.md").read_text("utf-8")
LIMITS = Limits()
SAID = {
    "one page, unpacked": f"{LIMITS.body_bytes // 1_000_000} MB",
    "one page as it travels": f"{LIMITS.wire_bytes // 1_000_000} MB",
    "how many times its size a page may unpack to": f"{LIMITS.ratio}",
    "headers": f"{LIMITS.header_bytes // 1000} kB",
    "redirects": f"{LIMITS.redirects}",
    "one request with all its redirects and tries": f"{LIMITS.total_seconds:g} seconds",
    "silence between two pieces of an answer": f"{LIMITS.silence_seconds:g} seconds",
    "robots.txt": f"{LIMITS.robots_bytes // 1000} kB are read",
}


def test_the_tables_are_those_of_the_test_server():
    assert told(PAGE) == PAGE, "run `python -m docs.generate`"
    assert all(f"| `{name}` |" in PAGE for name in BEHAVIOURS)


def test_the_limits_are_those_that_hold():
    rows = dict(re.findall(r"^\| ([^|`]+) \| ([^|`]+) \|$", PAGE, re.MULTILINE))
    assert {what: rows[what] for what in SAID} == SAID


def test_pauses_tries_and_ports_are_those_that_hold():
    words = " ".join(PAGE.split())
    assert f"at least {LIMITS.delay:g} seconds pass" in words
    assert LIMITS.retries == 3
    assert "is tried again three times" in words
    assert LIMITS.longest_wait == 60
    assert f"only the ports {', '.join(map(str, sorted(PORTS)[:-1]))} and {max(PORTS)}" in words


def test_a_page_without_the_marks_is_left_alone():
    assert told("# A page\n") == "# A page\n"
