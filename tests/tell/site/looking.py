"""A page as a browser without scripts has it: its elements, links, places and words."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "link", "br", "img", "input", "hr", "wbr", "source"}
SHAPES = {"line", "rect", "circle", "polyline", "path", "polygon"}


class Element(NamedTuple):
    tag: str
    attributes: dict[str, str | None]


class Looked(NamedTuple):
    """What a page has.

    Attributes:
        elements: in their order.
        text: all words that are shown, on one line.
        headings: the level and the words of each.
    """

    elements: list[Element]
    text: str
    headings: list[tuple[int, str]]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [e.attributes for e in self.elements if e.tag == tag]

    @property
    def ids(self) -> list[str]:
        return [e.attributes["id"] or "" for e in self.elements if "id" in e.attributes]

    @property
    def links(self) -> list[str]:
        return [a["href"] or "" for a in self.all("a") if "href" in a]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.words: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.open: list[str] = []
        self.heading: list[str] | None = None

    def handle_starttag(self, tag, attrs):
        self.elements.append(Element(tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.heading = []

    def handle_startendtag(self, tag, attrs):
        self.elements.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another"
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"} and self.heading is not None:
            self.headings.append((int(tag[1]), " ".join("".join(self.heading).split())))
            self.heading = None

    def handle_data(self, data):
        if self.open and self.open[-1] in {"style", "title", "desc"}:
            return
        self.words.append(data)
        if self.heading is not None:
            self.heading.append(data)


def looked(page: bytes) -> Looked:
    """Look through a page; every element that is opened must be closed, in order."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    assert reader.open == [], reader.open
    return Looked(reader.elements, " ".join("".join(reader.words).split()), reader.headings)
