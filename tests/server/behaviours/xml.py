"""Feeds that are an attack on whoever reads XML, or no XML at all."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import HTML, head, status, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Answer, Behaviour
from tests.server.feed import RSS, Item, rss

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


def _with_doctype(declared: str, title: str) -> str:
    head, _, rest = rss([], title="@@").partition("<rss")
    return f"{head}<!DOCTYPE rss [{declared}]><rss{rest}".replace("@@", title)


def sent(text: str | bytes, _asked: Asked) -> Iterator[bytes]:
    """Something under the type of a feed."""
    yield from whole(text, RSS)


def external(asked: Asked) -> Iterator[bytes]:
    """An entity whose words lie on this machine's network."""
    where = f"http://127.0.0.1:{asked.trap}/secret"
    yield from whole(_with_doctype(f'<!ENTITY e SYSTEM "{where}">', "&e;"), RSS)


def external_dtd(asked: Asked) -> Iterator[bytes]:
    """A DOCTYPE whose rules lie on this machine's network."""
    text = rss([]).replace("<rss", f'<!DOCTYPE rss SYSTEM "http://127.0.0.1:{asked.trap}/d"><rss')
    yield from whole(text, RSS)


def stylesheet(asked: Asked) -> Iterator[bytes]:
    """A feed with a style sheet and an include on this machine's network, which nobody loads."""
    if asked.path != "/feed":
        yield from whole(article("xml-stylesheet"))
        return
    where = f"http://127.0.0.1:{asked.trap}/style"
    text = rss([Item(f"http://{asked.host}/2019/05/14/one")]).replace(
        "<rss", f'<?xml-stylesheet href="{where}"?><rss', 1
    )
    include = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{where}"/>'
    yield from whole(text.replace("</channel>", f"{include}</channel>"), RSS)


def harmless_doctype(asked: Asked) -> Iterator[bytes]:
    """A DOCTYPE that declares nothing, as old feeds have it."""
    if asked.path != "/feed":
        yield from whole(article("xml-doctype"))
        return
    text = rss([Item(f"http://{asked.host}/2019/05/14/one")])
    yield from whole(text.replace("<rss", "<!DOCTYPE rss><rss", 1), RSS)


def many(_asked: Asked) -> Iterator[bytes]:
    """A hundred thousand items."""
    yield head(kind=RSS)
    start, _, end = rss([]).partition("</channel>")
    yield start.encode()
    for number in range(0, 100_000, 1000):
        yield "".join(
            f"<item><link>http://xml-many.test/{number + i}</link></item>" for i in range(1000)
        ).encode()
    yield f"</channel>{end}".encode()


def huge_item(asked: Asked) -> Iterator[bytes]:
    """An item of thirty megabytes."""
    yield head(kind=RSS)
    start, _, end = rss([Item(asked.url, text="@@")]).partition("@@")
    yield start.encode()
    for _ in range(300):
        yield b"more of the same, " * 6000
    yield end.encode()


def page(_asked: Asked) -> Iterator[bytes]:
    """A page where a feed should be."""
    yield from whole(article("xml-page"), HTML)


def gone(_asked: Asked) -> Iterator[bytes]:
    """No feed any more."""
    yield from status(410)


def _row(
    name: str,
    does: str,
    answer: Answer,
    says: str = "",
    ends: str = "refused",
    got: str = "200",
) -> Behaviour:
    return Behaviour(f"xml-{name}", does, answer, got, ends, says, path="/feed", verb="fetch")


TABLE = (
    _row("laughs", "declares entities that unfold to a billion laughs",
         partial(sent, _with_doctype(_LAUGHS, "&l9;"))),
    _row("quadratic", "declares one long entity and names it ten thousand times",
         partial(sent, _with_doctype(f'<!ENTITY a "{"a" * 10_000}">', "&a;" * 10_000))),
    _row("external", "declares an entity that lies on this machine", external),
    _row("file", "declares an entity that is a file of this machine",
         partial(sent, _with_doctype('<!ENTITY e SYSTEM "file:///etc/passwd">', "&e;"))),
    _row("parameter", "declares a parameter entity",
         partial(sent, _with_doctype('<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;', "told"))),
    _row("external-rules", "has a DOCTYPE whose rules lie on this machine", external_dtd),
    _row("utf-16-laughs", "declares entities in UTF-16",
         partial(sent, _with_doctype(_LAUGHS, "&l9;").replace("utf-8", "utf-16").encode("utf-16"))),
    _row("utf-7-laughs", "declares entities and says that its letters are UTF-7",
         partial(sent, _with_doctype(_LAUGHS, "&l9;").replace('"utf-8"', '"utf-7"'))),
    _row("stylesheet", "wants a style sheet and an include to be loaded from this machine",
         stylesheet, ends="new"),
    _row("doctype", "has a DOCTYPE that declares nothing", harmless_doctype, ends="new"),
    _row("broken", "is XML that breaks off", partial(sent, rss([Item("http://a.test/")])[:150])),
    _row("deep", "nests a hundred thousand elements",
         partial(sent, f"<rss>{'<a>' * 100_000}{'</a>' * 100_000}</rss>")),
    _row("empty", "is empty", partial(sent, "")),
    _row("none", "is no XML", partial(sent, bytes(range(256)) * 10)),
    _row("page", "is a page, not a feed", page),
    _row("many", "has a hundred thousand items", many),
    _row("huge-item", "has an item of thirty megabytes", huge_item, "more than", got="TooMuch"),
    _row("gone", "answers 410", gone, "410", got="410"),
)  # fmt: skip
