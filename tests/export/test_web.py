"""Addresses that other programs can take."""

import pytest

from reportedly.export.web import address


def test_an_address_of_the_web_stays_as_it_is():
    assert address("https://outlet.example/a?b=1") == "https://outlet.example/a?b=1"


@pytest.mark.parametrize("url", [None, "", "no address", "http://[", "javascript:alert(1)", "r-1"])
def test_what_is_no_address_of_the_web_is_left_out(url):
    assert address(url) is None
