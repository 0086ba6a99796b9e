"""Every link leads to a page, and to a place in it; every page is reached from the first."""

from pathlib import Path
from urllib.parse import unquote, urldefrag, urlparse

import pytest

pytestmark = pytest.mark.browser

_LINKS = "Array.from(document.querySelectorAll('a[href]'), a => [a.href, a.rel, a.textContent])"
_IDS = "Array.from(document.querySelectorAll('[id]'), e => e.id)"
_LOADED = "Array.from(document.querySelectorAll('link[href], img[src]'), e => e.href || e.src)"


@pytest.fixture(scope="module")
def walked(look):
    """Of every page its links, the ids in it, and what it loads."""
    with look.window() as context:
        return {
            each.name: tuple(each.page.evaluate(wanted) for wanted in (_LINKS, _IDS, _LOADED))
            for each in look.each(context, look.names)
        }


def _place(address: str) -> Path:
    return Path(unquote(urlparse(address).path))


def test_every_link_leads_to_a_file_and_a_place_in_it(look, walked):
    ids = {look.folder / name: set(found) for name, (_, found, _) in walked.items()}
    lost = []
    for name, (links, _, loaded) in walked.items():
        for address in [*(link[0] for link in links), *loaded]:
            if not address.startswith("file:"):
                continue
            bare, part = urldefrag(address)
            target = _place(bare)
            if not target.is_file() or (part and unquote(part) not in ids.get(target, ())):
                lost.append((name, address))
    assert lost == []


def test_every_page_is_reached_from_the_first(look, walked):
    seen, due = set(), [look.folder / "index.html"]
    while due:
        place = due.pop()
        if place in seen or place.suffix != ".html":
            continue
        seen.add(place)
        links = walked[str(place.relative_to(look.folder))][0]
        due += [_place(urldefrag(a)[0]) for a, _, _ in links if a.startswith("file:")]
    named = {str(place.relative_to(look.folder)) for place in seen}
    assert set(walked) - named == {"one-brief.html"}


def test_links_out_are_of_the_web_send_no_referrer_and_have_words(walked):
    for links, _, _ in walked.values():
        for address, rel, words in links:
            assert words.strip(), address
            if not address.startswith("file:"):
                assert urlparse(address).scheme in {"http", "https"}
                assert {"noreferrer", "noopener"} <= set(rel.split()), address
