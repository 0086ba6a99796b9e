import pytest

from reportedly.acquire.web import ForbiddenAddress, LocalServer
from reportedly.acquire.web.address import parse
from reportedly.acquire.web.admission import admit
from tests.acquire.web.conftest import Web, answer

SERVER = LocalServer(host="127.0.0.1", port=8123)


@pytest.mark.parametrize("port", [80, 443, 8080, 8443])
def test_ports_of_the_web_are_asked(port: int):
    admit(parse(f"http://outlet.example.com:{port}/"))


@pytest.mark.parametrize("port", [1, 22, 25, 81, 631, 3306, 6379, 8081, 11211, 65535])
def test_other_ports_are_not_asked(port: int):
    with pytest.raises(ForbiddenAddress, match=f"port {port} is not asked, only 80, 443, 8080 and"):
        admit(parse(f"http://outlet.example.com:{port}/"))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8123/a",
        "https://127.0.0.1:8123/a",
        "http://outlet.test/",
        "https://www.outlet.example/",
        "https://outlet.test:8443/",
    ],
)
def test_the_server_of_a_test_answers_for_names_that_nobody_has(url: str):
    with pytest.raises(ForbiddenAddress):
        admit(parse(url))
    admit(parse(url), SERVER)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.0.0.1:8124/",
        "http://127.0.0.2:8123/",
        "http://localhost:8123/",
        "http://outlet.test:22/",
        "http://[::1]:8123/",
        "http://[::ffff:127.0.0.1]:8123/",
        "http://10.0.0.1/",
        "http://a.localhost/",
    ],
)
def test_every_other_address_of_this_machine_stays_forbidden_in_a_test(url: str):
    with pytest.raises(ForbiddenAddress):
        admit(parse(url), SERVER)


def test_a_name_of_a_test_is_never_looked_up(web: Web):
    web.pages["http://outlet.test/"] = answer(b"x")
    response = web.client(local=SERVER).get("https://outlet.test/")
    assert (response.url, response.body) == ("https://outlet.test/", b"x")
    assert {(asked.ip, asked.port) for asked in web.asked} == {("127.0.0.1", 8123)}
    assert web.looked_up == []


def test_a_name_that_leads_to_the_server_of_a_test_is_forbidden_all_the_same(web: Web):
    web.names["outlet.example.com"] = ["127.0.0.1"]
    with pytest.raises(ForbiddenAddress):
        web.client(local=SERVER).get("http://outlet.example.com/")
