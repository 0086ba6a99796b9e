import msgspec
import pytest
import spacy
from spacy.language import Language
from training.parser.role_scores import RoleScore, RoleSentence, load_roles, score_roles


@Language.component("chain_parser")
def chain_parser(doc):
    """Hang every word on the next one as subject; the last word is the root."""
    for token in doc:
        token.dep_ = "nsubj" if token.i + 1 < len(doc) else "ROOT"
        token.head = doc[min(token.i + 1, len(doc) - 1)]
    return doc


def test_right_and_wrong_roles_are_counted_by_relation():
    nlp = spacy.blank("en")
    nlp.add_pipe("chain_parser")
    asked = RoleSentence("Ri left", (("Ri", "nsubj", "left"), ("left", "obj", "Ri")))
    assert score_roles(nlp, (asked,)) == {
        "all": RoleScore(1, 2),
        "nsubj": RoleScore(1, 1),
        "obj": RoleScore(0, 1),
    }


def test_every_role_names_words_that_stand_once_in_its_sentence():
    tokenize = spacy.blank("en").make_doc
    for sentence in load_roles():
        words = [token.text for token in tokenize(sentence.text)]
        for dependent, _, head in sentence.roles:
            assert words.count(dependent) == words.count(head) == 1, sentence.text


def test_no_role_is_asked_twice():
    for sentence in load_roles():
        assert len(set(sentence.roles)) == len(sentence.roles) > 0


def test_a_role_of_two_words_is_refused(tmp_path):
    path = tmp_path / "roles.yaml"
    path.write_text("- {text: Ri left, roles: [[Ri, nsubj]]}\n", encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        load_roles(path)
