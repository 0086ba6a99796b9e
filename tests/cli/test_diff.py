"""`diff`: what a page says no longer, and since when."""

import json

import pytest

from tests.cli.running import refused, run

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


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "a.db"
    for number, text in enumerate((FIRST, SECOND)):
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps({"id": "envoy", "text": text, **PAGE}))
        assert run("add", file, "--ledger", path).status == 0
    return path


def test_claims_and_words_are_told_to_the_holder(ledger):
    told = run("diff", PAGE["url"], "--audience", "holder", "--ledger", ledger)
    assert told.status == 0, told.err
    assert "the page was changed" in told.out
    assert "[-defected to South Korea,-] {+disappeared in London,+}" in " ".join(told.out.split())
    assert "+ An earlier version of this page erred." in told.out
    assert "no longer claimed: defection of Thae Yong-ho" in told.out


def test_the_public_is_told_claims_and_no_text(ledger):
    told = run("diff", "envoy", "--json", "--ledger", ledger)
    (step,) = json.loads(told.out)["steps"]
    assert step["act"] == "changed"
    assert "paragraphs" not in step
    assert [claim["kind"] for claim in step["claims"]["went"]] == ["defection"]
    assert "earlier version" not in told.out


def test_a_report_is_found_by_its_id_whichever_version(ledger):
    (step,) = json.loads(run("diff", "envoy", "--json", "--ledger", ledger).out)["steps"]
    for id_ in (step["before"], step["after"]):
        again = json.loads(run("diff", id_, "--json", "--ledger", ledger).out)
        assert again["steps"] == [step]


def test_what_is_not_on_file_is_told_of(ledger):
    refused(run("diff", "nothing", "--ledger", ledger), "no report on file", "nothing")


def test_a_page_that_was_seen_in_one_form_says_so(ledger, tmp_path):
    (tmp_path / "x.json").write_text(json.dumps({"text": "An envoy left.", "id": "x"}))
    run("add", tmp_path / "x.json", "--ledger", ledger)
    assert "no other version" in run("diff", "x", "--ledger", ledger).out
