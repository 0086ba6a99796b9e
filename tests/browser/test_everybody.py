"""Pages for everybody: axe-core in light and dark, the keyboard, the language of words."""

import json

import pytest

pytestmark = pytest.mark.browser

GRAVE = {"serious", "critical"}
_FOCUSED = """() => {
  const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
  return [e.tagName, e.className, s.outlineStyle, s.boxShadow, r.left, r.right, r.width] }"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(look, scheme):
    """On every page in light; in dark, where colours alone differ, on the longest of each kind."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    found = {}
    with look.window(scheme=scheme, bypass_csp=True) as context:
        for each in look.each(context, look.names if scheme == "light" else look.kinds):
            violations = axe.run(each.page).response["violations"]
            grave = [v for v in violations if v["impact"] in GRAVE]
            if grave:
                found[each.name] = [
                    (v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in grave
                ]
    assert not found, json.dumps(found, indent=1)


def test_the_first_key_shows_the_way_past_the_head_and_it_leads_there(look):
    with look.window(390) as context:
        for each in look.each(context, look.kinds):
            each.page.keyboard.press("Tab")
            tag, name, _, _, left, right, _ = each.page.evaluate(_FOCUSED)
            assert (tag, "skip" in name) == ("A", True), each.name
            assert 0 <= left < right <= 390, each.name
            target = each.page.evaluate("document.activeElement.getAttribute('href')")
            each.page.keyboard.press("Enter")
            assert each.page.locator(f"main{target}").count() == 1, each.name


def test_whatever_has_the_keyboard_shows_it(look):
    with look.window() as context:
        for each in look.each(context, look.kinds):
            for _ in range(25):
                each.page.keyboard.press("Tab")
                tag, name, outline, shadow, *_ = each.page.evaluate(_FOCUSED)
                if tag == "BODY":
                    break
                assert outline != "none" or shadow != "none", (each.name, tag, name)


def test_a_page_says_its_language_its_title_and_one_first_heading(look):
    with look.window() as context:
        titles = {}
        for each in look.each(context, look.names):
            assert each.page.get_attribute("html", "lang") == "en"
            assert each.page.locator("h1").count() == 1, each.name
            titles.setdefault(each.page.title(), []).append(each.name)
        assert all(titles)


def test_hangul_is_marked_as_korean(look):
    bare = """Array.from((function* () {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) yield walk.currentNode })())
      .filter(n => /[\\uac00-\\ud7a3]/.test(n.data))
      .filter(n => !n.parentElement.closest('[lang=ko], svg')).map(n => n.data)"""
    with look.window() as context:
        for each in look.each(context, look.names):
            assert each.page.evaluate(bare) == [], each.name
