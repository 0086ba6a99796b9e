"""`show` of a report that came from the web tells when its page was asked for."""

import json

from tests.cli.running import run
from tests.server.server import Server

URL = "http://seoul-courier.example/2019/05/16/inquiry"


def test_address_way_of_dating_and_visits_are_shown(tmp_path):
    ledger = tmp_path / "a.db"
    with Server() as server:
        told = run("add", URL, "--ledger", ledger, REPORTEDLY_TEST_SERVER=server.address)
    id_ = told.out.split()[1]
    shown = json.loads(run("show", id_, "--json", "--ledger", ledger).out)
    assert shown["url"] == URL
    assert shown["dated_by"]
    assert shown["got"]
    assert [visit.split()[-2:] for visit in shown["visits"]] == [["new", "(200)"]]
    before = run("show", id_, "--json", "--as-of", "2020", "--ledger", ledger)
    assert "visits" not in json.loads(before.out)
    assert "new (200)" in run("show", id_, "--ledger", ledger).out
