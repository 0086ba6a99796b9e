"""Sentences about the record: "the third senior diplomat to defect in recent years"."""

import re

from reportedly.model import Assertion, Kind, digest
from reportedly.read.english.beside.told import told
from reportedly.read.english.scene import Scene, Teller
from reportedly.read.english.text.sentence import Sentence

_SCOPE = re.compile(
    r"\b(?:in|since|for|within)\b (?:recent|the (?:last|past)|\w+ )?[\w ]{0,14}"
    r"(?:years?|decades?|months?|\d{4})\b"
)
_NEAR = 40


def assertions(scene: Scene, teller: Teller) -> list[Assertion]:
    """The assertions of one sentence about the record of a kind of event, none overlapping."""
    sentence = scene.sentence
    out: list[Assertion] = []
    if told().record.search(sentence.low) is None:
        return out
    taken: list[tuple[int, int]] = []
    for pattern in told().assertions:
        for found in pattern.finditer(sentence.text):
            first, last = found.span()
            near = sentence.low[max(0, first - _NEAR) : last + _NEAR]
            free = not any(a < last and first < b for a, b in taken)
            if free and told().record.search(near):
                taken.append((first, last))
                out.append(_assertion(scene, found, teller))
    return out


def _assertion(scene: Scene, found: re.Match[str], teller: Teller) -> Assertion:
    sentence = scene.sentence
    start = found.start() - (4 if sentence.low[: found.start()].endswith("the ") else 0)
    measure = sentence.cut(start, found.end())
    scope = _SCOPE.search(measure.text)
    # "the last known defection" is about no person of the sentence.
    about = None if "known" in found["rank"] else _about(scene, teller, measure.start)
    return Assertion(
        id="a-" + digest(teller.report, sentence.field, str(measure.start)),
        measure=measure.text,
        about=about,
        scope=scope.group() if scope else None,
        kind=_kind(sentence),
        quote=sentence.whole,
    )


def _about(scene: Scene, teller: Teller, offset: int) -> str | None:
    """The person of whom it is said: named last before it in the sentence."""
    named = teller.people.within(scene.index, scene.sentence.start, offset)
    return named[-1][1].name if named else None


def _kind(sentence: Sentence) -> Kind | None:
    """The kind of event that the record is of."""
    return next((k for stem, k in told().record_kinds if stem.search(sentence.low)), None)
