from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Visit
from tests.server import BEHAVIOURS, Server
from tests.server.asking import Clock
from tests.server.behaviour import Behaviour
from tests.server.keeping import check_whole, getter

ADDED = [name for name, behaviour in BEHAVIOURS.items() if behaviour.verb == "add"]
LETTERS = ["charset-wrong", "charset-in-meta", "charset-in-header", "charset-nowhere", "utf-16"]


def got(server: Server, path: Path, behaviour: Behaviour, runs: int) -> list[Visit]:
    """The visits of some runs on different days."""
    clock = Clock()
    with Ledger.create(path) as ledger:
        return [getter(server, ledger, clock).get(behaviour.url) for _ in range(runs)]


@pytest.mark.parametrize("name", ADDED)
def test_every_behaviour_ends_as_documented_and_leaves_nothing_half_kept(server, tmp_path, name):
    behaviour, path = BEHAVIOURS[name], tmp_path / "ledger.db"
    visits = got(server, path, behaviour, behaviour.runs)
    assert visits[-1].outcome == behaviour.ends
    assert behaviour.says in visits[-1].because
    assert bool(visits[-1].because.strip()) or behaviour.ends != "refused"
    assert all(visit.outcome == "new" for visit in visits[: behaviour.runs > 1])
    check_whole(path)


@pytest.mark.parametrize("name", [n for n in ADDED if BEHAVIOURS[n].ends == "new"])
def test_what_is_asked_for_twice_is_there_once(server, tmp_path, name):
    path = tmp_path / "ledger.db"
    visits = got(server, path, BEHAVIOURS[name], 2)
    assert len({visit.report for visit in visits}) == 1
    with Ledger.open(path) as ledger:
        assert len(ledger.reports()) == 1
    check_whole(path)


@pytest.mark.parametrize("name", LETTERS)
def test_letters_come_out_right(server, tmp_path, name):
    path = tmp_path / "ledger.db"
    got(server, path, BEHAVIOURS[name], 1)
    with Ledger.open(path) as ledger:
        (report,) = ledger.reports()
    assert "표무경" in report.text


@pytest.mark.parametrize("name", ["canonical-elsewhere", "canonical-loopback"])
def test_a_page_cannot_pass_for_one_of_another_site(server, tmp_path, name):
    path = tmp_path / "ledger.db"
    got(server, path, BEHAVIOURS[name], 1)
    with Ledger.open(path) as ledger:
        (report,) = ledger.reports()
    assert report.url == BEHAVIOURS[name].url


def test_pages_of_many_servers_fill_one_ledger(server, tmp_path):
    path, clock = tmp_path / "ledger.db", Clock()
    with Ledger.create(path) as ledger:
        asking = getter(server, ledger, clock)
        outcomes = [asking.get(BEHAVIOURS[name].url).outcome for name in ADDED[::5]]
    assert {"new", "refused"} <= set(outcomes)
    check_whole(path)
