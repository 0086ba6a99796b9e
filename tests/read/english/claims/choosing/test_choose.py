"""Whom a happening befalls, on sentences as the shipped parser reads them."""

import pytest

from reportedly.model import Quote
from reportedly.read.english.claims.choosing import Candidate, Proposal, all_features, candidates
from reportedly.read.english.claims.choosing.choose import likelihood, picked
from reportedly.read.english.claims.drafts import drafts, proposed
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

TEXT = (
    "Ro Chang Il, a trade attaché, has defected to South Korea, Han Sol-mi said on Monday.\n"
    "He was promoted in 2018."
)
NOBODY = Proposal()
BARS = {
    "keep": 0.2,
    "join": 0.5,
    "second": 0.3,
    "take": 0.65,
    "thing": 0.75,
    "instead": 0.25,
    "pronoun": 0.4,
}


@pytest.fixture(scope="module")
def first(reader: EnglishReader):
    """The first happening of the text with all its candidates."""
    teller, scenes = reader.scenes(report(TEXT))
    people = teller.people
    scene = next(s for s in scenes if s.happenings)
    happening, proposal = next(proposed(people, scene))
    return people, scene, happening, proposal, candidates(people, scene, happening, proposal)


def test_everybody_near_is_a_candidate_once_the_rules_own_first(first):
    found = first[-1]
    told = [c.whom.text for c in found]
    assert found[0].why == "rule"
    assert told[0] == "Ro Chang Il"
    assert "Han Sol-mi" in told
    assert len(told) == len(set(told))


def test_whom_the_verb_is_told_of_is_likelier_than_who_says_so(first):
    rows = zip(first[-1], all_features(*first), strict=True)
    rated = {c.whom.text: likelihood(told) for c, told in rows}
    assert rated["Ro Chang Il"] > 0.5 > rated["Han Sol-mi"]


def test_an_unknown_feature_counts_nothing():
    assert likelihood(["no such feature"]) == likelihood([]) == 0.5


def candidate(text: str, why: str, joined: str = "") -> Candidate:
    """Somebody unnamed whom a proposer names."""
    quote = Quote(field="text", start=0, end=len(text), text=text)
    return Candidate(Whom(None, text, quote), why, None, 0, joined)  # type: ignore[arg-type]


def chosen(rated, proposal: Proposal = NOBODY) -> list[str]:
    """The texts of those who are picked."""
    return [c.whom.text for c in picked(rated, proposal, BARS)]


def test_of_those_whom_the_rules_name_all_likely_ones_are_kept():
    rows = [(0.9, candidate("a", "rule")), (0.1, candidate("b", "rule"))]
    assert chosen([*rows, (0.95, candidate("c", "named"))]) == ["a"]


def test_who_is_told_in_one_breath_goes_with_the_one_named():
    rows = [(0.9, candidate("a", "rule")), (0.6, candidate("b", "named", "and"))]
    assert chosen([*rows, (0.4, candidate("c", "named", "and"))]) == ["a", "b"]


def test_nobody_unlikely_takes_the_place_of_a_thing():
    rows = [(0.7, candidate("a", "named"))]
    assert chosen(rows) == ["a"]
    assert chosen(rows, Proposal(thing=True)) == []


@pytest.mark.parametrize("text", ["The report was published by the ministry on Monday."])
def test_a_sentence_without_persons_befalls_nobody(reader: EnglishReader, text: str):
    teller, scenes = reader.scenes(report(text))
    assert [d for s in scenes for d in drafts(teller.people, s)] == []
