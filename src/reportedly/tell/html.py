"""A brief as one HTML page that needs nothing else: no script, no outside request, prints on A4."""

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from reportedly.plain import visible
from reportedly.tell.clocks import undated_words
from reportedly.tell.notes import first_used, numbers_of, safe_url, source_line
from reportedly.tell.nouns import Brief, Citation, Section
from reportedly.tell.wording import quoted


def html(brief: Brief, kind: str = "brief") -> str:
    """The brief as a page; all that stood in a report is escaped, only http(s) is linked.

    Args:
        brief: what is told.
        kind: what the page calls itself.
    """
    notes = first_used(brief)

    def fresh(section: Section) -> list[Citation]:
        return [c for s in section.sentences for c in notes.pop(s, ())]

    return _template().render(
        brief=brief, kind=kind, numbers=numbers_of(brief), fresh=fresh, style=_style()
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("reportedly.tell", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        visible=visible,
        quoted=quoted,
        source_line=source_line,
        safe_url=safe_url,
        undated_words=undated_words,
    )
    return environment.get_template("page.html.j2")


@lru_cache(maxsize=1)
def _style() -> Markup:
    """The page's own style sheet: ours, so it is not escaped."""
    return Markup(files("reportedly.tell").joinpath("page.css").read_text("utf-8"))
