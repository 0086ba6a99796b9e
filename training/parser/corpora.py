"""The training and development corpora: treebank sentences and changed copies of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from spacy.vocab import Vocab

from training.parser.augment import with_attributions, with_korean_names
from training.parser.conllu import Sentence
from training.parser.documents import runs, to_doc, write_docs
from training.parser.frames import load_frames
from training.parser.names import load_names
from training.parser.treebanks import Treebanks, read_set

RUN_LENGTH = 8
"""Sentences of one source document that stand together in a training document."""

_COPIES_TOGETHER = 4
_NAMES_SEED = 7
_ATTRIBUTIONS_SEED = 8
_ATTRIBUTED_SHARE = 0.25


def write_corpora(treebanks: Treebanks, data: Path, out: Path, vocab: Vocab) -> dict[str, int]:
    """Write `train/*.spacy` and `dev/*.spacy` and return the number of sentences in each.

    Args:
        treebanks: Which files and documents are used.
        data: Folder with the treebank files.
        out: Folder to write to. It holds treebank text: keep it out of the repository.
        vocab: The spaCy vocabulary to build the documents with.
    """
    counts = {}
    train: tuple[Sentence, ...] = ()
    for treebank in ("ewt", "gum"):
        for split in ("train", "dev"):
            sentences = read_set(treebanks, f"{treebank}-{split}", data)
            counts[f"{split}/{treebank}"] = len(sentences)
            grouped = runs(sentences, RUN_LENGTH)
            write_docs((to_doc(run, vocab) for run in grouped), out / split / f"{treebank}.spacy")
            if split == "train":
                train += sentences
    for name, copies in changed_copies(train).items():
        counts[f"train/{name}"] = len(copies)
        grouped = _fours(copies)
        write_docs((to_doc(four, vocab) for four in grouped), out / "train" / f"{name}.spacy")
    return counts


def changed_copies(train: Iterable[Sentence]) -> dict[str, tuple[Sentence, ...]]:
    """Make the copies with Korean names and the copies with a source named.

    Sources are named for statements of the treebanks and of the copies with Korean names alike.
    """
    sentences = tuple(train)
    names, frames = load_names("train"), load_frames()
    named = tuple(with_korean_names(sentences, names, Random(_NAMES_SEED), frames))
    sourced = with_attributions(
        sentences + named, names, Random(_ATTRIBUTIONS_SEED), frames, _ATTRIBUTED_SHARE
    )
    return {"names": named, "attributions": tuple(sourced)}


def _fours(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, ...]]:
    for start in range(0, len(sentences), _COPIES_TOGETHER):
        yield sentences[start : start + _COPIES_TOGETHER]
