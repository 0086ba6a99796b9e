"""Whatever stands in a report is text on every page."""

import re
from html import unescape

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Picture
from reportedly.plain import visible
from reportedly.tell.site import site
from reportedly.tell.site.words import MOST, anchor, cut, told
from tests.tell.site.looking import looked

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></svg><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "abc\u202eexe.txt\u2066\u2069",
    "{{ 7 * 7 }} {% raw %}",
    "이름<b>굵게</b> 한국",
    "N" * 10_000,
    "javascript:alert(1)",
]
MARKUP = re.compile(r'<span lang="ko">[^<]*</span>')


def spoiled(picture: Picture, words: str) -> Picture:
    """The picture with hostile words for every name, outlet, title and quote."""
    plain = msgspec.to_builtins(picture)

    def walk(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {k: walk(v, k) for k, v in value.items()}
        if isinstance(value, list | tuple):
            return [walk(v, key) for v in value]
        if isinstance(value, str) and key in {
            "who",
            "name",
            "names",
            "native",
            "outlet",
            "title",
            "text",
            "post",
            "to",
            "url",
            "measure",
            "period",
            "origins",
            "chain",
            "outlets",
            "posts",
            "spellings",
            "words",
        }:
            return words
        return value

    return msgspec.convert(walk(plain), Picture)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_on_every_page(material, words):
    picture = spoiled(material.picture, words)
    files = site(msgspec.structs.replace(material, picture=picture))
    pages = {name: looked(page) for name, page in files.items() if name.endswith(".html")}
    shown = " ".join(visible(words).split())[:MOST].rstrip()
    assert any(shown in page.text for page in pages.values())
    for name, page in pages.items():
        tags = {element.tag for element in page.elements}
        assert not tags & {"script", "img", "b", "iframe"}, name
        assert not any(k.startswith("on") for e in page.elements for k in e.attributes), name
        assert not any(link.startswith("javascript") for link in page.links), name
        assert "\u202e" not in files[name].decode()
        assert len(files[name]) <= 300_000, name
        assert re.fullmatch(r"[a-z0-9/.-]+", name)
    assert not any("\u202e".encode() in data for data in files.values())


@given(st.text())
def test_told_words_hold_no_markup_but_the_mark_of_korean(words):
    made = str(told(words))
    bare = MARKUP.sub("", made)
    assert "<" not in bare
    assert ">" not in bare
    unmarked = re.sub(r"</?span[^>]*>", "", made)
    assert unescape(unmarked) == visible(words)


@given(st.text())
def test_a_cut_name_begins_as_the_name_does(words):
    assert len(cut(words)) <= MOST + 1
    assert words.startswith(cut(words).removesuffix("…")) or cut(words) == words


@given(st.text())
def test_an_id_is_a_place_whatever_it_holds(words):
    assert re.fullmatch(r"[A-Za-z0-9-]*", anchor(words))
