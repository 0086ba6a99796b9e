"""What is not borne out in a draft, and what the evidence says instead."""

from reportedly.model import Noun


class Fault(Noun, frozen=True):
    """One thing that stands in a draft and may not.

    Attributes:
        line: of the file, from 1.
        words: that stand there.
        why: what is wrong with them, in words that tell what to do.
        says: what the evidence says instead, None where it says nothing of it.
        item: id of the item that it is bound to, None where it is bound to none.
    """

    line: int
    words: str
    why: str
    says: str | None = None
    item: str | None = None
