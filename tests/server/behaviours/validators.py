"""Pages that are asked for more than once: unchanged, changed, withdrawn, back again."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import head, status, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour

_DAY = "Tue, 14 May 2019 00:00:00 GMT"
_CHANGED = "<p>An earlier form of this report named another bureau; it was the third.</p>"


def etag(asked: Asked) -> Iterator[bytes]:
    """304 for whoever has the page already, by its tag."""
    if asked.headers.get("if-none-match") == '"v1"':
        yield head(304, [("ETag", '"v1"')], "")
    else:
        yield from whole(article("etag"), headers=[("ETag", '"v1"')])


def last_modified(asked: Asked) -> Iterator[bytes]:
    """304 for whoever has the page already, by its day."""
    if asked.headers.get("if-modified-since") == _DAY:
        yield head(304, [("Last-Modified", _DAY)], "")
    else:
        yield from whole(article("last-modified"), headers=[("Last-Modified", _DAY)])


def ignoring(asked: Asked) -> Iterator[bytes]:
    """The same page each time, whatever the conditions say, in dress that differs."""
    dress = f"<meta name='served' content='{asked.nth}'>"
    yield from whole(article("never-304", more=dress), headers=[("ETag", f'"{asked.nth}"')])


def changing(asked: Asked) -> Iterator[bytes]:
    """Other words from the second time on."""
    body = _CHANGED if asked.nth > 1 else ""
    yield from whole(article("changing", body=body), headers=[("ETag", f'"v{asked.nth > 1}"')])


def lying(asked: Asked) -> Iterator[bytes]:
    """Other words under the same tag: nobody can see it who asks with the tag."""
    if asked.headers.get("if-none-match") == '"v1"':
        yield head(304, [("ETag", '"v1"')], "")
    else:
        body = _CHANGED if asked.nth > 1 else ""
        yield from whole(article("lying-tag", body=body), headers=[("ETag", '"v1"')])


def withdrawn(code: int, asked: Asked) -> Iterator[bytes]:
    """Once there, then gone."""
    if asked.nth > 1:
        yield from status(code)
    else:
        yield from whole(article(f"withdrawn-{code}"))


def softly_withdrawn(asked: Asked) -> Iterator[bytes]:
    """Once there, then a page that says with 200 that it is gone."""
    if asked.nth > 1:
        yield from whole(
            "<!DOCTYPE html><html lang='en'><head><title>Page not found</title></head><body>"
            "<h1>Page not found</h1><p>This article has been removed.</p></body></html>"
        )
    else:
        yield from whole(article("withdrawn-softly"))


def back(asked: Asked) -> Iterator[bytes]:
    """There, gone, there again."""
    if asked.nth == 2:
        yield from status(404)
    else:
        yield from whole(article("back-again"))


def down(asked: Asked) -> Iterator[bytes]:
    """There, then an error of the server: that withdraws nothing."""
    if asked.nth > 1:
        yield from status(403)
    else:
        yield from whole(article("forbidden-later"))


TABLE = (
    Behaviour("etag", "has an ETag and answers 304 to it", etag, "200", "unchanged", runs=2),
    Behaviour("last-modified", "has Last-Modified and answers 304 to it", last_modified,
              "200", "unchanged", runs=2),
    Behaviour("never-304", "answers the same words anew each time, in other markup", ignoring,
              "200", "unchanged", runs=2),
    Behaviour("changing", "answers with other words the second time", changing,
              "200", "changed", runs=2),
    Behaviour("lying-tag", "changes its words and keeps the ETag", lying,
              "200", "unchanged", runs=2),
    Behaviour("withdrawn-404", "answers 404 the second time", partial(withdrawn, 404),
              "200", "withdrawn", runs=2),
    Behaviour("withdrawn-410", "answers 410 the second time", partial(withdrawn, 410),
              "200", "withdrawn", runs=2),
    Behaviour("withdrawn-softly", "says the second time with 200 that the page is gone",
              softly_withdrawn, "200", "withdrawn", runs=2),
    Behaviour("back-again", "is gone the second time and there the third", back,
              "200", "changed", "there again", runs=3),
    Behaviour("forbidden-later", "answers 403 the second time: nothing is withdrawn by that",
              down, "200", "refused", "403", runs=2),
)  # fmt: skip
