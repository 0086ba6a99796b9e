"""CoNLL-U sentences as annotated spaCy documents."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.parser.conllu import Sentence


def runs(sentences: Iterable[Sentence], longest: int) -> Iterator[tuple[Sentence, ...]]:
    """Group neighbouring sentences of one source document, at most `longest` together.

    A parser trained on single sentences never learns where a sentence ends.
    """
    run: list[Sentence] = []
    for sentence in sentences:
        if run and (len(run) == longest or run[-1].doc_id != sentence.doc_id):
            yield tuple(run)
            run = []
        run.append(sentence)
    if run:
        yield tuple(run)


def to_doc(sentences: Sequence[Sentence], vocab: Vocab, annotated: bool = True) -> Doc:
    """Make one document of a run of sentences.

    Args:
        sentences: The run; the last word of each gets a blank after it.
        vocab: The spaCy vocabulary the document belongs to.
        annotated: Whether parts of speech, features and trees are filled in. Words, blanks and
            sentence starts always are.
    """
    words = [word for sentence in sentences for word in sentence.words]
    ends = [n + 1 == len(one.words) for one in sentences for n in range(len(one.words))]
    layers: dict[str, Any] = {
        "words": [word.form for word in words],
        "spaces": [word.space_after or end for word, end in zip(words, ends, strict=True)],
        "sent_starts": [n == 0 for one in sentences for n in range(len(one.words))],
    }
    if annotated:
        layers |= {
            "pos": [word.upos for word in words],
            "morphs": [word.feats for word in words],
            "heads": _document_heads(sentences),
            "deps": [word.deprel if word.head else "ROOT" for word in words],
        }
        # spaCy derives sentence starts from the heads and refuses to be told both.
        del layers["sent_starts"]
    return Doc(vocab, **layers)


def write_docs(docs: Iterable[Doc], path: Path) -> int:
    """Write documents as a `.spacy` file and return their number."""
    binary = DocBin(attrs=["POS", "MORPH", "HEAD", "DEP", "SPACY", "SENT_START"])
    for doc in docs:
        binary.add(doc)
    path.parent.mkdir(parents=True, exist_ok=True)
    binary.to_disk(path)
    return len(binary)


def _document_heads(sentences: Sequence[Sentence]) -> list[int]:
    heads: list[int] = []
    for sentence in sentences:
        offset = len(heads)
        heads += (
            offset + (word.head - 1 if word.head else position)
            for position, word in enumerate(sentence.words)
        )
    return heads
