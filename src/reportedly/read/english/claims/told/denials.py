"""Denials that point back: "The report was pure nonsense, according to KCNA"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from reportedly.read.english.claims.dated import saying_days
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots import Slots
from reportedly.read.english.claims.told.denied import By, targets
from reportedly.read.english.claims.told.refuting import Refutation, refutations
from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.chain import Chain, chain
from reportedly.read.english.scene import Scene


def pointing_back(scenes: Sequence[Scene], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what later sentences deny of them.

    A sentence that denies a report or calls it false denies what the sentences before it told.
    With a source it is that source's denial; without one the outlet itself refutes, and what it
    retold counts as refuted.
    """
    by_sentence: By = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    denials: list[Draft] = []
    refuted: set[tuple[str, str]] = set()
    before = Chain()
    for scene in scenes:
        for denial in _denials(scene, by_sentence, before):
            denials.append(denial)
            before = denial.chain
            if not denial.chain.links:
                refuted.add((denial.kind, denial.whom.text))
    return [*(_refuted(d, refuted) for d in drafts), *denials]


def _denials(scene: Scene, by_sentence: By, before: Chain) -> list[Draft]:
    """What one sentence denies of what was told before: by its first words that deny anything.

    Who goes on complaining is who denied last (`before`).
    """
    if scene.sentence.role in {"title", "heading", "caption"}:
        return []
    for found in (*refutations(scene), *_of_nobody(scene)):
        meant = targets(scene, found, by_sentence)
        if meant:
            made = [_denial(scene, target, found) for target in _each_once(meant)]
            return [_by(d, before) if found.ahead else d for d in made]
    return []


def _each_once(targets: Sequence[Draft]) -> list[Draft]:
    """Of what is told of one person in one kind the first: a denial of it is one claim."""
    out: dict[tuple[str, str], Draft] = {}
    for target in targets:
        out.setdefault((target.kind, target.whom.text), target)
    return [*out.values()]


def _of_nobody(scene: Scene) -> list[Refutation]:
    """A happening told of nobody denies what sentences before told of somebody.

    "The embassy insisted that nobody had defected"; "denied anyone had" only where it is denied.
    """
    sentence, out = scene.sentence, list[Refutation]()
    for happening in scene.happenings:
        if happening.kind == "appearance":
            continue
        lead = sentence.low[: happening.start - sentence.start]
        cue = _nobody().search(lead)
        if cue is None and any(f.force == "deny" for f in scene.frames):
            cue = _anybody().search(lead)
        if cue is not None:
            start, end = cue.span(1)
            out.append(Refutation(start, end, frozenset({happening.kind})))
    return out


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


def _by(denial: Draft, before: Chain) -> Draft:
    """A denial without a source of its own, on the word of whoever denied last."""
    if denial.chain.links or not before.links:
        return denial
    return replace(denial, chain=before, stance="relays")


def _denial(scene: Scene, target: Draft, found: Refutation) -> Draft:
    sentence = scene.sentence
    at = sentence.at(sentence.start + found.start) or 0
    told = _source(scene, at, found)
    return replace(
        target,
        sentence=scene.index,
        at=at,
        role=sentence.role,
        denied=True,
        certainty=found.certainty,
        cue=sentence.cut(found.start, found.end),
        stance="relays" if told.links else "refutes",
        chain=told,
        quote=sentence.whole,
        slots=Slots(),
        dated=None,
        said=saying_days.said_on(scene) if told.links else None,
        fresh=False,
        denies=(target.sentence, target.at),
    )


def _source(scene: Scene, at: int, found: Refutation) -> Chain:
    """Who denies: those over the words; else whoever denies in the sentence."""
    sentence, frame = scene.sentence, found.frame
    first = frame.first if frame is not None else None
    if frame is None or first is None or sentence.word(first - 1) not in words("speech")["joining"]:
        told = chain(scene.frames, sentence.tokens[at], shows=frame is not None)
        if told.links:
            return told
    # "A said so, citing B, but C denied it"
    denier = found.frame or next((f for f in scene.frames if f.force == "deny"), None)
    return Chain() if denier is None else Chain(denier.sources[:1], denier.sources)


def _refuted(draft: Draft, refuted: set[tuple[str, str]]) -> Draft:
    wrong = not draft.denied and (draft.kind, draft.whom.text) in refuted
    return replace(draft, stance="refutes") if wrong else draft
