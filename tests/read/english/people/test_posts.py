import pytest

from reportedly.read.english.people.posts import around
from reportedly.read.english.text.tokens import Span
from tests.read.made import at, sentence


def told(snippet: str, first: str, last: str | None = None) -> list[tuple[str, str]]:
    one = sentence(snippet)
    span = Span(at(one, first), at(one, last or first))
    return [(one.quote(held.span).text, one.tokens[held.head].text) for held in around(one, span)]


TITLE = """
1 North  PROPN 4 compound
2 Korean ADJ   4 amod
3 trade  NOUN  4 compound
4 envoy  NOUN  6 nsubj
5 Ryang  PROPN 4 flat
6 fled   VERB  0 root
"""
BEFORE = """
1 The        DET   3 det
2 acting     VERB  3 amod
3 ambassador NOUN  7 nsubj
4 ,          PUNCT 5 punct
5 Ryang      PROPN 3 appos
6 ,          PUNCT 5 punct
7 fled       VERB  0 root
"""
AFTER = """
1 Ryang     PROPN 9 nsubj
2 ,         PUNCT 4 punct
3 a         DET   4 det
4 counselor NOUN  1 appos
5 of        ADP   7 case
6 political ADJ   7 amod
7 affairs   NOUN  4 nmod
8 ,         PUNCT 4 punct
9 fled      VERB  0 root
"""
AGED = """
1 Ryang   PROPN 7 nsubj
2 ,       PUNCT 3 punct
3 59      NUM   1 appos
4 ,       PUNCT 5 punct
5 singer  NOUN  1 appos
6 ,       PUNCT 5 punct
7 fled    VERB  0 root
"""
NOT_HIS = """
1 Near       ADP   3 case
2 the        DET   3 det
3 ambassador NOUN  6 obl
4 stood      VERB  0 root
5 ,          PUNCT 6 punct
6 Ryang      PROPN 4 nsubj
"""


@pytest.mark.parametrize(
    ("snippet", "post", "head"),
    [
        (TITLE, "North Korean trade envoy", "envoy"),
        (BEFORE, "acting ambassador", "ambassador"),
        (AFTER, "counselor of political affairs", "counselor"),
        (AGED, "singer", "singer"),
    ],
)
def test_a_post_stands_before_or_after_a_name(snippet: str, post: str, head: str) -> None:
    assert told(snippet, "Ryang") == [(post, head)]


def test_a_post_noun_in_another_phrase_is_not_his() -> None:
    assert told(NOT_HIS, "Ryang") == []


def test_a_name_after_a_comma_is_no_post() -> None:
    snippet = """
    1 Ryang PROPN 5 nsubj
    2 ,     PUNCT 3 punct
    3 Pak   PROPN 1 conj
    4 both  DET   5 obl
    5 fled  VERB  0 root
    """
    assert told(snippet, "Ryang") == []
