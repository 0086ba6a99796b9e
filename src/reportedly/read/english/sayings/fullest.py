"""An institution is written by the fullest name that its report gives it."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.packs import Pack
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Past, Said

_LITTLE = frozenset({"the", "of", "for", "and", "on", "in", "at", "to", "a", "an"})


def fullest(found: Sequence[list[Frame]], past: Past, pack: Pack) -> list[list[Frame]]:
    """The frames with each institution under the fullest name in the report.

    Args:
        found: the frames of each sentence.
        past: all that the report names.
        pack: by which two names of one source are known.
    """

    def full(said: Said) -> Said:
        if said.known is not None or not said.named:
            return said
        short = past.short.get(said.text.removeprefix("the ").removeprefix("The "))
        if short is not None:
            return replace(said, text=short.text)
        source = pack.source(said.text)
        if source is None or source.collective:
            return said
        names = past.names.get(source.id, [])
        best = max(names, key=_fullness, default=said)
        return replace(said, text=best.text) if _fullness(best) > _fullness(said) else said

    return [
        [
            replace(f, sources=tuple(map(full, f.sources)), to=full(f.to) if f.to else None)
            for f in frames
        ]
        for frames in found
    ]


def _fullness(said: Said) -> tuple[bool, int]:
    """A name before a description ("the state news agency"), and the longer one of several."""
    content = [w for w in said.text.split(" ") if w.lower() not in _LITTLE]
    return all(w[:1].isupper() for w in content), len(said.text.split(" "))
