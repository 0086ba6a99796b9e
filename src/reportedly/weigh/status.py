"""The status word of an event: what may be said of it before any number."""

from collections.abc import Sequence

from reportedly.model import Noun, Status
from reportedly.trace import Directory
from reportedly.weigh.blocs import mouth
from reportedly.weigh.stances import Stance

_SEVERAL = 2


class Findings(Noun, frozen=True):
    """What was found beside the origins' own words.

    Attributes:
        ruled: a person's decision: True held, False failed, None where nobody decided.
        settled: a later sign of life settles that it did not happen.
        confirmed: somebody who can confirm it says so.
        doubtful: a weaker sign of life, or a rival account, stands against it.
    """

    ruled: bool | None = None
    settled: bool = False
    confirmed: bool = False
    doubtful: bool = False


def status(told: Sequence[Stance], found: Findings, directory: Directory) -> Status:
    """The status word: decisions first, then what settles, confirms, disputes, corroborates."""
    if found.ruled is not None:
        return "confirmed" if found.ruled else "refuted"
    if found.settled:
        return "refuted"
    if found.confirmed:
        return "confirmed"
    if found.doubtful or weighs(told, directory, deny=True):
        return "disputed"
    return (
        "corroborated"
        if len(_countable(told, directory, deny=False)) >= _SEVERAL
        else "unconfirmed"
    )


def weighs(told: Sequence[Stance], directory: Directory, *, deny: bool) -> bool:
    """Whether one side is more than a rumour: one named origin, or several unnamed ones."""
    speaking = [stance for stance in told if stance.deny is deny and stance.share]
    return bool(_countable(told, directory, deny=deny)) or len(speaking) >= _SEVERAL


def _countable(told: Sequence[Stance], directory: Directory, *, deny: bool) -> set[str]:
    """Named origins of one side, no collectives; the media of one state are one."""
    return {
        mouth(stance, directory)
        for stance in told
        if stance.deny is deny and stance.named and stance.share
    }
