"""That a decision points at words which its page has no more: the same for every kind of it."""

from typing import Final

LEFT_BEHIND: Final = (
    "its page was changed, and what stands of it no longer has these words; it waits for them"
)
