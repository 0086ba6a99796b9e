"""`brief` and `show` say that a page was changed or withdrawn."""

import json
from datetime import UTC, datetime

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Visit
from tests.cli.running import ask, refused, run

PAGE = {"url": "https://daily.example/2016/envoy", "outlet": "Daily Test"}
PAGE |= {"published": "2016-08-19", "title": "Envoy in London"}
FIRST = (
    "Thae Yong-ho, North Korea's deputy ambassador to the United Kingdom, defected to South Korea, "
    "a South Korean lawmaker said on Friday.\nHe had been in London since January."
)
SECOND = (
    "Thae Yong-ho, North Korea's deputy ambassador to the United Kingdom, disappeared in London, "
    "a South Korean lawmaker said on Friday.\nHe had been in London since January.\n"
    "An earlier version of this page erred."
)
OTHER = {
    "url": "https://gazette.example/a",
    "outlet": "Test Gazette",
    "published": "2016-08-20",
    "text": "Thae Yong-ho, North Korea's deputy ambassador to the United Kingdom, has defected to "
    "South Korea, two sources told the Gazette on Saturday.",
}


def add(ledger, **report):
    file = ledger.parent / "added.json"
    file.write_text(json.dumps(report))
    told = run("add", file, "--ledger", ledger)
    assert told.status == 0, told.err
    return told.out.split()[1]


def withdraw(ledger, report):
    now, url = datetime.now(UTC), PAGE["url"]
    visit = Visit(asked=url, url=url, at=now, outcome="withdrawn", status=410, report=report)
    with Ledger.open(ledger) as opened:
        opened.visit(visit)
    return now.date()


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "a.db"


def since(ledger, *more):
    """The sentences under "Since then": its own, and those of what is gone, by heading."""
    told = ask(ledger, "brief", *more)
    found = [s for s in told["sections"] if s["title"] == "Since then"]
    every = {s["title"]: s for x in found for s in (x, *x["sections"])}
    return {k: [x["text"] for x in s["sentences"]] for k, s in every.items() if s["sentences"]}


def test_a_withdrawn_page_is_told_of_under_the_event_that_others_still_tell_of(ledger):
    envoy = add(ledger, text=FIRST, **PAGE)
    add(ledger, **OTHER)
    before = since(ledger)
    day = withdraw(ledger, envoy)
    assert "withdrawn" not in str(before)
    (sentences,) = since(ledger).values()
    assert sentences == [
        f"Daily Test's report of 19 August 2016 ({envoy}) was withdrawn on {day.day} "
        f"{day:%B %Y}; what only that page told of the defection of Thae Yong-ho counts no more."
    ]
    assert since(ledger, "Thae Yong-ho") == since(ledger)
    assert since(ledger, "--as-of", "2024-12-31") == before
    assert since(ledger, "--recorded", "2024-12-31") == {}


def test_an_event_that_nobody_tells_of_any_more_is_told_of_by_name_kind_and_id(ledger):
    envoy = add(ledger, text=FIRST, **PAGE)
    (event,) = ask(ledger, "events")
    withdraw(ledger, envoy)
    whole = since(ledger)
    ((heading, sentences),) = whole.items()
    assert heading.startswith("Defection of Thae Yong-ho")
    assert envoy in sentences[0]
    assert sentences[-1] == "No report on file tells of it any more."
    for what in ("Thae Yong-ho", "defections", event["id"], envoy):
        assert since(ledger, what) == whole
    assert since(ledger, "executions") == {}


def test_a_changed_page_says_what_it_tells_of_no_more_and_since(ledger):
    old, new = add(ledger, text=FIRST, **PAGE), add(ledger, text=SECOND, **PAGE)
    told = {heading.split(" of ")[0]: text[0] for heading, text in since(ledger).items()}
    assert f"and, as {new}, no longer tells of the defection of" in told["Defection"]
    assert f"and, as {new}, has since told of the disappearance of" in told["Since then"]
    assert all(f"({old}) was changed on" in text for text in told.values())


def test_every_sentence_of_it_cites_the_reports(ledger):
    old, new = add(ledger, text=FIRST, **PAGE), add(ledger, text=SECOND, **PAGE)
    told = next(s for s in ask(ledger, "brief")["sections"] if s["title"] == "Since then")
    for section in (told, *told["sections"]):
        for sentence in section["sentences"]:
            assert {cite["report"] for cite in sentence["cites"]} == {old, new}


def test_show_of_an_older_version_says_what_stands_since(ledger):
    old, new = add(ledger, text=FIRST, **PAGE), add(ledger, text=SECOND, **PAGE)
    day = datetime.now(UTC).date().isoformat()
    row = ask(ledger, "show", old)
    assert row["stands"] is False
    assert row["turns"] == [{"day": day, "act": "changed", "before": old, "after": new}]
    told = run("show", old, "--ledger", ledger).out
    assert f"changed on {day}; {new} stands since" in told
    assert f"`reportedly diff {old}`" in told
    assert f"changed on {day}; until then {old}" in run("show", new, "--ledger", ledger).out
    assert ask(ledger, "show", new)["turns"] == row["turns"]


def test_show_of_a_withdrawn_report_its_claim_and_its_event_says_when(ledger):
    envoy = add(ledger, text=FIRST, **PAGE)
    (claim,) = ask(ledger, "show", envoy)["claims"]
    (event,) = ask(ledger, "events")
    day = withdraw(ledger, envoy)
    for id_ in (envoy, claim, event["id"]):
        assert f"withdrawn on {day}" in run("show", id_, "--ledger", ledger).out
        assert ask(ledger, "show", id_)["stands"] is False
    assert "lawmaker" not in run("show", envoy, "--json", "--ledger", ledger).out
    refused(run("show", envoy, "--recorded", "2024", "--ledger", ledger), "nothing on file", envoy)


def test_a_page_that_is_there_again_says_both(ledger):
    envoy = add(ledger, text=FIRST, **PAGE)
    withdraw(ledger, envoy)
    visit = Visit(asked=PAGE["url"], url=PAGE["url"], at=datetime.now(UTC), outcome="changed",
                  status=200, report=envoy)  # fmt: skip
    with Ledger.open(ledger) as opened:
        opened.visit(visit)
    (sentences,) = since(ledger).values()
    assert ["withdrawn on" in sentences[0], "there again on" in sentences[1]] == [True, True]
    assert [turn["act"] for turn in ask(ledger, "show", envoy)["turns"]] == ["withdrawn", "back"]
