import pytest

from reportedly.acquire.web import ForbiddenAddress, Limits, NoAnswer
from reportedly.acquire.web.deadline import Deadline
from reportedly.acquire.web.guard import Guard, public
from reportedly.acquire.web.meter import Meter
from reportedly.acquire.web.network import Network
from tests.acquire.web.conftest import PUBLIC, Web, answer

PAGE = "https://outlet.example.com/"


def test_a_name_that_changes_its_address_is_connected_to_where_it_was_checked(web: Web):
    answers = iter([[PUBLIC], [PUBLIC], ["127.0.0.1"]])
    web.resolve = lambda host, port, seconds: next(answers)  # type: ignore[method-assign]
    web.pages[PAGE] = answer(b"x")
    client = web.client()
    assert client.get(PAGE).body == b"x"
    assert [asked.ip for asked in web.asked] == [PUBLIC, PUBLIC]
    with pytest.raises(ForbiddenAddress, match="leads to a place that is not public"):
        client.get(PAGE)
    assert len(web.asked) == 2


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.0.0.1", "::1", "fe80::1%2", "169.254.169.254"])
@pytest.mark.parametrize("first", [True, False])
def test_a_name_with_one_private_address_is_refused_whole(web: Web, inside: str, first: bool):
    web.names["outlet.example.com"] = [inside, PUBLIC] if first else [PUBLIC, inside]
    with pytest.raises(ForbiddenAddress):
        web.client().get(PAGE)
    assert web.asked == []


def test_the_next_address_is_tried_where_one_does_not_answer(web: Web):
    web.names["outlet.example.com"] = ["2606:2800::1", PUBLIC]
    web.down.add("2606:2800::1")
    web.pages[PAGE] = answer(b"x")
    assert web.client().get(PAGE).body == b"x"
    assert {asked.ip for asked in web.asked} == {PUBLIC}


def test_no_more_addresses_are_tried_than_the_limit_says(web: Web):
    web.names["outlet.example.com"] = [f"9.9.9.{last}" for last in range(9)]
    web.down.update(f"9.9.9.{last}" for last in range(8))
    with pytest.raises(NoAnswer):
        web.client(limits=Limits(retries=0)).get(PAGE)


def test_a_public_number_is_asked_without_looking_anything_up(web: Web):
    web.pages["http://9.9.9.9/"] = answer(b"x")
    web.pages["http://[2606:2800::1]/"] = answer(b"y")
    assert web.client().get("http://9.9.9.9/").body == b"x"
    assert web.client().get("http://[2606:2800:0::1]/").body == b"y"
    assert web.looked_up == []


def test_sockets_of_this_machine_are_closed_to_it(web: Web):
    network = Network(resolve=web.resolve, connect=web.connect)
    meter = Meter(Limits(), Deadline(1, web.time.monotonic))
    with pytest.raises(ForbiddenAddress):
        Guard(public(network), network, meter).connect_unix_socket("/run/some.sock")
