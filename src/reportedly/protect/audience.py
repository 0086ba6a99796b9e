"""Who is told: the public, a community, clients, an organisation, a named recipient, the holder.

The labels of the Traffic Light Protocol 2.0 (FIRST, 2022) say who may be told of a thing: RED named
recipients only, AMBER+STRICT the organisation, AMBER the organisation and its clients, GREEN its
community, CLEAR everybody.
"""

from typing import Literal

import msgspec

from reportedly.errors import ReportedlyError
from reportedly.model import LABELS, Label

Level = Literal["public", "community", "clients", "organisation", "red", "holder"]

_HIGHEST: dict[Level, Label] = {
    "public": "CLEAR",
    "community": "GREEN",
    "clients": "AMBER",
    "organisation": "AMBER+STRICT",
    "red": "RED",
    "holder": "RED",
}


class ProtectError(ReportedlyError):
    """A request for protected details that does not say for whom and why."""


class Disclosure(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be logged when protected details go out: to whom and for what reason."""

    for_whom: str
    because: str
    marking: str = "TLP:RED"


class Audience(msgspec.Struct, frozen=True, kw_only=True):
    """One audience.

    Attributes:
        level: "public" (the default everywhere), "community", "clients", "organisation", "red" (a
            named recipient) or "holder" (brings the report and so has its text already).
        for_whom: the recipient, needed for "red" (TLP:RED is for named recipients only).
        because: the reason, needed for "red".
    """

    level: Level = "public"
    for_whom: str | None = None
    because: str | None = None

    def __post_init__(self) -> None:
        if self.level == "red" and not (_said(self.for_whom) and _said(self.because)):
            raise ProtectError(
                "protected details go only to a named recipient for a stated reason; "
                "say for whom and why (--for-whom NAME --because REASON)"
            )

    @property
    def sees_everything(self) -> bool:
        """Whether the gate stands open for this audience."""
        return self.level in {"red", "holder"}

    @property
    def highest(self) -> Label:
        """The highest label that this audience sees."""
        return _HIGHEST[self.level]

    def sees(self, label: Label) -> bool:
        """Whether this audience may be told of what has a label."""
        return LABELS.index(label) <= LABELS.index(self.highest)

    @property
    def disclosure(self) -> Disclosure | None:
        """What must be logged before anything is told, None for other audiences than "red"."""
        if self.level != "red" or self.for_whom is None or self.because is None:
            return None
        return Disclosure(for_whom=self.for_whom.strip(), because=self.because.strip())


def red(*, for_whom: str, because: str) -> Audience:
    """The audience of one named recipient.

    Raises:
        ProtectError: the recipient or the reason is empty.
    """
    return Audience(level="red", for_whom=for_whom, because=because)


def _said(words: str | None) -> bool:
    return bool(words and words.strip())


PUBLIC = Audience()
COMMUNITY = Audience(level="community")
CLIENTS = Audience(level="clients")
ORGANISATION = Audience(level="organisation")
HOLDER = Audience(level="holder")
