"""How wide words are, and words cut or broken to a width: no label leaves its place."""

from functools import lru_cache
from typing import Final
from unicodedata import combining, east_asian_width

from reportedly.plain import visible

_WIDTHS: Final[dict[str, float]] = {
    letter: share
    for share, letters in (
        (0.28, "ijl'"),
        (0.37, " .,·‘’"),
        (0.40, "ft!J"),
        (0.46, '()[]⟨⟩-–:;|/\\rI"'),
        (0.56, "csz“”_?*"),
        (0.64, "abdeghknopquvxy0123456789LFTYPES$"),
        (0.70, "ABCKRVXZ"),
        (0.79, "DGHNOQU&"),
        (0.84, "w+=<>^#~→●"),
        (1.00, "mWM%—…@"),
    )
    for letter in letters
}
"""Advance of a letter as a share of the font's size, no less than in DejaVu Sans or Verdana, the
widest of the fonts that browsers take for `sans-serif`."""

_OTHER: Final = 0.84
_NARROWEST: Final = 4
"""Letters of the narrowest kind that take the font's size, and a little more."""

_BOLD: Final = 1.16
ELLIPSIS: Final = "…"


def wide(words: str, size: float = 13, *, bold: bool = False) -> float:
    """How wide words are at most, in pixels, whatever sans-serif font shows them.

    Letters of Chinese, Japanese and Korean take the whole size of the font.

    Args:
        words: as they are shown (`visible`).
        size: of the font, in pixels.
        bold: whether they are set in semi-bold.
    """
    return sum(map(_share, words)) * size * (_BOLD if bold else 1.0)


def cut(words: str, width: float, size: float = 13, *, bold: bool = False) -> str:
    """Words as they are shown, cut with an ellipsis where they are wider than their place."""
    shown = visible(words)
    if len(shown) <= width / size * _NARROWEST and wide(shown, size, bold=bold) <= width:
        return shown
    left = width - wide(ELLIPSIS, size, bold=bold)
    kept = 0
    for letter in shown:
        left -= wide(letter, size, bold=bold)
        if left < 0:
            break
        kept += 1
    return shown[:kept].rstrip() + ELLIPSIS


def fitted(
    words: str, width: float, size: float = 13, *, bold: bool = False, most: int = 6
) -> list[str]:
    """Words in lines that fit into a width, the last one cut where they are more than `most`.

    Args:
        words: what is to be shown.
        width: of the place, in pixels.
        size: of the font, in pixels.
        bold: whether they are set in semi-bold.
        most: how many lines there may be.
    """
    shown = visible(words).strip()
    ample = (int(width / size * _NARROWEST) + 2) * most
    rest, more = shown[:ample], len(shown) > ample
    lines: list[str] = []
    while rest and len(lines) < most:
        line = _first(rest, width, size, bold=bold)
        lines.append(line)
        rest = rest[len(line) :].lstrip()
    if rest or more:
        lines[-1] = _ended(lines[-1], width, size, bold=bold)
    return lines or [""]


def _first(words: str, width: float, size: float, *, bold: bool) -> str:
    """As many whole words as fit, or as many letters of a word that is too wide by itself."""
    room, kept, broken = width, 0, 0
    for at, letter in enumerate(words):
        room -= wide(letter, size, bold=bold)
        if letter == " ":
            broken = at
        if room < 0:
            break
        kept = at + 1
    if kept == len(words):
        return words
    return words[: broken or max(kept, 1)].rstrip()


def _ended(line: str, width: float, size: float, *, bold: bool) -> str:
    whole = line + ELLIPSIS
    return whole if wide(whole, size, bold=bold) <= width else cut(whole, width, size, bold=bold)


@lru_cache(maxsize=4096)
def _share(letter: str) -> float:
    if combining(letter):
        return 0.0
    if east_asian_width(letter) in "WF":
        return 1.0
    return _WIDTHS.get(letter, _OTHER)
