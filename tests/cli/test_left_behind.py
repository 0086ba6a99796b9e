"""Lists of decisions follow their words into the version that stands, and say where they cannot."""

import json

import pytest

from tests.cli.running import ask, run
from tests.cli.test_turns import add

PAGE = {"url": "https://daily.example/2024/envoy", "outlet": "Daily Test"}
PAGE |= {"published": "2024-03-01", "title": "Envoy of North Korea"}
FIRST = (
    "Ri Test-il, a North Korean diplomat in Italy, defected to South Korea, a South Korean "
    "lawmaker said on Friday.\nHe had been in Rome since January."
)

KEPT = FIRST + "\nAn earlier version of this page erred about the month."
LOST = (
    "Nobody has left, the embassy said.\nHe had been in Rome since January.\n"
    "An earlier version of this page told otherwise."
)


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "a.db"
    add(path, text=FIRST, **PAGE)
    return path


def decide(ledger, *words):
    told = run(*words, "--because", "I asked", "--by", "Ed", "--json", "--ledger", ledger)
    assert told.status == 0, told.err
    return json.loads(told.out)["id"]


def claim(ledger):
    (event,) = ask(ledger, "events")
    (id_,) = event["claims"]
    return event["id"], id_


def rows(ledger, verb, id_):
    (row,) = [row for row in ask(ledger, verb) if row["id"] == id_]
    return row


@pytest.mark.parametrize(("text", "left"), [(KEPT, False), (LOST, True)])
def test_a_correction_is_found_in_the_version_that_stands_or_listed_as_left(ledger, text, left):
    made = decide(ledger, "correct", claim(ledger)[1], "set", "to=Spain")
    new = add(ledger, text=text, **PAGE)
    row = rows(ledger, "corrections", made)
    assert (row["left_behind"], row["found"]) == (left, not left)
    assert row["report"] == (None if left else new)
    told = " ".join(run("corrections", "--ledger", ledger).out.split())
    assert ("its page was changed" in told) is left


@pytest.mark.parametrize(("text", "left"), [(KEPT, False), (LOST, True)])
def test_a_ruling_is_found_in_the_version_that_stands_or_listed_as_left(ledger, text, left):
    event, _ = claim(ledger)
    made = decide(ledger, "rule", event, "failed", "--on", "2024-04-01")
    add(ledger, text=text, **PAGE)
    row = rows(ledger, "rulings", made)
    assert (row["left_behind"], row["found"]) == (left, not left)
    told = " ".join(run("rulings", "--ledger", ledger).out.split())
    assert ("its page was changed" in told) is left


@pytest.mark.parametrize(("text", "left"), [(KEPT, False), (LOST, True)])
def test_a_judgement_is_found_in_the_version_that_stands_or_listed_as_left(ledger, text, left):
    other = "North Korean diplomat Pak Test-su has defected from Italy, two sources told us."
    add(ledger, outlet="Test Gazette", published="2024-03-02", text=other)
    made = decide(ledger, "judge", "unsure", "Ri Test-il", "Pak Test-su")
    new = add(ledger, text=text, **PAGE)
    row = rows(ledger, "judgements", made)
    sides = [side for side in (row["left"], row["right"]) if "Ri" in side["name"]]
    assert (row["left_behind"], [side["found"] for side in sides]) == (left, [not left])
    assert left or sides[0]["place"].startswith(new)
    told = " ".join(run("judgements", "--ledger", ledger).out.split())
    assert ("its page was changed" in told) is left
