"""Finding the claim again that a decision points at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Anchor, Claim, Pointer, Quote, pointed

TEXT = "Han Chol-ju and Ryo Il-sam, both envoys, were dismissed in May. Ryo was seen in June."


def quote(words):
    start = TEXT.index(words)
    return Quote(field="text", start=start, end=start + len(words), text=words)


def claim(who, words=TEXT[:63], kind="dismissal", id_=None):
    return Claim(
        id=id_ or f"c-{who}-{kind}",
        kind=kind,
        who=who,
        polarity="affirmed",
        certainty="certain",
        core=True,
        stance="own",
        quote=quote(words),
        words={},
    )


def pointer(who="Ryo Il-sam", words=TEXT[:63], kind="dismissal"):
    return Pointer(at=Anchor(text_digest="t", quote=quote(words)), kind=kind, who=who)


HAN, RYO = claim("Han Chol-ju"), claim("Ryo Il-sam")


def test_of_two_in_one_sentence_the_one_of_the_name_is_meant():
    assert pointed(pointer(), [HAN, RYO]) == RYO
    assert pointed(pointer("Han Chol-ju"), [HAN, RYO]) == HAN


def test_a_reader_that_cuts_otherwise_is_followed():
    cut = claim("Ryo Il-sam", "Ryo Il-sam, both envoys, were dismissed")
    assert pointed(pointer(), [HAN, cut]) == cut


def test_a_fuller_or_shorter_form_of_the_name_is_followed():
    shorter = claim("Ryo")
    assert pointed(pointer(), [HAN, shorter]) == shorter


def test_another_name_is_followed_only_where_nobody_else_is_meant():
    assert pointed(pointer(), [claim("the envoy")]) == claim("the envoy")
    assert pointed(pointer(), [HAN, claim("the envoy")]) is None


@pytest.mark.parametrize(
    "others", [[], [claim("Ryo Il-sam", kind="death")], [claim("Ryo Il-sam", "seen in June")]]
)
def test_another_kind_or_other_words_are_no_match(others):
    assert pointed(pointer(), others) is None


@given(st.permutations([HAN, RYO, claim("Ryo Il-sam", "were dismissed", id_="c-0")]))
def test_the_order_of_the_claims_changes_nothing(claims):
    assert pointed(pointer(), claims) == RYO
