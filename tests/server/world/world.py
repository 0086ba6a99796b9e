"""All outlets of the small world, and what they answer."""

from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path

from tests.server.answers import head, status, whole
from tests.server.asked import Asked
from tests.server.feed import RSS, Item, rss
from tests.server.world.outlet import Outlet, Page


class World:
    """Outlets by host."""

    def __init__(self, folder: Path) -> None:
        read = (Outlet.read(path) for path in sorted(folder.glob("*.toml")))
        self.outlets = {outlet.host: outlet for outlet in read}

    def answer(self, asked: Asked) -> Iterator[bytes]:
        """A page, a feed, or 404."""
        outlet = self.outlets.get(asked.host)
        if outlet is None:
            return status(404)
        if asked.path == "/feed":
            return _conditional(_feed(outlet), RSS, asked)
        page = next((page for page in outlet.pages if page.path == asked.path), None)
        if page is None:
            return status(404)
        if page.gone and asked.nth > 1:
            return status(410)
        return _conditional(page.html(outlet, asked.nth), "text/html; charset=utf-8", asked)


def _feed(outlet: Outlet) -> str:
    return rss((_item(outlet, page) for page in outlet.pages if page.listed), outlet.name)


def _item(outlet: Outlet, page: Page) -> Item:
    day = format_datetime(datetime.fromisoformat(f"{page.published}T09:00:00+09:00"))
    return Item(f"http://{outlet.host}{page.path}", page.title, f"{outlet.host}{page.path}", day)


def _conditional(body: str, kind: str, asked: Asked) -> Iterator[bytes]:
    """The body, or 304 for whoever has it already."""
    tag = f'"{sha256(body.encode()).hexdigest()[:16]}"'
    if asked.headers.get("if-none-match") == tag:
        yield head(304, [("ETag", tag)], "")
    else:
        yield from whole(body, kind, headers=[("ETag", tag)])


WORLD = World(Path(__file__).parent)
