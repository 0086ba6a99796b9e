import re

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, code, links, name

FOLDERS = ("src/", "tests/", "docs/", "benchmarks/", "training/", "examples/", "requirements/")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_relative_link_leads_somewhere(page):
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            assert link.startswith(("https://", "http://"))
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_path_that_is_named_exists(page):
    for words in code(page):
        if words.startswith(FOLDERS) and " " not in words:
            assert (ROOT / words).exists(), words


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_make_target_that_is_named_exists(page):
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for words in re.findall(r"\bmake (\w+)`", page.read_text(encoding="utf-8")):
        assert words in targets


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_tells_of_the_machine_that_it_was_written_on(page):
    assert not re.search(r"(?<![\w.])/(?:work|tmp|home|root)/", page.read_text(encoding="utf-8"))
