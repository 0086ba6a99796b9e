"""Pictures as SVG, by hand: light and dark, text as text, with words for those who listen."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from reportedly.plain import visible
from reportedly.tell.pictures.letters import cut

_LONGEST = 2000
"""Letters that a picture's title, or a label that is cut, is told in at most."""

_WIDEST = 10
"""Hundreds of pixels up to which a picture in a page gives way to a narrow window."""


class Drawing(NamedTuple):
    """A whole picture.

    Attributes:
        width: in pixels, before any scaling.
        height: the same.
        title: what it is a picture of.
        told: what it shows, in words, for whoever cannot see it.
        parts: its elements.
    """

    width: float
    height: float
    title: str
    told: str
    parts: tuple[str, ...]

    def file(self) -> str:
        """The picture as one SVG file that needs nothing else."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" {self._box()} '
            f'role="img" aria-labelledby="title desc">\n'
            f'<title id="title">{_text(self.title)}</title>\n'
            f'<desc id="desc">{_text(self.told)}</desc>\n'
            f"<style>{style()}</style>\n" + "\n".join(self.parts) + "\n</svg>\n"
        )

    def figure(self) -> Markup:
        """The picture in a page, whose style sheet has `style()` once; no id, no style of its own.

        A picture that is wider than the window scrolls by itself, by keyboard as well.
        """
        hundreds = -(-int(self.width) // 100)
        size = f"w{max(hundreds, 6)}" if hundreds <= _WIDEST else "whole"
        label = quoteattr(_short(self.title))
        return Markup(
            f'<figure class="picture" tabindex="0" aria-label={label}>'
            f'<svg class="picture {size}" {self._box()} role="img" aria-label={label}>\n'
            f"<desc>{_text(self.told)}</desc>\n" + "\n".join(self.parts) + "\n</svg></figure>"
        )

    def _box(self) -> str:
        wide, high = _n(self.width), _n(self.height)
        return f'viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'


@lru_cache(maxsize=1)
def style() -> str:
    """The style sheet of all pictures: colours are those of the page around, else their own."""
    return files("reportedly.tell.pictures").joinpath("picture.css").read_text("utf-8")


def text(x: float, y: float, words: str, style: str = "") -> str:
    """Words at a place."""
    named = f" class={quoteattr(style)}" if style else ""
    return f'<text x="{_n(x)}" y="{_n(y)}"{named}>{_text(words)}</text>'


def label(
    x: float, y: float, words: str, width: float, style: str = "", *, size: float = 13
) -> str:
    """Words at a place that is so wide: cut with an ellipsis, the whole of them told beside.

    Args:
        x: where they stand (`style` may say that it is their middle or end).
        y: their base line.
        words: what is to be shown.
        width: of the place, in pixels.
        style: classes of the style sheet.
        size: the font's, as the style sheet has it for the classes.
    """
    shown = cut(words, width, size, bold="bold" in style)
    if shown == visible(words):
        return text(x, y, words, style)
    return titled(text(x, y, shown, style), words)


def titled(part: str, whole: str) -> str:
    """An element with what it stands for told whole, to whoever points at it or listens."""
    return f"<g><title>{escape(_short(whole))}</title>{part}</g>"


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    """A straight line."""
    return (
        f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" class={quoteattr(style)}/>'
    )


def box(x: float, y: float, width: float, height: float, style: str, *, round_: float = 5) -> str:
    """A box, its corners round."""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(max(width, 0.5))}" '
        f'height="{_n(max(height, 0.5))}" rx="{_n(round_)}" class={quoteattr(style)}/>'
    )


def circle(x: float, y: float, radius: float, style: str) -> str:
    """A round spot."""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" class={quoteattr(style)}/>'


def path(points: Iterable[tuple[float, float]], style: str, *, closed: bool = False) -> str:
    """A line through points, back to the first where it is closed."""
    told = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<{"polygon" if closed else "polyline"} points="{told}" class={quoteattr(style)}/>'


def _short(words: str) -> str:
    shown = visible(words)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _text(words: str) -> str:
    return escape(visible(words))


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
