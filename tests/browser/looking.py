"""Opening pages in the browser, and what they ask for and complain of meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple


class Opened(NamedTuple):
    """One page, open.

    Attributes:
        name: its address from the root of the site.
        page: as the browser has it.
        complaints: what stood on the console, and errors of scripts.
        asked: addresses that it asked for.
    """

    name: str
    page: Any
    complaints: list[str]
    asked: list[str]


class Look:
    """The pages of a folder in a browser."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self._browser = browser
        self.folder = folder

    @property
    def names(self) -> list[str]:
        """Every page, by its address from the root."""
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.html"))

    @property
    def kinds(self) -> list[str]:
        """The longest page of each kind."""
        longest: dict[str, str] = {}
        for name in self.names:
            kind = name.split("/")[0] if "/" in name else name
            if kind not in longest or self.size(name) > self.size(longest[kind]):
                longest[kind] = name
        return sorted(longest.values())

    def size(self, name: str) -> int:
        """The length of a page's file in bytes."""
        return (self.folder / name).stat().st_size

    @contextmanager
    def window(self, width: int = 1440, scheme: str = "light", **more: Any) -> Iterator[Any]:
        """A window of that width, in light or dark."""
        context = self._browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, **more
        )
        try:
            yield context
        finally:
            context.close()

    def each(self, context: Any, names: list[str]) -> Iterator[Opened]:
        """The pages one after the other, in one tab."""
        page = context.new_page()
        complaints: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        for name in names:
            complaints.clear()
            asked.clear()
            page.goto((self.folder / name).as_uri(), wait_until="load")
            yield Opened(name, page, complaints, asked)
        page.close()
