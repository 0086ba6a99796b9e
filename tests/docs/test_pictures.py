"""The pictures in the pages are those that the program draws."""

from docs.pictures import drawn

from tests.docs.pages import DOCS


def test_every_picture_is_drawn_as_it_is_now():
    pictures = drawn()
    assert {p.parent for p in pictures} == {DOCS}
    for path, svg in pictures.items():
        assert path.read_text("utf-8") == svg, "run `python -m docs.generate`"
