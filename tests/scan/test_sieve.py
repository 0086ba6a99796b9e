"""The sieve: names in bytes first, what an article tells second; nothing that tells is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire import Refusal, reports
from tests.cli.running import EXAMPLES

from .making import MENU, OTHER, TELLS, page


@pytest.mark.parametrize(
    "data",
    [
        b"<a>North Korea</a>",
        b"NORTH\nKOREA said",
        b"two North Koreans",
        b"<p>Pyongyang</p>",
        b"Kim Jong-un",
        b"the DPRK's embassy",
        "<p>North Korea’s envoy</p>".encode(),
        "<p>a North Korean café</p>".encode("latin-1"),
        "\ufeff<p>North Korea</p>".encode("utf-16"),
    ],
)
def test_a_name_is_found_in_bytes_whatever_stands_around_it(tools, data):
    assert tools.sieve.names(data)


@pytest.mark.parametrize(
    "data", [b"", b"South Korea", b"northkorea", b"the north. Korean", OTHER.encode(), b"\x00\xff"]
)
def test_what_does_not_name_the_country_is_left(tools, data):
    assert not tools.sieve.names(data)


@given(before=st.binary(max_size=40), after=st.binary(max_size=40))
def test_no_bytes_around_a_name_hide_it(tools, before, after):
    data = b"x" * 256 + before + b" North Korea " + after
    assert tools.sieve.names(data)


def test_a_menu_tells_nothing_and_an_article_does(tools):
    assert not tools.sieve.tells(page(OTHER, menu=MENU), "utf-8")
    assert tools.sieve.tells(page(TELLS), "utf-8")
    assert tools.sieve.tells(page(OTHER, "North Korea opens a bridge"), "utf-8")


def test_an_article_so_short_that_it_may_not_have_been_found_counts_whole(tools):
    assert tools.sieve.tells(b"<html><body><div>North Korea's envoy fled.</div></body>", None)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_encodings_change_nothing(tools, encoding):
    html = page(TELLS + " A café.").decode().replace('charset="utf-8"', f'charset="{encoding}"')
    data = html.encode(encoding)
    assert tools.sieve.names(data)
    assert tools.sieve.tells(data, encoding)


def test_every_example_that_is_read_passes_on_a_page(tools):
    for report in reports(str(EXAMPLES)):
        assert not isinstance(report, Refusal)
        if tools.door.read(report).claims:
            html = page(report.text, report.title or "A story")
            assert tools.sieve.names(html), report.name
            assert tools.sieve.tells(html, "utf-8"), report.name
