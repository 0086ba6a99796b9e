"""Scores from raw text: what a reader gets, with the pipeline's own words and sentences."""

from collections.abc import Iterable

import msgspec
from spacy.language import Language
from spacy.training import Example

from training.parser.conllu import Sentence
from training.parser.documents import runs, to_doc


class RawTextScores(msgspec.Struct, frozen=True):
    """Scores by spaCy's own scorer, in per cent.

    Attributes:
        tokens: F of the word boundaries.
        sentences: F of the sentence boundaries.
        upos: Accuracy of the universal parts of speech, on words cut as in the treebank.
        uas: Unlabelled attachment score, punctuation left out.
        las: Labelled attachment score with subtypes, punctuation left out.
    """

    tokens: float
    sentences: float
    upos: float
    uas: float
    las: float


def score_raw_text(nlp: Language, sentences: Iterable[Sentence], run_length: int) -> RawTextScores:
    """Parse the plain text of runs of sentences and compare.

    Args:
        nlp: A pipeline that gives universal parts of speech and relations.
        sentences: Sentences with gold trees.
        run_length: Most sentences of one source document read as one text.

    Raises:
        ValueError: There is nothing to score.
    """
    gold = [to_doc(run, nlp.vocab) for run in runs(sentences, run_length)]
    if not gold:
        raise ValueError("No text to score: the set is empty.")
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    keys = ("token_f", "sents_f", "pos_acc", "dep_uas", "dep_las")
    return RawTextScores(*(100 * scores[key] for key in keys))
