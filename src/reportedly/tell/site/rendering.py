"""Pages as HTML: templates in which all words are escaped, and one stylesheet."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup

from reportedly.tell.clocks import undated_words
from reportedly.tell.dates import date_words
from reportedly.tell.jsons import rows_json
from reportedly.tell.notes import numbers_of, safe_url, source_line
from reportedly.tell.nouns import Brief
from reportedly.tell.origins_view import told_as
from reportedly.tell.pictures import style
from reportedly.tell.records.phrases import plural
from reportedly.tell.site.news import NewsLine
from reportedly.tell.site.nouns import Frame, Page
from reportedly.tell.site.words import anchor, cut, told
from reportedly.tell.wording import quoted

if TYPE_CHECKING:
    # Only who writes pages loads it, and most who tell do not.
    from jinja2 import Environment

SHEETS = ("colour", "type", "frame", "parts", "tables", "brief", "print")
"""The parts of the stylesheet, in their order."""

_POLICY = "default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'"


def page_html(page: Page, frame: Frame) -> bytes:
    """A page of a site: its stylesheet lies beside it."""
    policy = _POLICY.format("'self'")
    return _rendered(page, frame, policy=policy, style=None).encode()


def single_html(page: Page, frame: Frame) -> str:
    """A page that is one file: its style is within."""
    return _rendered(page, frame, policy=_POLICY.format("'unsafe-inline'"), style=stylesheet())


def page_json(page: Page) -> bytes:
    """The twin of a page: the same view as data, with the title and the address of the page."""
    return rows_json({"page": page.address, "title": page.title, "view": page.view}) + b"\n"


@lru_cache(maxsize=1)
def stylesheet() -> Markup:
    """The one stylesheet: ours, so it is not escaped."""
    folder = files("reportedly.tell.site").joinpath("style")
    parts = [folder.joinpath(f"{name}.css").read_text("utf-8") for name in SHEETS]
    parts.insert(-1, style())
    return Markup("\n".join(parts))


def _rendered(page: Page, frame: Frame, *, policy: str, style: Markup | None) -> str:
    brief = getattr(page.view, "brief", None)
    numbers = numbers_of(brief) if isinstance(brief, Brief) else {}
    template = _environment().get_template(f"{page.kind}.html.j2")
    return template.render(
        page=page, view=page.view, frame=frame, policy=policy, style=style, numbers=numbers
    )


class _Part(NamedTuple):
    """Lines of news of one sort, those about one thing together."""

    title: str
    lines: list[tuple[Any, list[NewsLine]]]


def _by_part(lines: Iterable[NewsLine]) -> list[_Part]:
    return [
        _Part(title, [(about, list(same)) for about, same in groupby(part, lambda n: n.about)])
        for title, part in groupby(lines, lambda n: n.part)
    ]


def _host(address: str) -> str:
    return (urlsplit(address).hostname or address).removeprefix("www.")


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("reportedly.tell.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: Mapping[str, Callable[..., Any]] = {
        "told": told,
        "cut": cut,
        "anchor": anchor,
        "quoted": quoted,
        "source_line": source_line,
        "safe_url": safe_url,
        "undated_words": undated_words,
        "day": date_words,
        "how": told_as,
        "host": _host,
        "kind_plural": plural,
        "groupby_part": _by_part,
    }
    made.filters.update(filters)
    return made
