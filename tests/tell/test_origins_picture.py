"""The picture of who had it from whom: whole names, boxes that hold them, a width that fits."""

import xml.etree.ElementTree as ET

import pytest

from reportedly.model import Event
from reportedly.packs import load
from reportedly.tell.pictures.letters import wide
from reportedly.tell.pictures.origins import origins_svg
from reportedly.trace.links import Issue
from reportedly.trace.tree import Node, Tree

SVG = "{http://www.w3.org/2000/svg}"
LONG = "unnamed source of the parliamentary intelligence committee of the National Assembly"
PACK = load()


def node(name, how="cites", *below):
    issue = Issue(report="r-1", published="2016-05-16", says="retells")
    return Node(
        key=name, name=name, named=True, type="press", how=how, issues=(issue,), below=below
    )


def drawn(*roots):
    event = Event(
        id="e-1",
        kind="execution",
        who="Sonu Il-bong",
        person=None,
        when="2016",
        claims=(),
        origins=(),
    )
    return ET.fromstring(origins_svg(event, Tree(event="e-1", roots=roots), PACK))


def boxes(parsed):
    names = ("x", "y", "width", "height")
    return [tuple(float(r.get(n)) for n in names) for r in parsed.iter(f"{SVG}rect")]


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_nothing_is_cut_and_all_fits_into_its_box_and_into_a_page(depth):
    root = node(LONG)
    for _ in range(depth - 1):
        root = node(LONG, "cites", root, node("B"))
    parsed = drawn(root)
    words = list(parsed.iter(f"{SVG}text"))
    told = " ".join(t.text for t in words)
    assert "…" not in told
    assert told.count("parliamentary") == depth
    assert told.count("refute") == 2 * depth - 1
    assert float(parsed.get("width")) <= 1000
    for text in words[2:]:
        x, y = float(text.get("x")), float(text.get("y"))
        (held,) = [
            b for b in boxes(parsed) if b[0] <= x <= b[0] + b[2] and b[1] <= y <= b[1] + b[3]
        ]
        size = 11 if "small" in text.get("class", "") else 13
        bold = "bold" in text.get("class", "")
        assert x + wide(text.text, size, bold=bold) <= held[0] + held[2]


def test_boxes_never_lie_over_one_another():
    found = boxes(drawn(node(LONG, "origin", node(LONG), node("B")), node("KCNA", "origin")))
    for i, (x, y, width, high) in enumerate(found):
        for a, b, w, h in found[:i]:
            assert x >= a + w or a >= x + width or y >= b + h or b >= y + high


def test_an_event_without_origins_is_an_empty_picture():
    assert boxes(drawn()) == []
