"""Denials that point back: "The report was pure nonsense, according to KCNA"."""

import re

from msgspec.structs import replace

from reportedly.read.english import attribution
from reportedly.read.english.attribution import Chain
from reportedly.read.english.claims import Draft, Scene
from reportedly.read.english.lexicon import fold, words

_REPORT = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|allegations?|story|stories|speculation|accounts?|news|it|this|them|that)\b"
)
_BACK = 3


def pointing_back(scenes: list[Scene], drafts: list[Draft]) -> list[Draft]:
    """The drafts with what later sentences deny of them.

    A sentence that has no happening of its own, and denies a report or calls it false, denies what
    the nearest sentences before it told. With a source it is that source's denial; without one the
    outlet itself refutes, and what it retold counts as refuted.
    """
    out = list(drafts)
    for scene in scenes:
        if any(d.sentence == scene.index for d in drafts):
            continue
        cue = _denies(scene)
        if cue is None:
            continue
        for target in _targets(drafts, scene.index):
            denial = _denial(scene, target, cue)
            if not denial.chain.links:
                out = [_refuted(d, target) for d in out]
            out.append(denial)
    return out


def _denies(scene: Scene) -> re.Match[str] | None:
    low = scene.sentence.low
    if not _REPORT.search(low):
        return None
    refuting = words("hedges").find("refuting", low)
    if refuting is not None:
        return refuting
    if any(f.force == "deny" for f in scene.frames):
        return words("speech").find("deny", low)
    return None


def _targets(drafts: list[Draft], index: int) -> list[Draft]:
    before = [d for d in drafts if index - _BACK <= d.sentence < index and not d.denied]
    before = [d for d in before if d.kind != "appearance"]
    last = max((d.sentence for d in before), default=None)
    return [d for d in before if d.sentence == last]


def _denial(scene: Scene, target: Draft, cue: re.Match[str]) -> Draft:
    sentence = scene.sentence
    at = sentence.at(sentence.start + cue.start())
    chain = attribution.chain(scene.frames, sentence.tokens[at]) if at is not None else Chain()
    if not chain.links:
        deniers = [f for f in scene.frames if f.force == "deny"]
        if deniers:
            chain = Chain(deniers[0].sources[:1], deniers[0].sources)
    start = sentence.start + cue.start()
    return replace(
        target,
        sentence=scene.index,
        at=at or 0,
        role=sentence.role,
        denied=True,
        certainty="certain",
        cue=sentence.between(start, sentence.start + cue.end()),
        stance="relays" if chain.links else "refutes",
        chain=chain,
        quote=sentence.whole,
        from_=None,
        to=None,
        dated=None,
        party=(),
        method=None,
        fresh=False,
    )


def _refuted(draft: Draft, target: Draft) -> Draft:
    same = draft.kind == target.kind and draft.whom == target.whom and not draft.denied
    return replace(draft, stance="refutes") if same else draft
