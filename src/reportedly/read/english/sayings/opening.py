"""The source that an opening leaves open and the sentences behind it name.

"State media reported" in a lead is the agency named below; what an outlet "has learned", or what
"is claimed", comes from whoever the next sentences name.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.chain import outermost_first
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.text.sentence import Sentence

_NAMED_WITHIN, _TOLD_WITHIN = 4, 3
"""Sentences behind an opening that can name its outlet, and tell its source."""


def opened(sentences: Sequence[Sentence], found: Sequence[list[Frame]]) -> list[list[Frame]]:
    """The frames of each sentence, those of the lead with the sources that it leaves open.

    Args:
        sentences: the report's.
        found: the frames of each.
    """
    out = [list(frames) for frames in found]
    bodies = [i for i, s in enumerate(sentences) if s.role in {"lead", "body"}]
    for n, i in enumerate(bodies):
        if sentences[i].role != "lead":
            break
        named = _named([found[k] for k in bodies[n + 1 : n + 1 + _NAMED_WITHIN]])
        if named is not None:
            vague = [f for f in out[i] if _open_outlet(f)]
            out[i] = [_filled(frame, named) for frame in out[i]]
            cited = _cited_by(named, [found[k] for k in bodies[n + 1 : n + 1 + _NAMED_WITHIN]])
            out[i].extend(replace(f, cue=-1, reach=v.reach) for v in vague[:1] for f in cited)
        if _open(sentences[i], out[i]):
            behind = (found[k] for k in bodies[n + 1 : n + 1 + _TOLD_WITHIN])
            told = next((t for frames in behind if (t := _telling(frames))), [])
            out[i].extend(
                replace(f, cue=-1, reach=sentences[i].everything, first=None, leads=False)
                for f in told
            )
    return out


def _named(behind: Sequence[list[Frame]]) -> Said | None:
    """The first outlet that the sentences behind an opening name as a source."""
    for frames in behind:
        for frame in outermost_first(frames):
            for said in (*((frame.to,) if frame.to else ()), *frame.sources):
                if isinstance(said, Said) and said.outlet and said.named and not said.own:
                    return said
    return None


def _vague(said: Said) -> bool:
    """Whether a source is an outlet without a name."""
    return not said.named and said.known is None and said.noun in words("speech")["vague_outlets"]


def _open_outlet(frame: Frame) -> bool:
    """Whether a frame leaves open which outlet speaks."""
    return any(map(_vague, frame.sources)) and frame.force != "deny"


def _filled(frame: Frame, named: Said) -> Frame:
    """A frame with the outlet's name for "state media" or "a newspaper"."""
    return replace(frame, sources=(named,)) if _open_outlet(frame) else frame


def _cited_by(named: Said, behind: Sequence[list[Frame]]) -> list[Frame]:
    """Whom the outlet cites in the sentence that names it first."""
    for frames in behind:
        if any(s.text == named.text for f in frames for s in f.sources):
            return [f for f in frames if f.inner and f.force == "flat"]
    return []


def _open(sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether a lead tells a thing as heard, and from nobody."""
    if any(not s.own for f in frames for s in f.sources):
        return False
    return bool(frames) or words("speech").find("heard_of", sentence.text) is not None


def _telling(frames: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence that state something on somebody's word."""
    flat = [f for f in outermost_first(list(frames)) if f.force != "deny"]
    return flat if any(not s.own for f in flat for s in f.sources) else []
