"""Through which outlet somebody speaks: told once, it holds for all that he says in a report.

"A source told the Dispatch that ... The two were arrested, he added." -- both are the Dispatch's.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.sayings.chain import outermost_first
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Said


def traced(found: Sequence[list[Frame]]) -> list[list[Frame]]:
    """The frames of each sentence, each speaker with the outlet that he was first quoted from."""
    through: dict[str, Said | None] = {}
    return [[_through(f, frames, through) for f in frames] for frames in found]


def _through(frame: Frame, frames: list[Frame], through: dict[str, Said | None]) -> Frame:
    """A frame with its speaker's outlet, which is kept where the sentence names it."""
    speaker = frame.sources[0]
    if speaker.outlet or frame.force == "deny":
        return frame
    outlet, own = _outlet(frame, frames)
    if outlet is not None or own:
        through.setdefault(speaker.text, outlet)
        return frame
    known = through.setdefault(speaker.text, None)
    return frame if known is None else replace(frame, to=known)


def _outlet(frame: Frame, frames: list[Frame]) -> tuple[Said | None, bool]:
    """The outlet through which a sentence itself lets somebody speak, or that it is the own one."""
    if frame.to is not None:
        return (None, True) if frame.to.own else (frame.to, False)
    for other in outermost_first(frames):
        if other is frame or other.force == "deny" or not other.reach & frame.reach:
            continue
        first = other.to or other.sources[0]
        if first.outlet:
            return (None, True) if first.own else (first, False)
    return None, False
