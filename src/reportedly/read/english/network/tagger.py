"""Part of speech and features of each word, from its vector."""

from typing import Any

import numpy

from reportedly.read.english.network.layers import Floats


class Tagger:
    """The morphologizer of a spaCy pipeline.

    Args:
        pipe: the component that it takes its parameters and labels from.
    """

    def __init__(self, pipe: Any) -> None:
        from spacy.parts_of_speech import NAMES

        softmax = next(layer for layer in pipe.model.walk() if layer.name == "softmax")
        self._weights: Floats = numpy.ascontiguousarray(softmax.get_param("W").T)
        self._bias: Floats = softmax.get_param("b").copy()
        tags, feats = pipe.cfg["labels_pos"], pipe.cfg["labels_morph"]
        add, strings = pipe.vocab.morphology.add, pipe.vocab.strings
        written = {label: strings[add(feats[label])].replace("_", "") for label in pipe.labels}
        self._labels = [(NAMES[tags[label]], written[label]) for label in pipe.labels]

    def __call__(self, rows: Floats) -> list[tuple[str, str]]:
        """Universal part of speech and features ("Tense=Past|VerbForm=Fin") of each row."""
        best = (rows @ self._weights + self._bias).argmax(axis=1)
        return [self._labels[k] for k in best.tolist()]
