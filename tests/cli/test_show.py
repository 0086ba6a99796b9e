"""`reportedly show`: one thing with its evidence, whatever kind of thing it is."""

import json

import pytest

from tests.cli.running import refused, run


@pytest.fixture(scope="session")
def public(kept):
    """What the public may see of each report, as `show` names it."""
    events = run("events", "--json", "--ledger", kept).json
    claims = [event["claims"][0] for event in events]
    reports = {run("show", c, "--json", "--ledger", kept).json["report"] for c in claims}
    return events, [run("show", r, "--json", "--ledger", kept).json for r in sorted(reports)]


def test_every_id_that_is_printed_can_be_shown(public, kept):
    events, reports = public
    ids = {e["id"] for e in events} | {e["person"] for e in events if e["person"]}
    ids |= {c for e in events for c in e["claims"]} | {r["id"] for r in reports}
    lists = ("claims", "claims_beyond", "figures", "remarks", "context", "assertions", "silences")
    ids |= {i for r in reports for name in lists for i in r[name]}
    assert {i.partition("-")[0] for i in ids} >= {"e", "p", "c", "r", "f", "a", "s"}
    for id_ in ids:
        told = run("show", id_, "--json", "--ledger", kept)
        assert (told.status, told.err) == (0, "")
        assert told.json
        shown = run("show", id_, "--ledger", kept)
        assert (shown.status, shown.err) == (0, "")
        assert shown.out.strip()


def test_of_an_event_the_status_is_shown_and_where_the_numbers_are(public, kept):
    for event in public[0]:
        shown = " ".join(run("show", event["id"], "--ledger", kept, COLUMNS="400").out.split())
        assert event["belief"]["status"] in shown
        assert f"reportedly why {event['id']}" in shown
        assert "%" not in shown


def test_a_report_is_shown_by_its_name_too(public, kept):
    for report in public[1]:
        by_name = run("show", report["name"], "--json", "--ledger", kept).json
        assert by_name["id"] == report["id"]


def test_a_report_is_shown_without_its_text(public):
    assert all(report["text"] == "" for report in public[1])


def test_a_claim_is_shown_with_its_report_and_words(public, kept):
    claim = run("show", public[0][0]["claims"][0], "--json", "--ledger", kept).json
    assert claim["quote"]["text"]
    assert claim["report"].startswith("r-")


@pytest.mark.parametrize("id_", ["c-000000000000", "e-", "", "x" * 5000, "../etc"])
def test_an_id_of_nothing_is_said_to_be_one(id_, kept):
    refused(run("show", id_, "--ledger", kept), "nothing on file has the id")


def test_the_address_by_which_a_page_is_known_is_told_where_it_differs(tmp_path):
    ledger, file = tmp_path / "a.db", tmp_path / "a.json"
    plain = "https://daily.example/2024/envoy"
    for given in (f"{plain}?utm_source=letter&id=7#top", f"{plain}?id=8"):
        file.write_text(json.dumps({"url": given, "text": f"An envoy has left for {given}."}))
        id_ = run("add", file, "--ledger", ledger).out.split()[1]
        row = run("show", id_, "--json", "--ledger", ledger).json
        assert row["url"] == given
        assert row.get("canonical") == (f"{plain}?id=7" if "utm" in given else None)
        assert ("canonical" in run("show", id_, "--ledger", ledger).out) is ("utm" in given)
