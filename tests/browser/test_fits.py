"""Pages fit: windows of three widths, A4 on paper, words of pictures inside them."""

import pytest

pytestmark = pytest.mark.browser

WIDTHS = (390, 820, 1440)
"""A telephone, a tablet, a desk; pixels."""

A4 = (595, 842)
"""Points."""

PRINTED = 665
"""Pixels between the margins of a sheet of A4 (210 mm less 17 mm at each side, 96 to the inch)."""

_WIDE = "document.scrollingElement.scrollWidth - window.innerWidth"
_OVER = """width => Array.from(document.querySelectorAll('body *'))
  .filter(e => !e.closest('svg') || e.matches('svg'))
  .filter(e => !e.closest('.skip') && e.getClientRects().length)
  .filter(e => e.getBoundingClientRect().right > width + 1)
  .filter(e => { for (let p = e.parentElement; p; p = p.parentElement)
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(p).overflowX)) return false;
    return true })
  .map(e => e.tagName + '.' + (e.className.baseVal ?? e.className))"""
_HELD = """Array.from(document.querySelectorAll('figure.picture'),
  f => f.scrollWidth - f.clientWidth)"""
_WORDS = """Array.from(document.querySelectorAll('svg.picture'), s => {
  const box = s.viewBox.baseVal;
  return [box.width, box.height, Array.from(s.querySelectorAll('text'), t => {
    const b = t.getBBox(); return [t.textContent, b.x, b.y, b.x + b.width, b.y + b.height] })] })"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(look, width):
    with look.window(width) as context:
        for each in look.each(context, look.names):
            assert each.page.evaluate(_WIDE) <= 0, each.name
            assert each.page.evaluate(_OVER, width) == [], each.name


def test_on_paper_nothing_is_cut_off_at_the_right(look):
    with look.window(PRINTED) as context:
        for each in look.each(context, look.names):
            each.page.emulate_media(media="print")
            assert each.page.evaluate(_WIDE) <= 0, each.name
            assert each.page.evaluate(_OVER, PRINTED) == [], each.name
            assert all(over <= 1 for over in each.page.evaluate(_HELD)), each.name


def test_a_page_prints_on_a4_and_on_no_more_sheets_than_its_words_take(look):
    import io

    from pypdf import PdfReader

    with look.window() as context:
        for each in look.each(context, look.kinds):
            printed = PdfReader(io.BytesIO(each.page.pdf(prefer_css_page_size=True)))
            for sheet in printed.pages:
                found = (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height)))
                assert found == pytest.approx(A4, abs=1), each.name
            words = "".join(sheet.extract_text() for sheet in printed.pages)
            heading = "".join(each.page.locator("h1").first.inner_text().split())
            assert heading.casefold() in "".join(words.split()).casefold(), each.name
            long = len(each.page.locator("body").text_content())
            pictures = each.page.locator("svg.picture").count()
            assert len(printed.pages) <= 2 + pictures + long // 800, each.name


def test_words_of_pictures_stay_inside_them_and_apart(look):
    with look.window() as context:
        seen = 0
        for each in look.each(context, look.names):
            for width, height, words in each.page.evaluate(_WORDS):
                seen += 1
                for at, (text, left, top, right, bottom) in enumerate(words):
                    assert left >= -1, (each.name, text)
                    assert right <= width + 1, (each.name, text)
                    assert top >= -1, (each.name, text)
                    assert bottom <= height + 1, (each.name, text)
                    for other, a, b, c, d in words[:at]:
                        over = min(right, c) - max(left, a) > 1 and min(bottom, d) - max(top, b) > 4
                        assert not over, (each.name, text, other)
        assert seen
