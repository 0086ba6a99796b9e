"""The pages of a site, each by itself and all together."""

import re
from itertools import pairwise
from posixpath import dirname, join, normpath

import msgspec
import pytest

from reportedly.protect import HOLDER, NOTICE
from reportedly.tell.html import html
from reportedly.tell.site import site
from reportedly.tell.site.pages import frame_of
from reportedly.tell.site.pages import pages as made
from reportedly.tell.site.rendering import page_html, page_json
from tests.tell.site.looking import looked

LISTS = {"index", "events", "persons", "sources", "figures", "briefs", "about"}


def test_every_kind_of_page_is_there(files, told):
    assert {f"{name}.html" for name in LISTS} <= files.keys()
    for folder, many in (
        ("events", told.events),
        ("reports", told.reports),
        ("persons", told.persons),
        ("briefs", told.events),
    ):
        found = [n for n in files if n.startswith(f"{folder}/") and n.endswith(".html")]
        assert len(found) == len(many), folder


def test_every_link_leads_to_a_file_and_to_a_place_on_its_page(files, pages):
    for name, page in pages.items():
        for link in page.links:
            if re.match(r"https?://", link):
                continue
            path, _, place = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert target in files, f"{name} leads to {link}"
            if place:
                assert place in pages[target].ids, f"{name} leads to {link}"


def test_links_that_lead_away_tell_nobody_where_the_reader_comes_from(pages):
    away = [a for p in pages.values() for a in p.all("a") if "//" in (a.get("href") or "")]
    assert away
    for attributes in away:
        assert {"noreferrer", "noopener"} <= set((attributes["rel"] or "").split())


def test_no_page_asks_for_anything_but_the_stylesheet_beside_it(files, pages):
    for name, page in pages.items():
        tags = {e.tag for e in page.elements}
        assert not tags & {"script", "img", "iframe", "object", "embed", "form", "style", "base"}
        for link in page.all("link"):
            target = normpath(join(dirname(name), link["href"] or ""))
            assert target in files
        policy = next(m["content"] for m in page.all("meta") if "http-equiv" in m)
        assert policy.startswith("default-src 'none'; style-src 'self'")
        assert not any(
            key.startswith("on") or key == "style" for e in page.elements for key in e[1]
        )
    assert b"url(" not in files["style.css"]
    assert b"@import" not in files["style.css"]


def test_the_twin_of_a_page_holds_all_that_the_page_is_made_of(material):
    """A page that is made of what its twin holds has the same bytes."""
    frame = frame_of(material)
    for page in made(material):
        twin = msgspec.json.decode(page_json(page))
        assert (twin["page"], twin["title"]) == (page.address, page.title)
        view = msgspec.convert(twin["view"], type(page.view))
        again = msgspec.structs.replace(page, view=view)
        assert page_html(again, frame) == page_html(page, frame), page.address


def test_every_page_has_a_twin_and_names_it(files, pages):
    for name, page in pages.items():
        twin = name.removesuffix(".html") + ".json"
        assert twin in files
        alternate = next(a for a in page.all("link") if a["rel"] == "alternate")
        assert normpath(join(dirname(name), alternate["href"] or "")) == twin


def test_the_same_material_gives_the_same_bytes(material, files):
    assert dict(site(material)) == files


def test_no_page_is_larger_than_300_kilobytes(files):
    assert max(map(len, files.values())) <= 300_000


def test_no_address_tells_a_name(files, told):
    names = {n for p in told.persons for n in (p.name, *p.names)}
    parts = {part.casefold() for name in names for part in re.split(r"\W+", name) if len(part) > 3}
    assert parts
    for address in files:
        assert not any(part in address.casefold() for part in parts), address


def test_a_page_has_one_heading_of_the_first_rank_and_skips_none(pages):
    for name, page in pages.items():
        ranks = [rank for rank, _ in page.headings]
        assert ranks[0] == 1, name
        assert ranks.count(1) == 1, name
        assert all(b <= a + 1 for a, b in pairwise(ranks)), (name, ranks)
        assert all(words for _, words in page.headings), name


def test_a_page_has_landmarks_a_language_and_a_way_past_the_navigation(pages):
    for name, page in pages.items():
        assert page.all("html")[0]["lang"] == "en"
        assert len(page.all("main")) == 1, name
        assert page.all("header"), name
        assert len(page.all("footer")) == 1
        labels = [nav["aria-label"] for nav in page.all("nav")]
        assert len(labels) == len(set(labels)), name
        assert page.links[0] == "#main"
        assert len(page.ids) == len(set(page.ids)), name


def test_every_table_has_a_caption_and_says_what_its_headings_head(pages):
    tables = 0
    for page in pages.values():
        assert len(page.all("table")) == len(page.all("caption"))
        tables += len(page.all("table"))
        assert all(th.get("scope") in {"col", "row"} for th in page.all("th"))
    assert tables


def test_the_notice_stands_once_on_a_public_page_and_on_none_of_the_holders(material, pages):
    assert all(page.text.count(NOTICE) == 1 for page in pages.values())
    own = site(msgspec.structs.replace(material, audience=HOLDER))
    assert not any(NOTICE.encode() in words for words in own.values())


def test_no_number_stands_beside_a_name_before_a_reader_asks_for_it(material, files):
    """The terms and the number behind a status are told within `details` alone."""
    for page in made(material):
        shown = re.sub(r"<details.*?</details>", "", files[page.address].decode(), flags=re.DOTALL)
        assert "log-odds" not in shown or page.kind == "about", page.address
        assert 'class="weights"' not in shown


def test_hangul_is_marked_as_korean(pages, files, told):
    native = next(p.native for p in told.persons if p.native)
    found = [words for words in files.values() if native.encode() in words]
    assert found
    assert f'<span lang="ko">{native}</span>'.encode() in files["persons.html"]


@pytest.mark.parametrize("kind", ["brief", "new"])
def test_a_page_that_stands_by_itself_has_the_same_look_within(everything, files, kind):
    page = html(everything, kind)
    assert files["style.css"].decode() in page
    policy = looked(page.encode()).all("meta")[-1]["content"]
    assert "style-src 'unsafe-inline'" in (policy or "")
    assert "<link" not in page
    assert f'<p class="kicker">{kind.capitalize()}' in page
