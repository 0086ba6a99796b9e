"""Scores of predicted parts of speech and trees against a treebank, on the treebank's tokens."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from training.parser.conllu import Sentence, Word
from training.parser.documents import runs, to_doc

CLAIM_RELATIONS = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "ccomp",
    "xcomp",
    "acl:relcl",
    "appos",
    "conj",
    "parataxis",
)
"""The relations that tell who did what to whom and who said so."""


class RelationScore(msgspec.Struct, frozen=True):
    """How well one relation is found.

    Attributes:
        f1: Balanced F of (dependent, head, relation with subtype), in per cent.
        gold: Number of such relations in the treebank.
    """

    f1: float
    gold: int


class TreeScores(msgspec.Struct, frozen=True):
    """Scores in per cent, with gold words and sentence starts given to the parser.

    Attributes:
        upos: Share of words with the right universal part of speech, punctuation included.
        uas: Share of words with the right head; punctuation is left out.
        las: Share with the right head and relation; punctuation and subtypes are left out.
        relations: The score of each of `CLAIM_RELATIONS`.
        words: Number of words scored, punctuation included.
    """

    upos: float
    uas: float
    las: float
    relations: dict[str, RelationScore]
    words: int


class _Tally(msgspec.Struct):
    words: int = 0
    upos: int = 0
    scored: int = 0
    heads: int = 0
    labelled: int = 0
    gold: Counter[str] = msgspec.field(default_factory=Counter)
    found: Counter[str] = msgspec.field(default_factory=Counter)
    right: Counter[str] = msgspec.field(default_factory=Counter)


def score_trees(nlp: Language, sentences: Iterable[Sentence], run_length: int) -> TreeScores:
    """Parse sentences on their gold words and compare.

    Args:
        nlp: A pipeline that gives universal parts of speech and relations.
        sentences: Sentences with gold trees.
        run_length: Most sentences of one source document parsed together.

    Raises:
        ValueError: There is no word to score.
    """
    grouped = list(runs(sentences, run_length))
    docs = nlp.pipe(to_doc(run, nlp.vocab, annotated=False) for run in grouped)
    tally = _Tally()
    for run, doc in zip(grouped, docs, strict=True):
        for sentence, predicted in zip(run, _read_back(doc, run), strict=True):
            _count(tally, sentence.words, predicted)
    if not tally.scored:
        raise ValueError("No words to score: the set is empty.")
    return TreeScores(
        upos=100 * tally.upos / tally.words,
        uas=100 * tally.heads / tally.scored,
        las=100 * tally.labelled / tally.scored,
        relations={name: _relation_score(tally, name) for name in CLAIM_RELATIONS},
        words=tally.words,
    )


def _read_back(doc: Doc, run: Sequence[Sentence]) -> Iterator[list[Word]]:
    """Yield the predicted words of each sentence; a head in another sentence counts as root."""
    start = 0
    for sentence in run:
        end = start + len(sentence.words)
        words = []
        for token in doc[start:end]:
            inside = token.head.i != token.i and start <= token.head.i < end
            head = token.head.i - start + 1 if inside else 0
            relation = token.dep_ if head else "root"
            words.append(Word(token.text, token.pos_, str(token.morph), head, relation))
        yield words
        start = end


def _count(tally: _Tally, gold: Sequence[Word], predicted: Sequence[Word]) -> None:
    for true, guess in zip(gold, predicted, strict=True):
        tally.words += 1
        tally.upos += true.upos == guess.upos
        tally.gold[true.deprel] += 1
        tally.found[guess.deprel] += 1
        same_head = true.head == guess.head
        tally.right[true.deprel] += same_head and true.deprel == guess.deprel
        if true.deprel != "punct":
            tally.scored += 1
            tally.heads += same_head
            tally.labelled += same_head and _basic(true.deprel) == _basic(guess.deprel)


def _basic(relation: str) -> str:
    return relation.split(":")[0]


def _relation_score(tally: _Tally, relation: str) -> RelationScore:
    gold, found = tally.gold[relation], tally.found[relation]
    f1 = 200 * tally.right[relation] / (gold + found) if gold + found else 0.0
    return RelationScore(f1, gold)
