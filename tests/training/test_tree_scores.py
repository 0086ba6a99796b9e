import msgspec
import pytest
import spacy
from spacy.language import Language
from spacy.pipeline.dep_parser import parser_score
from spacy.pipeline.morphologizer import morphologizer_score
from training.parser.conllu import Sentence, Word
from training.parser.raw_text_scores import score_raw_text
from training.parser.tree_scores import score_trees

FIRST = Sentence(
    (
        Word("Ri", "PROPN", "Number=Sing", 2, "nsubj:pass"),
        Word("left", "VERB", "", 0, "root"),
        Word("home", "NOUN", "", 2, "obj", space_after=False),
        Word(".", "PUNCT", "", 2, "punct"),
    )
)
SECOND = Sentence((Word("Pak", "PROPN", "", 2, "nsubj"), Word("spoke", "VERB", "", 0, "root")))


class AnswerSheet:
    """A parser that gives, token by token, the answers it was told."""

    def __init__(self, answers):
        self.answers = answers

    def __call__(self, doc):
        for token, (pos, dep, head) in zip(doc, self.answers, strict=True):
            token.pos_, token.dep_ = pos, dep
            token.head = doc[head]
        return doc

    def score(self, examples):
        return parser_score(examples) | morphologizer_score(examples)


@Language.factory("answer_sheet", default_config={"answers": []})
def answer_sheet(nlp, name, answers):
    return AnswerSheet(answers)


def pipeline(*answers):
    nlp = spacy.blank("en")
    nlp.add_pipe("answer_sheet", config={"answers": [list(a) for a in answers]})
    return nlp


RIGHT = (
    ("PROPN", "nsubj:pass", 1),
    ("VERB", "ROOT", 1),
    ("NOUN", "obj", 1),
    ("PUNCT", "punct", 1),
)


def test_a_right_tree_scores_full_marks():
    scores = score_trees(pipeline(*RIGHT), [FIRST], 1)
    assert (scores.upos, scores.uas, scores.las, scores.words) == (100, 100, 100, 4)
    assert scores.relations["nsubj:pass"].f1 == 100


def test_a_wrong_subtype_counts_for_the_relation_and_not_for_las():
    scores = score_trees(pipeline(("PROPN", "nsubj", 1), *RIGHT[1:]), [FIRST], 1)
    assert scores.las == 100
    assert scores.relations["nsubj:pass"] == msgspec.structs.replace(
        scores.relations["nsubj:pass"], f1=0, gold=1
    )


def test_wrong_punctuation_costs_nothing_and_a_wrong_part_of_speech_counts():
    scores = score_trees(pipeline(*RIGHT[:3], ("SYM", "punct", 2)), [FIRST], 1)
    assert (scores.uas, scores.las, scores.upos) == (100, 100, 75)


def test_a_wrong_head_costs_both_scores_and_a_wrong_relation_one():
    wrong_head = (("PROPN", "nsubj:pass", 2), *RIGHT[1:])
    scores = score_trees(pipeline(*wrong_head), [FIRST], 1)
    assert scores.uas == scores.las == pytest.approx(200 / 3)
    wrong_relation = (("PROPN", "obl", 1), *RIGHT[1:])
    scores = score_trees(pipeline(*wrong_relation), [FIRST], 1)
    assert scores.uas == 100
    assert scores.las == pytest.approx(200 / 3)


def test_heads_are_counted_inside_each_sentence_of_a_run():
    answers = (*RIGHT, ("PROPN", "nsubj", 5), ("VERB", "ROOT", 5))
    assert score_trees(pipeline(*answers), [FIRST, SECOND], 2).las == 100


def test_a_relation_that_is_found_but_not_there_lowers_its_score():
    answers = (("PROPN", "obj", 1), *RIGHT[1:])
    assert score_trees(pipeline(*answers), [FIRST], 1).relations["obj"].f1 == pytest.approx(200 / 3)


def test_raw_text_scores_count_words_and_sentences():
    scores = score_raw_text(pipeline(*RIGHT), [FIRST], 1)
    assert (scores.tokens, scores.sentences, scores.las) == (100, 100, 100)


def test_nothing_to_score_is_an_error_and_no_hundred_per_cent():
    nlp = spacy.blank("en")
    with pytest.raises(ValueError, match="empty"):
        score_trees(nlp, [], 1)
    with pytest.raises(ValueError, match="empty"):
        score_raw_text(nlp, [], 1)
