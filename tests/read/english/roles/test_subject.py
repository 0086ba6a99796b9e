import pytest

from reportedly.read.english.roles.subject import subject
from tests.read.made import at, sentence

DIRECT = """
1 Ryang    PROPN 3 nsubj
2 has      AUX   3 aux
3 defected VERB  0 root
"""
RAISED = """
1 Ryang    PROPN 3 nsubj:pass
2 is       AUX   3 aux:pass
3 believed VERB  0 root
4 to       PART  6 mark
5 have     AUX   6 aux
6 defected VERB  3 xcomp
"""
COORDINATED = """
1 Ryang VERB  2 nsubj
2 left  VERB  0 root
3 and   CCONJ 4 cc
4 fled  VERB  2 conj
"""
RELATIVE = """
1 Ryang  PROPN 5 nsubj
2 ,      PUNCT 4 punct
3 who    PRON  4 nsubj
4 fled   VERB  1 acl:relcl
5 spoke  VERB  0 root
"""
REDUCED = """
1 diplomats NOUN 3 nsubj
2 stationed VERB 1 acl
3 left      VERB 0 root
"""


@pytest.mark.parametrize(
    ("snippet", "verb", "found"),
    [
        (DIRECT, "defected", "Ryang"),
        (RAISED, "defected", "Ryang"),
        (COORDINATED, "fled", "Ryang"),
        (RELATIVE, "fled", "Ryang"),
        (REDUCED, "stationed", "diplomats"),
    ],
)
def test_the_subject_is_found_through_the_tree(snippet: str, verb: str, found: str) -> None:
    one = sentence(snippet)
    token = subject(one, at(one, verb))
    assert token is not None
    assert token.text == found


def test_a_person_right_before_the_verb_wins_over_the_tree() -> None:
    one = sentence(
        """
        1 envoys PROPN 6 nsubj
        2 and    CCONJ 3 cc
        3 Ryang  PROPN 1 conj
        4 ,      PUNCT 1 punct
        5 had    AUX   6 aux
        6 fled   VERB  0 root
        """
    )
    token = subject(one, at(one, "fled"), frozenset({at(one, "Ryang")}))
    assert token is not None
    assert token.text == "Ryang"


def test_a_person_before_a_relative_pronoun_is_its_antecedent() -> None:
    one = sentence(
        """
        1 envoy PROPN 0 root
        2 and   CCONJ 3 cc
        3 Ryang PROPN 1 conj
        4 ,     PUNCT 6 punct
        5 who   PRON  6 nsubj
        6 fled  VERB  1 acl:relcl
        """
    )
    token = subject(one, at(one, "fled"), frozenset({at(one, "Ryang")}))
    assert token is not None
    assert token.text == "Ryang"
    token = subject(one, at(one, "fled"))
    assert token is not None
    assert token.text == "envoy"


def test_a_verb_without_a_subject_has_none() -> None:
    one = sentence("1 Defect VERB 0 root\n2 now ADV 1 advmod")
    assert subject(one, 0) is None
