"""A tree for each sentence, from the vectors of its words."""

from collections.abc import Sequence
from typing import Any

import numpy

from reportedly.read.english.network.arcs import State, Trees, lifted
from reportedly.read.english.network.layers import Floats

_NEVER = numpy.float32(-numpy.inf)


class Decoder:
    """The transition-based parser of a spaCy pipeline.

    Args:
        pipe: the component that it takes its parameters and moves from.
    """

    def __init__(self, pipe: Any) -> None:
        down, lower, upper = pipe.model.layers
        linear = next(layer for layer in down.walk() if layer.name == "linear")
        self._down: Floats = numpy.ascontiguousarray(linear.get_param("W").T)
        self._down_bias: Floats = linear.get_param("b").copy()
        # Words of the context by hidden units by pieces: the pieces are put one behind the other.
        weights = lower.get_param("W").transpose(3, 0, 2, 1)
        self._words, self._hidden = weights.shape[1], weights.shape[3]
        self._lower: Floats = numpy.ascontiguousarray(weights.reshape(weights.shape[0], -1))
        self._lower_bias: Floats = lower.get_param("b").T.reshape(-1).copy()
        self._nothing: Floats = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(-1).copy()
        self._upper: Floats = numpy.ascontiguousarray(upper.get_param("W").T)
        names = [pipe.moves.get_class_name(k) for k in range(pipe.moves.n_moves)]
        self._kinds = [name[0] for name in names]
        self._labels = [name.partition("-")[2] for name in names]
        self._open: Floats = upper.get_param("b") + self._closed()

    def _closed(self) -> Floats:
        """What is added to the scores of moves that are not open, for each of `open_moves`."""
        closed = numpy.zeros((4, len(self._kinds)), dtype=numpy.float32)
        for code in range(4):
            for move, kind in enumerate(self._kinds):
                shut = (kind == "S" and not code & 1) or (kind == "D" and not code & 2)
                if shut or kind == "B":
                    closed[code, move] = _NEVER
        return closed

    def __call__(
        self, rows: Floats, spans: Sequence[tuple[int, int]]
    ) -> list[tuple[list[int], list[str]]]:
        """The heads, counted within the sentence, and the relations of each sentence's words.

        A root is its own head.

        Args:
            rows: the vectors of all words; a row before each sentence belongs to no word.
            spans: first row of each sentence and the row after its last.
        """
        table = self._table(rows, spans)
        trees = Trees(len(rows))
        states = [State(trees, start, end) for start, end in spans]
        while True:
            states = [state for state in states if state.goes_on()]
            if not states:
                break
            self._move(table, states)
        return [self._read(trees, start, end) for start, end in spans]

    def _table(self, rows: Floats, spans: Sequence[tuple[int, int]]) -> Floats:
        """What each word adds to the hidden units as each word of the context."""
        narrow: Floats = rows @ self._down
        narrow += self._down_bias
        table: Floats = narrow @ self._lower
        for start, _ in spans:
            table[start - 1] = self._nothing
        by_place: Floats = table.reshape(len(rows) * self._words, -1)
        return by_place

    def _move(self, table: Floats, states: Sequence[State]) -> None:
        """Choose and make the next move of each sentence."""
        places = numpy.array([state.context() for state in states])
        places *= self._words
        places += numpy.arange(self._words)
        summed = table.take(places, axis=0).sum(axis=1)
        summed += self._lower_bias
        hidden = numpy.maximum(summed[:, : self._hidden], summed[:, self._hidden :])
        scores = hidden @ self._upper
        scores += self._open.take([state.open_moves() for state in states], axis=0)
        kinds = self._kinds
        for state, move in zip(states, scores.argmax(axis=1).tolist(), strict=True):
            kind = kinds[move]
            if kind == "L":
                state.left(move)
            elif kind == "R":
                state.right(move)
            elif kind == "S":
                state.shift()
            else:
                state.reduce()

    def _read(self, trees: Trees, start: int, end: int) -> tuple[list[int], list[str]]:
        words = range(start, end)
        heads = [(trees.heads[w] if trees.heads[w] >= 0 else w) - start for w in words]
        labels = [self._labels[trees.moves[w]] if trees.heads[w] >= 0 else "root" for w in words]
        return lifted(heads, labels) if any("||" in label for label in labels) else (heads, labels)
