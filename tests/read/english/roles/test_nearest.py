from reportedly.read.english.roles.nearest import nearest
from tests.read.made import at, sentence


def found(snippet: str, verb: str) -> str | None:
    one = sentence(snippet)
    token = nearest(one, at(one, verb))
    return token.text if token else None


def test_a_noun_in_a_prepositional_phrase_is_passed_over() -> None:
    snippet = """
    1 The   DET   2 det
    2 envoy NOUN  5 nsubj
    3 in    ADP   4 case
    4 Rome  PROPN 2 nmod
    5 fled  VERB  0 root
    """
    assert found(snippet, "fled") == "envoy"


def test_brackets_are_passed_over_and_quotes_are_a_wall() -> None:
    snippet = """
    1 Ryang  PROPN 5 nsubj
    2 (      PUNCT 3 punct
    3 singer NOUN  1 appos
    4 )      PUNCT 3 punct
    5 fled   VERB  0 root
    """
    assert found(snippet, "fled") == "Ryang"
    assert found(snippet.replace("(", "“").replace(")", "”"), "fled") is None


def test_a_hyphen_inside_a_name_does_not_part_it() -> None:
    snippet = """
    1 by    ADP   2 case
    2 Min   PROPN 5 obl
    3 -     PUNCT 2 punct
    4 ho    PROPN 2 flat
    5 fled  VERB  0 root
    """
    assert found(snippet, "fled") is None
