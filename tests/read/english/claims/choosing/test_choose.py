"""Whom a happening befalls, on sentences as the shipped parser reads them."""

import pytest

from reportedly.read.english.claims.choosing import candidates, features
from reportedly.read.english.claims.choosing.choose import likelihood
from reportedly.read.english.claims.drafts import proposed
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

TEXT = (
    "Ro Chang Il, a trade attaché, has defected to South Korea, Han Sol-mi said on Monday.\n"
    "He was promoted in 2018."
)


@pytest.fixture(scope="module")
def first(reader: EnglishReader):
    """The first happening of the text with all its candidates."""
    teller, scenes = reader.scenes(report(TEXT))
    people = teller.people
    scene = next(s for s in scenes if s.happenings)
    happening, proposal = next(proposed(people, scene))
    return people, scene, happening, candidates(people, scene, happening, proposal)


def test_everybody_near_is_a_candidate_once_the_rules_own_first(first):
    _, _, _, found = first
    told = [c.whom.text for c in found]
    assert found[0].why == "rule"
    assert told[0] == "Ro Chang Il"
    assert "Han Sol-mi" in told
    assert len(told) == len(set(told))


def test_whom_the_verb_is_told_of_is_likelier_than_who_says_so(first):
    people, scene, happening, found = first
    rated = {c.whom.text: likelihood(features(people, scene, happening, c, found)) for c in found}
    assert rated["Ro Chang Il"] > 0.5 > rated["Han Sol-mi"]


def test_an_unknown_feature_counts_nothing():
    assert likelihood(["no such feature"]) == likelihood([]) == 0.5
