"""Layers as the parser's encoder has them: maxout of three pieces, normalised."""

from typing import Any

import msgspec
import numpy
import numpy.typing

Floats = numpy.typing.NDArray[numpy.float32]
PIECES = 3
_LEAST = numpy.float32(1e-8)
"""Added to a variance, as in training."""


class Maxout(msgspec.Struct, frozen=True):
    """A linear layer of three pieces, of which the highest counts, and its normalisation.

    Attributes:
        weights: inputs by 3 x outputs, piece behind piece.
        bias: of 3 x outputs.
        gain: of each output after the normalisation.
        shift: added to each output after it.
    """

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    @classmethod
    def of(cls, maxout: Any, norm: Any) -> "Maxout":
        """The layer with the parameters of two of thinc's."""
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        outputs, pieces, inputs = weights.shape
        by_piece = weights.transpose(2, 1, 0).reshape(inputs, pieces * outputs)
        return cls(
            numpy.ascontiguousarray(by_piece),
            numpy.ascontiguousarray(bias.T).reshape(-1),
            norm.get_param("G").copy(),
            norm.get_param("b").copy(),
        )

    def __call__(self, rows: Floats) -> Floats:
        """The outputs for rows of inputs."""
        return self.settle(rows @ self.weights)

    def each(self, rows: Floats) -> Floats:
        """The outputs for rows of inputs, the same for a row whatever rows come with it."""
        return self.settle(each(rows, self.weights))

    def settle(self, summed: Floats) -> Floats:
        """What follows the product with the weights; `summed` is overwritten."""
        summed += self.bias
        width = len(self.gain)
        best: Floats = summed[:, :width]
        for piece in range(1, PIECES):
            numpy.maximum(best, summed[:, piece * width : (piece + 1) * width], out=best)
        best = best - best.mean(axis=1, keepdims=True)
        spread = numpy.einsum("ij,ij->i", best, best) / numpy.float32(width) + _LEAST
        best *= (1 / numpy.sqrt(spread))[:, None]
        best *= self.gain
        best += self.shift
        return best


def each(rows: Floats, weights: Floats) -> Floats:
    """The product of each row with the weights, by itself.

    A product of many rows rounds a row's sums by where it stands among them, on some processors.
    """
    products: Floats = (rows[:, None, :] @ weights)[:, 0]
    return products
