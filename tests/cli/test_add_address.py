"""`add URL`: the words for what became of it, what is said before the first request, offline."""

import json

import pytest

from tests.cli.running import refused, run
from tests.server.server import Server

URL = "http://seoul-courier.example/2019/05/16/inquiry"
NONE = "http://seoul-courier.example/no-such-page"


@pytest.fixture
def server():
    with Server() as running:
        yield running


@pytest.fixture
def add(server, tmp_path):
    def adding(*words, **more):
        given = {"REPORTEDLY_TEST_SERVER": server.address, **more}
        return run("add", *words, "--ledger", tmp_path / "a.db", **given)

    return adding


def test_an_address_is_added_and_its_change_is_seen(add, tmp_path):
    first, second = add(URL), add(URL, "--json")
    assert first.status == 0
    outcome, id_, name = first.out.split()
    assert (outcome, name) == ("new", "inquiry")
    told = json.loads(second.out)
    assert told == {"outcome": "changed", "id": told["id"], "name": "inquiry"}
    assert told["id"] != id_
    shown = run("verify", "--ledger", tmp_path / "a.db")
    assert (shown.status, shown.out) == (0, "1 reports, 0 problems\n")


def test_what_a_server_learns_is_said_before_the_first_request_and_once(add):
    told = [add(URL).err, add(URL).err]
    assert ["server learns" in err for err in told] == [True, False]
    assert all(word in told[0] for word in ("HTTPS_PROXY", "REPORTEDLY_OFFLINE=1", "--offline"))


def test_one_address_that_is_refused_costs_no_other(add):
    told = add(NONE, URL)
    assert told.status == 2
    assert told.out.startswith("new ")
    assert f"refused  {NONE}: the server answers 404" in told.err


def test_a_list_of_links_is_added_line_by_line(add, tmp_path, server):
    links = tmp_path / "links.txt"
    links.write_text(f"\ufeff# found today\n\n{URL}\nnot an address\n")
    told = add("--links", links)
    assert told.status == 2
    assert told.out.startswith("new ")
    assert "refused  not an address: this is no address" in told.err


def test_offline_no_server_is_asked(add, server, tmp_path):
    refused(add(URL, "--offline"), "--offline")
    assert not (tmp_path / "a.db").exists()
    add(URL)
    asked = len(server.asked)
    for told in (add(URL, "--offline"), add(URL, REPORTEDLY_OFFLINE="1")):
        assert told.status == 0
        assert told.out.startswith("known ")
    refused(add(NONE, "--offline"), "no server is asked while offline")
    assert len(server.asked) == asked


def test_files_and_addresses_may_stand_side_by_side(add, tmp_path):
    (tmp_path / "a.txt").write_text("An envoy of Karvonia has left.")
    told = add(tmp_path / "a.txt", URL)
    assert [line.split()[0] for line in told.out.splitlines()] == ["new", "new"]


def test_without_a_place_add_says_what_it_wants(add):
    assert add().status == 2
    assert "--links" in add().err


def test_a_saved_file_of_another_form_is_told_to_change_its_page(add, tmp_path):
    for number, words in enumerate(("has left his post", "is back at his post")):
        path = tmp_path / f"{number}.json"
        text = f"An envoy of Karvonia {words}, an official in the capital said on Monday."
        path.write_text(json.dumps({"url": "https://daily.example/a", "text": text}))
    told = [add(tmp_path / f"{n}.json").out.split()[0] for n in (0, 1, 0)]
    assert told == ["new", "changed", "known"]
