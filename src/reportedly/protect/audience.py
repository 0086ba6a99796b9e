"""Who is told: the public, the holder of the report, or a named recipient."""

from typing import Literal

import msgspec

from reportedly.errors import ReportedlyError

Level = Literal["public", "holder", "red"]


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
        level: "public" (the default everywhere), "holder" (brings the report and so has its text
            already) or "red" (a named recipient).
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
        return self.level != "public"

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
HOLDER = Audience(level="holder")
