"""Types of content, told and real; pages of no words, of too many, and nested too deep."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import whole
from tests.server.article import article, words
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)
"""A picture of one red dot, PNG."""


def pdf(text: list[str]) -> bytes:
    """A PDF of one page that holds some lines, with the table of offsets that readers want."""
    lines = "".join(f"({_escaped(line)}) Tj 0 -14 Td " for line in text)
    stream = f"BT /F1 10 Tf 40 780 Td {lines}ET".encode("latin-1")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(Pages of the bureau)/CreationDate(D:20190514090000+09'00')>>",
    )
    out, at = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    tail = b"trailer<</Size %d/Root 1 0 R/Info 6 0 R>>" % (len(objects) + 1)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, tail, len(out),
    )  # fmt: skip


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _wrapped(paragraphs: list[str], width: int = 90) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > width:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line, ""]
    return lines


def sent(data: bytes | str, kind: str, _asked: Asked) -> Iterator[bytes]:
    """Some bytes under some type."""
    yield from whole(data, kind)


def scripts(_asked: Asked) -> Iterator[bytes]:
    """A page that is words only after its scripts have run."""
    told = "document.body.innerHTML = '<p>Pak Tok-su, a North Korean envoy, defected.</p>'"
    yield from whole(
        "<!DOCTYPE html><html><head><title>News</title></head><body><div id='app'></div>"
        f"<script>{told}</script><noscript>Turn on JavaScript.</noscript></body></html>"
    )


def deep(_asked: Asked) -> Iterator[bytes]:
    """A hundred thousand elements, each in the one before."""
    depth = 100_000
    yield from whole(f"<title>Deep</title>{'<div>' * depth}told{'</div>' * depth}")


def long_line(_asked: Asked) -> Iterator[bytes]:
    """Ten megabytes in one line without a blank."""
    yield from whole(article("long-line", body=f"<p>{'a' * 10_000_000}</p>"))


def many(_asked: Asked) -> Iterator[bytes]:
    """A million elements, one beside the other."""
    yield from whole(f"<title>Many</title>{'<b>x</b>' * 1_000_000}")


def wide(_asked: Asked) -> Iterator[bytes]:
    """One element with a hundred thousand attributes."""
    attributes = " ".join(f"a{number}='x'" for number in range(100_000))
    yield from whole(article("many-attributes", body=f"<p {attributes}>told</p>"))


def frames(asked: Asked) -> Iterator[bytes]:
    """A page that asks a browser to load from this machine, which no reader does."""
    inner = f"http://127.0.0.1:{asked.trap}/"
    body = (
        f"<iframe src='{inner}'></iframe><img src='{inner}'><script src='{inner}'></script>"
        f"<link rel='stylesheet' href='{inner}'>"
    )
    more = f"<meta http-equiv='refresh' content='0; url={inner}'><base href='{inner}'>"
    yield from whole(article("frames", more=more, body=body))


def canonical_elsewhere(asked: Asked) -> Iterator[bytes]:
    """A page that calls itself by an address of another site."""
    more = "<link rel='canonical' href='http://seoul-courier.example/2019/05/14/famous'>"
    yield from whole(article("canonical-elsewhere", more=more))


def canonical_loopback(asked: Asked) -> Iterator[bytes]:
    """A page that calls itself by an address of this machine."""
    more = f"<link rel='canonical' href='http://127.0.0.1:{asked.trap}/told'>"
    yield from whole(article("canonical-loopback", more=more))


TABLE = (
    Behaviour("pdf", "sends a PDF", partial(sent, pdf(_wrapped(words("pdf"))), "application/pdf")),
    Behaviour(
        "pdf-as-html", "sends a PDF and calls it a page",
        partial(sent, pdf(_wrapped(words("pdf-as-html"))), "text/html"), "200", "new", "",
    ),
    Behaviour(
        "pdf-broken", "sends a PDF that breaks off",
        partial(sent, pdf(_wrapped(words("pdf-broken")))[:300], "application/pdf"),
        "200", "refused", "",
    ),
    Behaviour(
        "html-as-image", "sends a page and calls it a picture",
        partial(sent, article("html-as-image"), "image/jpeg"),
    ),
    Behaviour(
        "image-as-html", "sends a picture and calls it a page",
        partial(sent, PIXEL, "text/html"), "200", "refused", "",
    ),
    Behaviour("image", "sends a picture", partial(sent, PIXEL, "image/png"),
              "200", "refused", "image/png"),
    Behaviour(
        "binary", "sends bytes of no known kind",
        partial(sent, bytes(range(256)) * 50, "application/octet-stream"), "200", "refused", "",
    ),
    Behaviour("no-type", "sends a page without a Content-Type",
              partial(sent, article("no-type"), "")),
    Behaviour("xhtml", "sends a page as XHTML",
              partial(sent, article("xhtml"), "application/xhtml+xml")),
    Behaviour("plain-text", "sends plain words",
              partial(sent, "\n\n".join(words("plain-text")), "text/plain; charset=utf-8")),
    Behaviour("json", "sends JSON that is no report",
              partial(sent, '{"told": [1, 2]}', "application/json"), "200", "refused", ""),
    Behaviour("scripts-only", "has its words in a script, which is not run", scripts,
              "200", "refused", ""),
    Behaviour("deep", "nests a hundred thousand elements", deep, "200", "refused", ""),
    Behaviour("many-elements", "has a million elements", many, "200", "refused", ""),
    Behaviour("many-attributes", "has an element with a hundred thousand attributes", wide,
              "200", "refused", "attributes"),
    Behaviour("long-line", "has ten million letters in one word", long_line,
              "200", "refused", ""),
    Behaviour("frames", "wants its reader to load from this machine", frames),
    Behaviour("canonical-elsewhere", "calls itself by an address of another site",
              canonical_elsewhere),
    Behaviour("canonical-loopback", "calls itself by an address of this machine",
              canonical_loopback),
)  # fmt: skip
