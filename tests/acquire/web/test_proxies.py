from typing import Any

import httpcore
import pytest

from reportedly.acquire.web import BadSettings, ForbiddenAddress, Limits, NoAnswer, Proxies, Proxy
from reportedly.acquire.web.address import parse
from tests.acquire.web.conftest import Web, answer

PAGE = "http://outlet.example.com/a"
LOCAL = {"HTTP_PROXY": "http://me:se%20cret@127.0.0.1:3128", "NO_PROXY": "direct.example.com"}


def test_the_environment_is_read_as_others_read_it():
    proxies = Proxies.of(
        {
            "HTTP_PROXY": "http://capital.example.com:1",
            "http_proxy": "http://small.example.com:2",
            "ALL_PROXY": "all.example.com",
        }
    )
    assert proxies.http == Proxy(scheme="http", host="small.example.com", port=2)
    assert proxies.https == Proxy(scheme="http", host="all.example.com", port=80)
    assert Proxies.of({}) == Proxies()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("ftp://proxy.example.com", "not known"),
        ("http://", "not known"),
        ("http://proxy.example.com:port", "no address"),
        ("http://[::1", "no address"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told(value: str, said: str):
    with pytest.raises(BadSettings, match=f"HTTP_PROXY .*{said}"):
        Proxies.of({"http_proxy": value})


def test_a_socks_proxy_says_what_is_missing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reportedly.acquire.web.proxies.find_spec", lambda name: None)
    with pytest.raises(BadSettings, match="pip install socksio"):
        Proxies.of({"ALL_PROXY": "socks5h://127.0.0.1:9050"})


@pytest.mark.parametrize(
    ("entry", "url", "direct"),
    [
        ("*", "http://any.example.com/", True),
        ("example.com", "http://outlet.example.com/", True),
        (".example.com", "http://outlet.example.com/", True),
        ("*.example.com", "http://outlet.example.com/", True),
        ("outlet.example.com", "http://outlet.example.com/", True),
        (" x.org , outlet.example.com", "http://OUTLET.example.com/", True),
        ("let.example.com", "http://outlet.example.com/", False),
        ("outlet.example.com:80", "http://outlet.example.com/", True),
        ("outlet.example.com:81", "http://outlet.example.com/", False),
        ("9.9.9.0/24", "http://9.9.9.9/", True),
        ("9.9.9.9", "http://9.9.9.9/", True),
        ("9.9.8.0/24", "http://9.9.9.9/", False),
        ("2606::/16", "http://[2606::1]/", True),
        ("9.9.9.0/24", "http://outlet.example.com/", False),
        ("", "http://outlet.example.com/", False),
        (",,", "http://outlet.example.com/", False),
    ],
)
def test_hosts_that_are_asked_without_a_proxy(entry: str, url: str, direct: bool):
    proxies = Proxies.of({"HTTP_PROXY": "http://127.0.0.1:3128", "NO_PROXY": entry})
    assert (proxies.to(parse(url)) is None) == direct


def test_a_local_proxy_is_asked_for_public_pages(web: Web):
    web.pages[PAGE] = answer(b"x")
    response = web.client(proxies=Proxies.of(LOCAL)).get(PAGE)
    assert response.body == b"x"
    assert {(asked.ip, asked.port) for asked in web.asked} == {("127.0.0.1", 3128)}
    assert web.asked[-1].header("proxy-authorization") == "Basic bWU6c2UgY3JldA=="
    assert "cret" not in repr(response.sent)


def test_the_proxys_password_goes_to_no_site(web: Web):
    web.pages["http://direct.example.com/"] = answer(b"x")
    web.client(proxies=Proxies.of(LOCAL)).get("http://direct.example.com/")
    assert all(asked.header("proxy-authorization") is None for asked in web.asked)


def test_a_protected_page_goes_through_a_tunnel_that_the_proxy_cannot_look_into(web: Web):
    secure = "https://outlet.example.com/a"
    tunnel = [b"HTTP/1.1 200 Connected\r\n\r\n"]
    web.pages["CONNECT outlet.example.com:443"] = tunnel
    web.pages[secure] = answer(b"x")
    assert web.client(proxies=Proxies.of({"ALL_PROXY": "127.0.0.1:3128"})).get(secure).body == b"x"
    assert {asked.secure for asked in web.asked} == {None, "outlet.example.com"}
    assert {asked.ip for asked in web.asked} == {"127.0.0.1"}


def test_a_proxy_that_refuses_is_told(web: Web):
    web.pages["CONNECT outlet.example.com:443"] = answer(b"", 403)
    with pytest.raises(NoAnswer, match=r"proxy does not let us through .*403"):
        web.client(limits=Limits(retries=0), proxies=Proxies.of({"ALL_PROXY": "127.0.0.1:1"})).get(
            "https://outlet.example.com/a"
        )


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/"])
def test_the_target_is_checked_by_its_form_behind_a_proxy_too(web: Web, url: str):
    with pytest.raises(ForbiddenAddress):
        web.client(proxies=Proxies.of(LOCAL)).get(url)
    assert web.asked == []


def test_the_target_is_checked_by_its_addresses_where_it_has_some_here(web: Web):
    web.names["outlet.example.com"] = ["10.0.0.1"]
    with pytest.raises(ForbiddenAddress):
        web.client(proxies=Proxies.of(LOCAL)).get(PAGE)
    assert web.asked == []


def test_a_target_that_only_the_proxy_knows_is_asked(web: Web):
    web.names["outlet.example.com"] = []
    web.pages[PAGE] = answer(b"x")
    assert web.client(proxies=Proxies.of(LOCAL)).get(PAGE).body == b"x"


def test_tor_is_not_betrayed_by_a_look_up(web: Web, monkeypatch: pytest.MonkeyPatch):
    def through(url: httpcore.URL, auth: None, **given: Any) -> httpcore.HTTPProxy:
        assert url.scheme == b"socks5h"
        return httpcore.HTTPProxy(f"http://127.0.0.1:{url.port}/", auth, **given)

    monkeypatch.setattr(httpcore, "SOCKSProxy", through)
    web.pages[PAGE] = answer(b"x")
    proxies = Proxies(http=Proxy(scheme="socks5h", host="127.0.0.1", port=9050))
    assert web.client(proxies=proxies).get(PAGE).body == b"x"
    assert web.looked_up == []
    with pytest.raises(ForbiddenAddress):
        web.client(proxies=proxies).get("http://127.0.0.1/")
