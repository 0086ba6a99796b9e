"""Pictures as SVG, by hand: light and dark, text as text, with words for those who listen."""

from collections.abc import Iterable
from textwrap import wrap
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from reportedly.plain import visible

_STYLE = """
svg { font: 13px system-ui, sans-serif; color-scheme: light dark; background: #fff; }
text { fill: #1f2430; } .dim { fill: #5b6472; } .end { text-anchor: end; }
.middle { text-anchor: middle; } .bold { font-weight: 600; }
.axis { stroke: #c3c9d2; stroke-width: 1; } .rule { stroke: #5b6472; stroke-dasharray: 4 4; }
.thin { stroke: #5b6472; stroke-width: 2; } .thick { stroke: #2563a8; stroke-width: 8; }
.line { stroke: #2563a8; stroke-width: 2; fill: none; } .dot { fill: #b3400f; }
.bubble { fill: #2563a8; fill-opacity: .35; stroke: #2563a8; }
.source { fill: #f2f5f9; stroke: #5b6472; } .link { stroke: #8a93a0; stroke-width: 1.5; }
.open { stroke-dasharray: 5 4; } .copy { stroke: #b3700f; } .deny { stroke: #b3261e; }
.small { font-size: 11px; }
@media (prefers-color-scheme: dark) {
  svg { background: #14171c; } text { fill: #e8eaee; } .dim { fill: #a2abb8; }
  .axis { stroke: #3a414c; } .rule, .thin { stroke: #a2abb8; } .dot { fill: #ff9d6b; }
  .source { fill: #1f242c; stroke: #a2abb8; } .copy { stroke: #f0b35c; }
  .deny { stroke: #ff8a80; }
  .thick, .line, .bubble { stroke: #6cb0f5; } .bubble { fill: #6cb0f5; }
}
"""


def drawing(width: float, height: float, title: str, told: str, parts: Iterable[str]) -> str:
    """A whole picture.

    Args:
        width: in pixels, before any scaling.
        height: the same.
        title: what it is a picture of.
        told: what it shows, in words, for whoever cannot see it.
        parts: its elements.
    """
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'width="{_n(width)}" height="{_n(height)}" role="img" aria-labelledby="title desc">\n'
        f'<title id="title">{_text(title)}</title>\n<desc id="desc">{_text(told)}</desc>\n'
        f"<style>{_STYLE}</style>\n" + "\n".join(parts) + "\n</svg>\n"
    )


def text(x: float, y: float, words: str, style: str = "") -> str:
    """Words at a place."""
    named = f" class={quoteattr(style)}" if style else ""
    return f'<text x="{_n(x)}" y="{_n(y)}"{named}>{_text(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    """A straight line."""
    return (
        f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" class={quoteattr(style)}/>'
    )


def box(x: float, y: float, width: float, height: float, style: str) -> str:
    """A box with round corners."""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="5" '
        f"class={quoteattr(style)}/>"
    )


def circle(x: float, y: float, radius: float, style: str) -> str:
    """A round spot."""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" class={quoteattr(style)}/>'


def path(points: Iterable[tuple[float, float]], style: str) -> str:
    """A line through points."""
    told = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polyline points="{told}" class={quoteattr(style)}/>'


def fitted(words: str, width: float, size: float = 13) -> list[str]:
    """Words in lines that fit into a width, in pixels, whatever sans-serif font shows them.

    A letter takes at most about 0.59 of the font's size on average, one of Chinese, Japanese or
    Korean all of it.
    """
    wide = sum(east_asian_width(letter) in "WF" for letter in words) / max(len(words), 1)
    letter = size * (0.59 + 0.45 * wide)
    return wrap(words, max(int(width / letter), 1)) or [""]


def _text(words: str) -> str:
    return escape(visible(words))


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
