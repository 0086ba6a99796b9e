"""Which hosts are one site."""

import pytest

from reportedly.packs.registrable import registrable


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.news.example.com", "example.com"),
        ("amp.paper.co.kr", "paper.co.kr"),
        ("other.co.kr", "other.co.kr"),
        ("somebody.github.io", "somebody.github.io"),
        ("a.daily.test", "daily.test"),
        ("daily", "daily"),
        ("192.0.2.7", "192.0.2.7"),
    ],
)
def test_a_site_is_what_somebody_registered(host, site):
    assert registrable(host) == site
