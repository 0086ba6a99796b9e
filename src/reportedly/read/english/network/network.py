"""The networks of a spaCy pipeline one behind the other: words in, a tree with features out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reportedly.read.english.network.decoder import Decoder
from reportedly.read.english.network.encoder import PAD, Encoder
from reportedly.read.english.network.tagger import Tagger

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Word(NamedTuple):
    """One word as the networks see it.

    Attributes:
        start: offset of its first code point in the sentence.
        end: offset after its last.
        space: whether it is white space.
        pos: universal part of speech.
        dep: relation with its subtype, "root" for a root.
        head: place of its head, its own for a root.
        feats: features.
    """

    start: int
    end: int
    space: bool
    pos: str
    dep: str
    head: int
    feats: str


class Network:
    """The encoder, the tagger and the parser of a pipeline, with the same results as its own.

    Args:
        nlp: a pipeline of `tok2vec`, `morphologizer` and `parser`.
    """

    def __init__(self, nlp: "Language") -> None:
        self._encoder = Encoder(nlp.get_pipe("tok2vec").model)
        self._tagger = Tagger(nlp.get_pipe("morphologizer"))
        self._decoder = Decoder(nlp.get_pipe("parser"))
        self._columns = ["IDX", "LENGTH", "IS_SPACE", *self._encoder.columns]

    def __call__(self, docs: Sequence["Doc"]) -> list[list[Word]]:
        """The words of some sentences, each sentence one tree or several beside each other."""
        read = [doc.to_array(self._columns).tolist() for doc in docs]
        rows = self._encoder([[tuple(word[3:]) for word in words] for words in read])
        spans, end = [], 0
        for words in read:
            spans.append((end + PAD, end + PAD + len(words)))
            end += PAD + len(words)
        tags = self._tagger(rows)
        trees = self._decoder(rows, spans)
        return [
            [
                Word(at, at + length, bool(space), tag[0], label, head, tag[1])
                for (at, length, space, *_), tag, head, label in zip(
                    words, tags[start:end], *tree, strict=True
                )
            ]
            for words, (start, end), tree in zip(read, spans, trees, strict=True)
        ]
