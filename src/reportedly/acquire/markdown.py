"""Markdown: front matter as metadata, the words without their marks as text."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reportedly.acquire.decode import decode
from reportedly.acquire.draft import Draft
from reportedly.acquire.limits import check_characters
from reportedly.acquire.metadata import Metadata, value_of
from reportedly.acquire.yaml_words import mapping
from reportedly.errors import UnreadableReport

if TYPE_CHECKING:  # the parser is loaded when the first Markdown file is met
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST_MARKED_UP = 20_000
_TAG = re.compile(r"<[^<>]*>")
_FENCE = "---"


def markdown(data: bytes) -> Iterator[Draft]:
    """The one draft of a Markdown file.

    The title is that of the front matter, else a heading of the first level that opens the file.

    Raises:
        UnreadableReport: the bytes are no text, or the front matter is broken.
        TooLarge: the text or its front matter is beyond the limit.
    """
    from markdown_it import __version__

    source, _ = decode(data)
    check_characters(len(source))
    front, body = _front_matter(source.replace("\r\n", "\n"))
    values = mapping(front, "the front matter")
    heading, text = _words(body)
    metadata = Metadata.of(values).over(Metadata(title=heading))
    yield Draft(
        text=text,
        extractor=f"markdown-it-py {__version__}",
        metadata=metadata,
        name=value_of(values, "id"),
    )


def _front_matter(source: str) -> tuple[str, str]:
    """The YAML between two `---` lines at the very start, and what follows."""
    first, _, rest = source.removeprefix("\ufeff").partition("\n")
    if first.rstrip() != _FENCE:
        return "", source
    lines = rest.split("\n")
    for number, line in enumerate(lines):
        if line.rstrip() in {_FENCE, "..."}:
            return "\n".join(lines[:number]), "\n".join(lines[number + 1 :])
    if re.match(r"\w+\s*:", rest):
        raise UnreadableReport("the front matter has no end; close it with a line of '---'")
    return "", source


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").disable(["inline"])


@cache
def _inline_parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")


def _words(body: str) -> tuple[str | None, str]:
    """The opening heading, if it has one, and the blocks below it, an empty line between them."""
    tokens = _parser().parse(body)
    heading = None
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        heading, tokens = _unmarked(tokens[1].content), tokens[3:]
    blocks = [_block(token) for token in tokens]
    return heading, "\n\n".join(block for block in blocks if block)


def _block(token: "Token") -> str:
    match token.type:
        case "inline":
            return _unmarked(token.content)
        case "fence" | "code_block":
            return token.content.strip("\n")
        case "html_block":
            return _TAG.sub("", token.content).strip()
        case _:
            return ""


def _unmarked(content: str) -> str:
    """A paragraph without emphasis, links and pictures.

    Nested marks cost the parser the square of a paragraph's length, so that an overlong one is
    taken as it stands.
    """
    if len(content) > _LONGEST_MARKED_UP:
        return content
    (token,) = _inline_parser().parseInline(content)
    return "".join(_span(child) for child in token.children or ())


def _span(token: "Token") -> str:
    match token.type:
        case "text" | "code_inline" | "text_special":
            return token.content
        case "softbreak" | "hardbreak":
            return "\n"
        case _:
            return ""
