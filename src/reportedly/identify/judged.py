"""Decisions by people on who is who, found again in the readings by their anchors."""

from collections.abc import Iterable
from typing import Literal

from reportedly.identify.keys import Sighting
from reportedly.model import Anchor, Judgement

Verdict = Literal["same", "different", "unsure"]

_SAID = {"same": "one person", "different": "two persons", "unsure": "perhaps one person"}


class Judged:
    """The judgements that hold: of several on one pair, the last.

    A judgement points at words of a text. It is about the mention whose name stands there, or,
    where another form of it stands there, about the mention of that text which has this form.
    """

    def __init__(self, judgements: Iterable[Judgement], sightings: Iterable[Sighting]) -> None:
        self._anchors: dict[tuple[str, int, str], str] = {}
        by_text: dict[str, list[Sighting]] = {}
        for sighting in sightings:
            by_text.setdefault(sighting.text_digest, []).append(sighting)
        self._pairs: dict[frozenset[str], Judgement] = {}
        for judgement in sorted(judgements, key=lambda j: (j.made, j.id)):
            left = self._find(judgement.left, by_text)
            right = self._find(judgement.right, by_text)
            if left and right and left != right:
                self._pairs[frozenset((left, right))] = judgement

    def _find(self, anchor: Anchor, by_text: dict[str, list[Sighting]]) -> str | None:
        here = sorted(by_text.get(anchor.text_digest, ()), key=lambda s: s.order)
        found = [s for s in here if s.mention.quote == anchor.quote] or [
            s for s in here if anchor.quote.text in (s.mention.name, *s.mention.spellings)
        ]
        if not found:
            return None
        first = found[0]
        name = f"{anchor.text_digest}:{first.start}:{first.mention.name}"
        for each in found:
            if (each.start, each.mention.name) == (first.start, first.mention.name):
                self._anchors[anchor.text_digest, each.start, each.mention.name] = name
        return name

    def anchor(self, sighting: Sighting) -> str:
        """What stands for a mention that somebody has judged; empty for any other."""
        key = (sighting.text_digest, sighting.start, sighting.mention.name)
        return self._anchors.get(key, "")

    def verdict(self, one: str, two: str) -> Verdict | None:
        """What was judged of two anchors, if anything."""
        judgement = self._pairs.get(frozenset((one, two)))
        return judgement.verdict if judgement else None

    def pairs(self, verdict: Verdict) -> list[tuple[str, str, str]]:
        """The pairs of anchors judged so, in order, each with the judgement in words."""
        return sorted(
            (
                min(pair),
                max(pair),
                f"judged {_SAID[verdict]} by {j.by} on {j.made:%Y-%m-%d}: {j.because}",
            )
            for pair, j in self._pairs.items()
            if j.verdict == verdict
        )
