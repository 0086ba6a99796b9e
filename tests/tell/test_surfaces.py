"""The four surfaces: terminal, Markdown, HTML, JSON; hostile text is text on each of them."""

import io
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.console import Console

from reportedly.plain import visible
from reportedly.tell import Brief, Citation, Section, Sentence, html, markdown, terminal, to_json
from reportedly.tell.notes import safe_url

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "[red]markup[/red] [link=https://evil.example]x[/link]",
    "[click](javascript:alert(1)) ![i](https://evil.example/x.png)",
    "<https://evil.example> https://evil.example www.evil.example a@evil.example",
    "\x1b]8;;https://evil.example\x07x\x1b]8;;\x07 \x1b[2J",
    "abc\u202eexe.txt\u2066\u2069",
    "line\n# heading\n- item\n\n    code\n***",
    "| a | b |\n|---|---|\n`code` *em* __st__ ~~x~~ &amp; &#60;",
    "1. list\n> quote\n+ item",
    "{{ 7 * 7 }} {% raw %}",
    "\u200b\ufeff\u2028\u0085zero",
]


def made(words: str, url: str | None = "https://example.org/a") -> Brief:
    citation = Citation(
        report="r-1", item=words, outlet=words, published="2021-01-25", words=words, url=url
    )
    said = Sentence(text=words, cites=(citation,))
    inner = Section(title=words, sentences=(said,), about=words, status="unconfirmed")
    return Brief(
        title=words,
        what=words,
        as_of="2021-02-01",
        drafted=words,
        notice=words,
        sections=(Section(title="What happened", sections=(inner,)),),
    )


def printed(brief: Brief) -> str:
    out = io.StringIO()
    terminal(brief, Console(file=out, width=90, force_terminal=False))
    return out.getvalue()


class Page(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.data.append(data)


def parsed(page: str) -> Page:
    parser = Page()
    parser.feed(page)
    return parser


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_text_in_html(words):
    page = html(made(words))
    plain = html(made("plain"))
    assert [t for t, _ in parsed(page).tags] == [t for t, _ in parsed(plain).tags]
    assert visible(words) in " ".join(parsed(page).data)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\u200b]", page)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_text_in_markdown(words):
    source = markdown(made(words))
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(source)
    inline = [c for t in tokens for c in t.children or []]
    assert not [t for t in tokens if t.type in {"html_block", "fence", "code_block", "table_open"}]
    kinds = {c.type for c in inline} - {"text", "softbreak", "em_open", "em_close"}
    assert kinds <= {"link_open", "link_close"}
    links = [c.attrGet("href") for c in inline if c.type == "link_open"]
    assert set(links) <= {"https://example.org/a"}
    headings = [t for t in tokens if t.type == "heading_open"]
    assert len(headings) == 4
    assert not re.search(r"(?<!\\)https?://evil|(?<!\\)www\.evil", source)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_text_in_the_terminal(words):
    out = printed(made(words))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)
    assert visible(words)[:6].split()[0] in out


@pytest.mark.parametrize("words", HOSTILE)
def test_json_is_exact_and_harmless_where_it_is_shown(words):
    data = to_json(made(words))
    assert msgspec.json.decode(data, type=Brief) == made(words)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]", data.decode())


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_changes_the_structure_of_any_surface(words):
    words = words if words.strip() else "x"
    page = parsed(html(made(words)))
    assert [t for t, _ in page.tags] == [t for t, _ in parsed(html(made("plain"))).tags]
    tokens = MarkdownIt("commonmark", {"html": True}).parse(markdown(made(words)))
    assert len([t for t in tokens if t.type == "heading_open"]) == 4
    assert msgspec.json.decode(to_json(made(words)), type=Brief) == made(words)
    printed(made(words))


def test_the_page_asks_nothing_from_outside_and_runs_nothing(everything):
    page = html(everything)
    assert "@import" not in page
    assert "url(" not in page
    for tag, attributes in parsed(page).tags:
        assert tag not in {"script", "iframe", "img", "link", "object", "embed", "form", "base"}
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        href = attributes.get("href") or ""
        if tag == "a" and not href.startswith("#"):
            assert re.match(r"https?://", href)
            assert "noreferrer" in (attributes.get("rel") or "")


def test_each_number_on_the_page_leads_to_its_words(everything):
    tags = parsed(html(everything)).tags
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for t, a in tags if t == "a" and (a["href"] or "").startswith("#")} <= (
        set(ids)
    )


def test_the_page_reads_in_the_dark_and_on_paper(everything):
    page = html(everything)
    assert "prefers-color-scheme: dark" in page
    assert "size: A4" in page
    assert 'lang="en"' in page
    assert "Noto Serif CJK KR" in page


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/x",
        "https://",
        "//a.example",
        "http://[",
        "https://a.example/\nx",
        "",
        None,
    ],
)
def test_only_web_addresses_are_linked(url):
    assert safe_url(url) is None
    assert "noreferrer noopener" not in html(made("plain", url))
    assert "<http" not in markdown(made("plain", url))


def test_every_surface_shows_outlet_date_words_and_ids(everything):
    for surface in (
        printed(everything),
        markdown(everything),
        " ".join(parsed(html(everything)).data),
    ):
        flat = " ".join(surface.replace("\\", "").split())
        for shown in ("KCNA, 11 May 2016", "c-6", "beside the leader at a meeting"):
            assert shown in flat


def test_the_same_numbers_stand_on_every_surface(everything):
    numbers = {re.sub(r"\D", "", n) for n in re.findall(r"\\\[\d+\\\]", markdown(everything))}
    assert numbers == set(re.findall(r'id="n(\d+)"', html(everything)))


def test_nothing_withheld_reaches_a_surface(everything):
    for surface in (printed(everything), markdown(everything), html(everything)):
        assert "withheld to protect people" in " ".join(surface.split())
