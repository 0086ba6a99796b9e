"""Pages ask for nothing outside, complain of nothing, need no script, and are small."""

import pytest

pytestmark = pytest.mark.browser

LARGEST = 300_000
"""Bytes that a page may have, with all that it loads."""


def test_no_page_complains_or_asks_for_anything_outside_itself(look):
    for scheme in ("light", "dark"):
        with look.window(scheme=scheme) as context:
            for each in look.each(context, look.names):
                assert each.complaints == [], each.name
                away = [a for a in each.asked if not a.startswith(look.folder.as_uri())]
                assert away == [], each.name


def test_with_its_links_followed_by_hand_it_stays_quiet(look):
    with look.window() as context:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((look.folder / "index.html").as_uri())
        page.click("nav a >> nth=1")
        assert all(address.startswith(look.folder.as_uri()) for address in asked)


def test_no_page_is_larger_than_300_kb_with_what_it_loads(look):
    style = (look.folder / "style.css").stat().st_size
    large = {n: look.size(n) for n in look.names if look.size(n) + style > LARGEST}
    assert large == {}


def test_without_scripts_a_page_says_the_same(look):
    def told(**more):
        with look.window(**more) as context:
            return {
                e.name: e.page.locator("body").inner_text() for e in look.each(context, look.kinds)
            }

    plain = told(java_script_enabled=False)
    assert plain == told()
    assert all(len(words) > 50 for words in plain.values())


def test_no_page_has_a_script_a_frame_or_a_form_that_sends(look):
    for name in look.names:
        page = (look.folder / name).read_text("utf-8").casefold()
        for never in ("<script", "<iframe", "<object", "<embed", "<form", "javascript:", "@import"):
            assert never not in page, name
