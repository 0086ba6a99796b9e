"""Denials that point back: "The report was pure nonsense, according to KCNA"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots import Slots
from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.chain import Chain, chain
from reportedly.read.english.scene import Scene

_BACK = 3
"""Sentences that a denial reaches back."""
_FAR_BACK = 8
"""The same where it names the kind of what it denies."""


def pointing_back(scenes: Sequence[Scene], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what later sentences deny of them.

    A sentence that has no happening of its own, and denies a report or calls it false, denies what
    the nearest sentences before it told. With a source it is that source's denial; without one the
    outlet itself refutes, and what it retold counts as refuted.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    denials: list[Draft] = []
    refuted: set[tuple[str, str]] = set()
    for scene in scenes:
        told = by_sentence.get(scene.index)
        cue = _denies_before(scene, told) if told else _denies(scene)
        targets = _affirmed(told) if told else _targets(by_sentence, scene.index)
        if cue is None and not told:
            cue, targets = _of_nobody(scene, by_sentence)
        if cue is None:
            continue
        for target in targets:
            denial = _denial(scene, target, cue)
            denials.append(denial)
            if not denial.chain.links:
                refuted.add((target.kind, target.whom.text))
    return [*(_refuted(d, refuted) for d in drafts), *denials]


def _denies(scene: Scene) -> re.Match[str] | None:
    """The words in which a sentence denies a report or calls it false."""
    low = scene.sentence.low
    if words("hedges").find("a_report", low) is None:
        return None
    refuting = words("hedges").find("refuting", low)
    if refuting is not None:
        return refuting
    if any(f.force == "deny" for f in scene.frames):
        return words("speech").find("deny", low)
    return None


def _of_nobody(
    scene: Scene, by_sentence: dict[int, list[Draft]]
) -> tuple[re.Match[str] | None, list[Draft]]:
    """A happening told of nobody, and those of whom the sentences before told it.

    "The embassy insisted that nobody had defected"; "denied anyone had" only where it is denied.
    """
    sentence = scene.sentence
    for happening in scene.happenings:
        if happening.kind == "appearance":
            continue
        lead = sentence.low[: happening.start - sentence.start]
        cue = _nobody().search(lead)
        if cue is None and any(f.force == "deny" for f in scene.frames):
            cue = _anybody().search(lead)
        if cue is None:
            continue
        for back in range(scene.index - 1, max(-1, scene.index - _FAR_BACK - 1), -1):
            told = [d for d in _affirmed(by_sentence.get(back, [])) if d.kind == happening.kind]
            if told:
                return cue, told
    return None, []


@cache
def _nobody() -> re.Pattern[str]:
    nouns = "|".join(words("people").patterns[name].pattern for name in ("posts", "groups", "man"))
    none = (
        f"nobody|no one|no-one|none of (?:them|the|his|her|our|its)|no (?:such |other )?(?:{nouns})"
    )
    return re.compile(rf"\b((?:{none}))(?: [\w'-]+){{0,6}} ?$")


@cache
def _anybody() -> re.Pattern[str]:
    return re.compile(r"\b(anyone|anybody|any of (?:them|its|the|his))(?: [\w'-]+){0,5} ?$")


def _denies_before(scene: Scene, told: list[Draft]) -> re.Match[str] | None:
    """A denial behind what the same sentence told ("..., but the ministry denied it")."""
    sentence = scene.sentence
    last = max(d.at for d in told)
    for frame in scene.frames:
        cue, start = sentence.tokens[frame.cue], sentence.start
        behind = frame.force == "deny" and frame.cue > last
        if behind and _back_at().match(sentence.low, cue.end - start):
            return words("speech").patterns["deny"].match(sentence.low, cue.start - start)
    return None


@cache
def _back_at() -> re.Pattern[str]:
    told = words("hedges").patterns["a_report"].pattern
    return re.compile(rf" (?:the |this |that |such )?{told}")


def _targets(by_sentence: dict[int, list[Draft]], index: int) -> list[Draft]:
    """What the nearest sentence before told that can be denied."""
    for back in range(index - 1, index - _BACK - 1, -1):
        told = _affirmed(by_sentence.get(back, []))
        if told:
            return told
    return []


def _affirmed(told: list[Draft]) -> list[Draft]:
    """What a denial can mean: a sighting or an old appointment is hardly what is denied."""
    return [d for d in told if not d.denied and d.kind not in {"appearance", "appointment"}]


def _denial(scene: Scene, target: Draft, cue: re.Match[str]) -> Draft:
    sentence = scene.sentence
    at = sentence.at(sentence.start + cue.start())
    told = chain(scene.frames, sentence.tokens[at]) if at is not None else Chain()
    denier = next((f for f in scene.frames if f.force == "deny"), None)
    if not told.links and denier is not None:
        told = Chain(denier.sources[:1], denier.sources)
    return replace(
        target,
        sentence=scene.index,
        at=at or 0,
        role=sentence.role,
        denied=True,
        certainty="certain",
        cue=sentence.cut(cue.start(), cue.end()),
        stance="relays" if told.links else "refutes",
        chain=told,
        quote=sentence.whole,
        slots=Slots(),
        dated=None,
        fresh=False,
    )


def _refuted(draft: Draft, refuted: set[tuple[str, str]]) -> Draft:
    wrong = not draft.denied and (draft.kind, draft.whom.text) in refuted
    return replace(draft, stance="refutes") if wrong else draft
