"""Words that would be more than words, reports made of them, and how each surface is looked at."""

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

from markdown_it import MarkdownIt

PAYLOADS = (
    "<script>alert(1)</script>",
    "</style><script src=//evil.test/x></script>",
    "</title></svg><svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    '"\' onmouseover=alert(1) x="',
    "<a href='javascript:alert(1)'>here</a>",
    "<iframe src='data:text/html,<script>alert(1)</script>'>",
    "<style>*{display:none}</style><base href=//evil.test/>",
    "<meta http-equiv=refresh content='0;url=//evil.test'>",
    "]]><x/><!-- --><?xml-stylesheet href='//evil.test'?>",
    "&lt;script&gt; &#60;b&#62; &nbsp;&quot;",
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7} <%= 7*7 %>",
    "[click](javascript:alert(1)) ![pixel](https://evil.test/x.png) <https://evil.test>",
    "`code` *em* **st** ~~x~~ # heading > quote | cell | --- |",
    "[bold red]markup[/] [link=https://evil.test]x[/link]",
    '"}],"x":[{"y":"\\',
    '=HYPERLINK("http://evil.test","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "abc\u202eexe.txt\u2066\u2069 \u200bzero\u200d\ufeff width",
    "\x1b[31mred\x1b[2J\x1b]8;;https://evil.test\x07x\x1b]8;;\x07 \x9b31m \x00 nul \x7f\x85",
    "lone \udc80 and \ud83d surrogates",
    "N" * 10_000,
    "현" * 10_000,
)

TAGS = frozenset(
    re.findall(
        r"\w+",
        """a abbr article aside b blockquote body br caption circle code col colgroup dd desc
        details div dl dt em figcaption figure footer g h1 h2 h3 h4 h5 h6 head header hr html i li
        line link main mark meta nav ol p path polygon polyline q rect s section small span strong
        style sub summary sup svg table tbody td text tfoot th thead time title tr u ul wbr""",
    )
)
"""What may stand on a page."""

STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff]"
)
"""What would steer a terminal, or turn a line around."""


def reports(folder: Path) -> None:
    """A report for each payload, which has it in every field and in several sentences."""
    folder.mkdir()
    for number, words in enumerate(PAYLOADS):
        made = {
            "id": f"{number} {words}"[:300],
            "title": f"General executed: {words}"[:3_900],
            "outlet": f"{words} Daily"[:400],
            "published": f"2015-05-{number % 28 + 1:02}",
            "url": f"https://outlet.example/{number}?q={words}"[:500],
            "text": (
                f"General Mok Yong-gwan was executed in April 2015, {words} and the Unification "
                f"Ministry said.\n\n“It is not so, {words},” said Noh Ye-rin, an academic in Seoul."
                f"\n\nIn 2014, 1,{number + 100} defectors of {words} arrived in South Korea."
                f"\n\n{words} defected to South Korea in 2014.\n"
            ),
        }
        (folder / f"{number}.json").write_text(json.dumps(made), encoding="ascii")


def steers(text: str) -> list[str]:
    """Characters that would be more than text, tabs and ends of lines aside."""
    return sorted({hex(ord(found)) for found in STEERING.findall(text)})


def controls(text: str) -> list[str]:
    """Those of them that steer a terminal: what data formats keep of the rest is exact."""
    return [found for found in steers(text) if int(found, 16) < 0xA0 or found.startswith("0xd")]


class _Page(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.data: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        held = self.tags[-1] if self.tags else ""
        (self.styles if held == "style" and "{" in data else self.data).append(data)


def page_faults(page: str) -> list[str]:
    """What is wrong with a page or a picture: tags, handlers, addresses and styles not ours."""
    parser = _Page()
    parser.feed(page)
    faults = [f"tag {tag}" for tag in parser.tags if tag not in TAGS]
    for tag, name, value in parser.attributes:
        if name.startswith("on") or name in {"srcdoc", "formaction", "background"}:
            faults.append(f"{tag} {name}")
        if name == "style":
            faults.append(f"{tag} style={value}")
        if name in {"href", "src", "action"} and _leads_away(value):
            faults.append(f"{tag} {name}={value[:80]}")
        if name == "http-equiv" and value.casefold() == "refresh":
            faults.append("refresh")
    faults += ["display:none" for style in parser.styles if "*{display:none}" in style]
    return faults + steers(page)


def _leads_away(address: str) -> bool:
    """Whether an address is of another scheme than the web's, or one that a payload brought."""
    web = re.match(r"https?://([^/?#]*)", address)
    if web is not None:
        return "evil.test" in web[1]
    return re.match(r"\s*([a-z][a-z0-9+.-]*:|//)", address, re.IGNORECASE) is not None


def picture_faults(svg: str) -> list[str]:
    """What is wrong with a picture as a file."""
    ET.fromstring(svg)
    return page_faults(svg)


def markdown_faults(source: str) -> list[str]:
    """What a reader of CommonMark would make of the words beyond text, emphasis and web links."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(source)
    inline = [child for token in tokens for child in token.children or []]
    faults = [t.type for t in tokens if t.type in {"html_block", "fence", "code_block"}]
    faults += [t.type for t in inline if t.type in {"html_inline", "image", "code_inline"}]
    links = [str(t.attrGet("href")) for t in inline if t.type == "link_open"]
    faults += [
        f"link {a[:60]}" for a in links if not a.startswith(("https://outlet.example/", "#"))
    ]
    return faults + steers(source)


def cell_faults(rows: list[list[str]]) -> list[str]:
    """Cells that a spreadsheet would take for formulas; a sign alone is none."""
    begun = [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r].", cell, re.DOTALL)]
    return [cell[:40] for cell in begun if not re.fullmatch(r"-?[0-9.]+(e-?[0-9]+)?", cell)]
