from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, plain_tokens
from tests.read.made import at, sentence

ENVOY = """
1 The    DET   4 det
2 acting VERB  4 amod
3 senior ADJ   4 amod
4 envoy  NOUN  8 nsubj
5 to     ADP   6 case
6 Rome   PROPN 4 nmod
7 has    AUX   8 aux
8 fled   VERB  0 root
"""


def test_children_are_found_by_relation_and_in_order() -> None:
    one = sentence(ENVOY)
    assert [t.text for t in one.children(at(one, "envoy"))] == ["The", "acting", "senior", "Rome"]
    assert [t.text for t in one.children(at(one, "fled"), "nsubj", "aux")] == ["envoy", "has"]
    assert one.cases(at(one, "Rome")) == {"to"}


def test_ancestors_and_subtree_go_up_and_down() -> None:
    one = sentence(ENVOY)
    assert [t.text for t in one.ancestors(at(one, "Rome"))] == ["envoy", "fled"]
    assert one.subtree(at(one, "envoy")) == [0, 1, 2, 3, 4, 5]


def test_a_phrase_has_its_modifiers_and_no_clause() -> None:
    one = sentence(ENVOY)
    assert one.quote(one.phrase(at(one, "envoy"))).text == "The acting senior envoy"


def test_a_circle_in_a_tree_ends() -> None:
    one = sentence("1 a NOUN 2 nmod\n2 b NOUN 1 nmod")
    assert [t.text for t in one.ancestors(0)] == ["b"]
    assert one.subtree(0) == [0, 1]


def test_without_an_analysis_a_phrase_is_a_run_of_capitals_or_goes_back_to_the_article() -> None:
    text = "the Harbour Dispatch said that a former envoy left"
    one = Sentence("text", 0, len(text), text, "body", 0, plain_tokens(text, 0))
    assert one.quote(one.phrase(at(one, "Dispatch"))).text == "Harbour Dispatch"
    assert one.quote(one.phrase(at(one, "envoy"))).text == "a former envoy"


@given(st.text(max_size=60), st.integers(0, 50))
def test_every_offset_finds_the_token_that_covers_it(text: str, start: int) -> None:
    one = Sentence("text", start, start + len(text), text, "body", 0, plain_tokens(text, start))
    for offset in range(start - 1, start + len(text) + 1):
        covering = [t.i for t in one.tokens if t.start <= offset < t.end]
        assert one.at(offset) == (covering[0] if covering else None)
    for token in one.tokens:
        assert one.quote(Span(token.i, token.i)).text == token.text
    assert len(one.low) == len(one.text)
