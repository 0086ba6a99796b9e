"""An outlet of the small world, and its pages."""

import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        path: where it lies on the outlet's host.
        title: its heading.
        published: its day, YYYY-MM-DD.
        text: its paragraphs, an empty line between each.
        later: what stands there from the second request on; nothing if it stays.
        gone: whether it is gone from the second request on.
        listed: whether the outlet's feed lists it.
    """

    path: str
    title: str
    published: str
    text: str
    later: str = ""
    gone: bool = False
    listed: bool = True

    def html(self, outlet: "Outlet", nth: int) -> str:
        """The page as the outlet shows it when asked for the nth time."""
        text = self.later if self.later and nth > 1 else self.text
        told = "".join(f"<p>{escape(part.strip())}</p>\n" for part in text.strip().split("\n\n"))
        return (
            f'<!DOCTYPE html>\n<html lang="{outlet.language}"><head><meta charset="utf-8">\n'
            f"<title>{escape(self.title)}</title>\n"
            f'<meta property="og:site_name" content="{escape(outlet.name)}">\n'
            f'<meta property="article:published_time" content="{self.published}T09:00:00+09:00">\n'
            f'<link rel="canonical" href="http://{outlet.host}{self.path}">\n'
            f"</head><body><nav><a href='/'>{escape(outlet.name)}</a></nav>\n"
            f"<article><h1>{escape(self.title)}</h1>\n{told}</article></body></html>\n"
        )


@dataclass(frozen=True)
class Outlet:
    """An outlet: its host, its name, the language it prints in, its pages."""

    host: str
    name: str
    language: str
    pages: tuple[Page, ...]

    @classmethod
    def read(cls, path: Path) -> "Outlet":
        """An outlet from its file."""
        told: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        pages = tuple(Page(**row) for row in told["page"])
        return cls(path.stem, told["name"], told["language"], pages)
