import pytest

from reportedly.read.english.claims.triggers import triggers
from reportedly.read.english.roles.holders import holders, passive
from tests.read.made import at, sentence

PASSIVE = """
1 Ryang    PROPN 3 nsubj:pass
2 was      AUX   3 aux:pass
3 executed VERB  0 root
4 by       ADP   5 case
5 guards   NOUN  3 obl:agent
"""
ACTIVE = """
1 Guards   NOUN  2 nsubj
2 executed VERB  0 root
3 Ryang    PROPN 2 obj
4 and      CCONJ 5 cc
5 Pak      PROPN 3 conj
"""
HEADLINE = """
1 General  NOUN  2 nsubj
2 executed VERB  0 root
3 ,        PUNCT 5 punct
4 agency   NOUN  5 nsubj
5 says     VERB  2 parataxis
"""
POSSESSIVE = """
1 Ryang     PROPN 3 nmod:poss
2 's        PART  1 case
3 execution NOUN  4 nsubj
4 shocked   VERB  0 root
"""
OF = """
1 The       DET   2 det
2 execution NOUN  0 root
3 in        ADP   4 case
4 2013      NUM   2 nmod
5 of        ADP   6 case
6 Ryang     PROPN 4 nmod
"""


@pytest.mark.parametrize(
    ("snippet", "word", "who"),
    [
        (PASSIVE, "executed", ["Ryang"]),
        (ACTIVE, "executed", ["Ryang", "Pak"]),
        (HEADLINE, "executed", ["General"]),
        (POSSESSIVE, "execution", ["Ryang"]),
        (OF, "execution", ["Ryang"]),
    ],
)
def test_the_person_of_an_execution_is_found(snippet: str, word: str, who: list[str]) -> None:
    one = sentence(snippet)
    (row,) = [t.row for t in triggers()[0].by_form[word]]
    assert [t.text for t in holders(one, at(one, word), row, frozenset())] == who


def test_a_passive_is_known_by_its_auxiliary() -> None:
    one = sentence(PASSIVE)
    assert passive(one, at(one, "executed"))
    one = sentence(ACTIVE)
    assert not passive(one, at(one, "executed"))
