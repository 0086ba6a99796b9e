"""A vector for each word of some sentences, by itself and its four neighbours on either side.

What depends on a word alone, its embedding and its part in the first layer, is kept from one report
to the next: news says the same words over and over.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy

from reportedly.read.english.network.layers import Floats, Maxout, each

Key = tuple[int, ...]
PAD = 4
"""Rows of nothing between two sentences: as far as the layers look, so that neither sees the
other."""
_KEPT = 8192
"""Words that are kept, of 4 kB each; when they are full they are forgotten."""
_BLOCK = 256
"""New words that are computed at a time."""


class Encoder:
    """The encoder of a spaCy pipeline: hashed embeddings and four layers with windows of three.

    Args:
        tok2vec: the thinc model that it takes its parameters from.

    Attributes:
        columns: the attributes of a word that it is embedded by.
    """

    def __init__(self, tok2vec: Any) -> None:
        hashed = [layer for layer in tok2vec.walk() if layer.name == "hashembed"]
        maxouts = [layer for layer in tok2vec.walk() if layer.name == "maxout"]
        norms = [layer for layer in tok2vec.walk() if layer.name == "layernorm"]
        layers = [Maxout.of(m, n) for m, n in zip(maxouts, norms, strict=True)]
        columns = next(x for x in tok2vec.walk() if x.name == "extract_features").attrs["columns"]
        self.columns = tuple(columns)
        self._hashed = [(h.get_param("E"), h.attrs["seed"]) for h in hashed]
        self._hash = tok2vec.ops.hash
        self._mix, self._first, *self._layers = layers
        self._width = len(self._mix.gain)
        # The first layer's weights for the word before, the word itself and the word after.
        parts = self._first.weights.reshape(3, self._width, -1)
        self._parts = numpy.ascontiguousarray(parts.transpose(1, 0, 2).reshape(self._width, -1))
        self._forget(_KEPT)

    def _forget(self, size: int) -> None:
        self._row: dict[Key, int] = {}
        self._words = numpy.zeros((size, self._width), dtype=numpy.float32)
        self._ahead = numpy.zeros((size, 3, self._first.weights.shape[1]), dtype=numpy.float32)
        self._count = 1  # The first row is that of nothing.

    def __call__(self, sentences: Sequence[Sequence[Key]]) -> Floats:
        """One row a word: `PAD` rows, those of the first sentence, `PAD` rows, and so on.

        Args:
            sentences: of each word the hashed attributes in the order of `columns`.
        """
        self._learn({key for row in sentences for key in row})
        places = [0] * PAD
        for row in sentences:
            places += [self._row[key] for key in row]
            places += [0] * PAD
        return self._encoded(numpy.array(places))

    def _learn(self, keys: Iterable[Key]) -> None:
        """Compute the words that are not yet kept."""
        wanted = set(keys)
        new = sorted(key for key in wanted if key not in self._row)
        if self._count + len(new) > len(self._words):
            new = sorted(wanted)
            self._forget(max(_KEPT, len(new) + 1))
        for first in range(0, len(new), _BLOCK):
            block = new[first : first + _BLOCK]
            embedded = self._embedded(numpy.array(block, dtype=numpy.uint64))
            vectors = self._mix.each(numpy.concatenate(embedded, axis=1))
            rows = slice(self._count, self._count + len(block))
            self._words[rows] = vectors
            self._ahead[rows] = each(vectors, self._parts).reshape(len(block), 3, -1)
            self._row.update(zip(block, range(self._count, rows.stop), strict=True))
            self._count = rows.stop

    def _embedded(self, keys: Any) -> list[Floats]:
        """The sum of the four rows that each attribute of a word hashes to."""
        out = []
        for column, (table, seed) in enumerate(self._hashed):
            ids = numpy.ascontiguousarray(keys[:, column])
            out.append(table[self._hash(ids, seed) % len(table)].sum(axis=1))
        return out

    def _encoded(self, places: Any) -> Floats:
        rows: Floats = self._words[places]
        ahead = self._ahead
        summed = ahead[places, 1]
        summed[1:] += ahead[places[:-1], 0]
        summed[:-1] += ahead[places[1:], 2]
        rows += self._first.settle(summed)
        wide = numpy.zeros((len(rows), 3, self._width), dtype=numpy.float32)
        for layer in self._layers:
            wide[1:, 0] = rows[:-1]
            wide[:, 1] = rows
            wide[:-1, 2] = rows[1:]
            rows += layer(wide.reshape(len(rows), -1))
        return rows
