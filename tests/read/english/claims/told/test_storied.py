"""Hedges that hold over a whole report."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

BODY = "General Ryang Min-ho was executed in April, the Harbour Gazette wrote."


@pytest.mark.parametrize(
    "title",
    ["Did North Korea really execute a general?", "Was Ryang Min-ho executed? Nobody knows"],
)
def test_a_title_that_asks_makes_it_possible(reader: EnglishReader, title: str) -> None:
    claims = reader.read(report(BODY, title)).claims
    (claim,) = [c for c in claims if c.kind == "execution"]
    assert claim.certainty == "possible"
    assert claim.cue is not None
    assert claim.cue.text.endswith("?")


@pytest.mark.parametrize(
    "title",
    [
        "Why was Ryang Min-ho executed?",
        "Ryang Min-ho executed: who comes next?",
        "Was Ho Tae-jun executed?",
        "Did Ryang Min-ho fall ill?",
    ],
)
def test_a_title_that_takes_it_for_granted_lowers_nothing(
    reader: EnglishReader, title: str
) -> None:
    text = BODY + " Ho Tae-jun was executed in May."
    claims = reader.read(report(text, title)).claims
    told = [c for c in claims if c.kind == "execution" and c.who == "Ryang Min-ho"]
    assert {c.certainty for c in told} == {"certain"}


def test_what_a_plan_foresees_is_as_sure_as_the_plan(reader: EnglishReader) -> None:
    text = (
        "The president is considering a plan to replace Defence Minister Ryang Min-ho,"
        " officials said.\nHo Tae-jun would be named defence minister, the officials said."
    )
    claims = reader.read(report(text)).claims
    told = {(c.kind, c.who): c.certainty for c in claims}
    assert told["dismissal", "Ryang Min-ho"] == "possible"
    assert told["appointment", "Ho Tae-jun"] == "possible"


def test_what_has_come_about_is_not_weighed(reader: EnglishReader) -> None:
    text = "North Korea has replaced Defence Minister Ryang Min-ho after considering his age."
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "dismissal"]
    assert claim.certainty == "certain"
