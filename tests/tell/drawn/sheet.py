"""What is drawn, read back: places of words and boxes, and what must always hold of them."""

import xml.etree.ElementTree as ET
from typing import NamedTuple

from reportedly.tell.pictures.letters import wide
from reportedly.tell.pictures.svg import Drawing

SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"small": 11, "head": 14}


class Words(NamedTuple):
    """Words with the box around them."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_of(drawing: Drawing) -> list[Words]:
    """All words of a picture, placed as the style sheet places them."""
    found = []
    for node in ET.fromstring(drawing.file()).iter(f"{SVG}text"):
        classes = (node.get("class") or "").split()
        size = next((SIZES[c] for c in classes if c in SIZES), 13)
        long = wide(node.text or "", size, bold="bold" in classes)
        x, y = float(node.get("x")), float(node.get("y"))
        left = x - (long if "end" in classes else long / 2 if "middle" in classes else 0)
        found.append(Words(node.text or "", left, y - size * 0.8, left + long, y + size * 0.2))
    return found


def check(drawing: Drawing) -> None:
    """Sound, told in words; no words leave the picture or lie over others."""
    file, figure = drawing.file(), str(drawing.figure())
    root = ET.fromstring(file)
    assert root.find(f"{SVG}title").text
    assert root.find(f"{SVG}desc") is not None
    ET.fromstring(figure.replace("&nbsp;", " "))
    for never in (" id=", "<style", "<script", "style="):
        assert never not in figure
    words = [w for w in words_of(drawing) if w.text]
    for at, one in enumerate(words):
        assert one.left >= 0, one
        assert one.right <= drawing.width + 0.5, one
        assert 0 <= one.top < one.bottom <= drawing.height + 0.5, one
        for other in words[:at]:
            beside = one.right <= other.left + 0.5 or other.right <= one.left + 0.5
            assert beside or one.bottom <= other.top + 0.5 or other.bottom <= one.top + 0.5, (
                one,
                other,
            )
    for node in root.iter():
        for name, most in (("x", drawing.width), ("cx", drawing.width), ("y", drawing.height)):
            if node.get(name) is not None:
                assert -0.5 <= float(node.get(name)) <= most + 0.5


def cut_is_told_whole(drawing: Drawing) -> None:
    """Whatever ends in an ellipsis stands in a group whose title has more of it."""
    root = ET.fromstring(drawing.file())
    held = {
        id(t) for g in root.iter(f"{SVG}g") if g.find(f"{SVG}title") is not None for t in g.iter()
    }
    for node in root.iter(f"{SVG}text"):
        if (node.text or "").endswith("…"):
            assert id(node) in held, node.text
