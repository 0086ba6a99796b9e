"""Every source that a report names, whether or not a claim goes back to it."""

from collections.abc import Iterable

from reportedly.model import Cited, Quote
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.scene import Scene

_CUE = 24
"""Code points beside a source that a word of saying can take."""


def cited(scenes: Iterable[Scene]) -> tuple[Cited, ...]:
    """Each source once, with the words of naming it; persons are no cited sources."""
    out: dict[str, Cited] = {}
    for frame in (f for scene in scenes for f in scene.frames):
        for said in (*frame.sources, *((frame.to,) if frame.to else ())):
            if said.known is None and said.text not in out:
                out[said.text] = Cited(name=said.text, quote=_naming(frame, said))
    return tuple(out.values())


def _naming(frame: Frame, said: Said) -> Quote:
    """The frame's words where they hold little beside source and cue, else the source alone."""
    short = len(frame.quote.text) <= len(said.quote.text) + _CUE
    return frame.quote if short and said.quote.text in frame.quote.text else said.quote
