"""The words that name a speaker, as a stretch of tokens."""

import msgspec

from reportedly.read.english.text.tokens import Span, Token


class Stretch(msgspec.Struct, frozen=True):
    """A phrase that names a speaker, places of tokens.

    Attributes:
        first: its first token.
        last: its last.
        head: the noun that says who it is.
        apposed: the phrase that says more of him, behind a comma.
    """

    first: int
    last: int
    head: int
    apposed: Span | None = None


def verbal(token: Token) -> bool:
    """Whether a token is a verb."""
    return token.pos in {"VERB", "AUX"}
