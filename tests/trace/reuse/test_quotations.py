import pytest

from reportedly.trace.reuse.quotations import split


@pytest.mark.parametrize(
    ("text", "told", "quoted"),
    [
        ("He said “I am here” and left.", ("He said ", " and left."), ("I am here",)),
        ('He said "I am here" and left.', ("He said ", " and left."), ("I am here",)),
        ("He said 'I'm here' and left.", ("He said ", " and left."), ("I'm here",)),
        ("He said ‘I’m here’ and left.", ("He said ", " and left."), ("I’m here",)),
        ("그는 「여기 있다」고 했다.", ("그는 ", "고 했다."), ("여기 있다",)),
        ("The envoys' house isn't his.", ("The envoys' house isn't his.",), ()),
        ("“One.\n“Two,” he said.\nThree.", ("\n", " he said.\nThree."), ("One.", "Two,")),
        ("", (), ()),
    ],
)
def test_what_is_quoted_stands_apart(text, told, quoted):
    assert split(text) == (told, quoted)


def test_an_open_quotation_ends_with_its_paragraph():
    assert split('He said "all of it\nand went.')[0] == ("He said ", "\nand went.")
