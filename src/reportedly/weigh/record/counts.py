"""How often something came true: plain counts of cases."""

from collections import Counter
from collections.abc import Iterable
from typing import Self

from reportedly.model import Noun
from reportedly.weigh.record.entries import Came, Entry


class Counts(Noun, frozen=True):
    """How many cases of a record came to what.

    Attributes:
        held: shown true.
        failed: shown false.
        unseen: claims that somebody is gone, and nobody has been shown in public since.
        open: nothing settles them.
        right: denials of what was shown false.
        wrong: denials of what was shown true.
        denied: denials of what is open.
        own_acts: a state announced its own act: in no share.
        itself: settled by the word of those who had reported it: in no share.
    """

    held: int = 0
    failed: int = 0
    unseen: int = 0
    open: int = 0
    right: int = 0
    wrong: int = 0
    denied: int = 0
    own_acts: int = 0
    itself: int = 0

    @property
    def settled(self) -> int:
        """Cases shown true or false."""
        return self.held + self.failed

    @property
    def missing(self) -> int:
        """Cases of which nothing tells whether they are true: open, or never seen since."""
        return self.unseen + self.open

    @property
    def reported(self) -> int:
        """Cases that count for the record: settled or not."""
        return self.settled + self.missing

    @property
    def empty(self) -> bool:
        """Whether nothing was counted at all."""
        return not any(getattr(self, field) for field in self.__struct_fields__)

    @property
    def told(self) -> bool:
        """Whether anything counts for the record: a case, or a denial."""
        return bool(self.reported or self.right or self.wrong or self.denied)

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{f: getattr(self, f) + getattr(other, f) for f in self.__struct_fields__}
        )


_FIELDS: dict[Came, str] = {
    "shown true": "held",
    "shown false": "failed",
    "never seen since": "unseen",
    "open": "open",
    "denial shown right": "right",
    "denial shown wrong": "wrong",
    "denial open": "denied",
    "own act": "own_acts",
    "decided by itself": "itself",
}


def counted(found: Iterable[Entry]) -> Counts:
    """The entries of a record, counted."""
    came = Counter(entry.came for entry in found)
    return Counts(**{field: came[word] for word, field in _FIELDS.items()})
