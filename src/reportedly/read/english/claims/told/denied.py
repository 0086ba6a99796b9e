"""What a denial means of all that was told before it."""

import re

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.told.refuting import Refutation
from reportedly.read.english.scene import Scene

By = dict[int, list[Draft]]
"""Tellings by the number of their sentence."""
_BACK = 3
"""Sentences that a denial reaches back."""
_POINTS = re.compile(r"\b(?:to|in|of) (?:it|that|this)$")
"""Words that point back at the sentence right before ("there is nothing to it")."""
_NEWS = frozenset({"title", "lead"})
_EARLY = 10
"""The last sentence in which "the report" means the news, where nothing nearer is of its kind."""
_GRAVE = frozenset({"defection", "execution", "killing", "death", "detention"})
_FAR_BACK = 8
"""The same where it shows the kind of what it denies."""


def targets(scene: Scene, found: Refutation, told: By) -> list[Draft]:
    """The tellings that a denial means: in its own sentence before it, else in those before.

    Args:
        scene: the sentence of the denial.
        found: the words that deny.
        told: all tellings of the report.
    """
    own = told.get(scene.index, [])
    at = scene.sentence.at(scene.sentence.start + found.start) or 0
    if found.frame is not None and any(d.at in found.frame.reach and d.denied for d in own):
        return []  # it denies what it tells itself
    if found.ahead:
        return [d for d in _affirmed(own, found) if d.at > at]
    here = [d for d in _affirmed(own, found) if d.at < at]
    if here:
        return here if found.frame is not None or found.kinds else []
    if any(d.at < at and d.kind != "appearance" for d in own if d.denied):
        return []
    reach = _FAR_BACK if found.kinds else _BACK
    before = (told.get(i, []) for i in range(scene.index - 1, scene.index - reach - 1, -1))
    near = [meant for drafts in before if (meant := _affirmed(drafts, found))]
    if found.kinds and not found.story:
        return next(iter(near), [])
    last = _affirmed(told.get(scene.index - 1, []), found)
    if _POINTS.search(scene.sentence.low[found.start : found.end]) and (
        meant := [d for d in last if d.kind in _GRAVE]
    ):
        return meant
    others = [d for n, drafts in told.items() for d in drafts if n != scene.index]
    return _of_own_kinds(scene, found, _story(scene, near, others, found))


def _of_own_kinds(scene: Scene, found: Refutation, meant: list[Draft]) -> list[Draft]:
    """Of what a denial may mean, what its own sentence names: "that they were shot is not true"."""
    end = scene.sentence.start + found.end
    named = {h.kind for h in scene.happenings if h.start < end and h.kind in _GRAVE}
    return [d for d in meant if not named or d.kind in named]


def _story(
    scene: Scene, near: list[list[Draft]], told: list[Draft], found: Refutation
) -> list[Draft]:
    """What "the report" means: what the sentences before told of the news, else the news itself."""
    grave = any(d.kind in _GRAVE and not d.denied for d in told)
    told = [d for d in told if _deniable(d, grave)]
    near = [kept for drafts in near if (kept := [d for d in drafts if _deniable(d, grave)])]
    news = _affirmed([d for d in told if d.role in _NEWS], found)
    known = {_key(d) for d in news}
    open_ = known | {_key(d) for d in told if _relayed(d)}
    kinds = {d.kind for d in news}
    meant = [kept for drafts in near if (kept := [d for d in drafts if _key(d) in open_])]
    best = max(meant, key=lambda drafts: any(_key(d) in known for d in drafts), default=[])
    if scene.index <= _EARLY and not any(d.kind in kinds for d in best):
        relayed = [d for d in news if _relayed(d)]
        best = [d for d in relayed if d.kind == relayed[0].kind] or best
    return [d for d in best if _relayed(d)] or best


def _deniable(draft: Draft, grave: bool) -> bool:
    """Whether "the report" can mean it: an absence is not, where something graver is told."""
    return not grave or draft.kind != "disappearance"


def _key(draft: Draft) -> tuple[str, str]:
    return draft.kind, draft.whom.text


def _relayed(draft: Draft) -> bool:
    """Whether it is told on somebody's word, or as unsure: that is what is denied."""
    return bool(draft.chain.links) or draft.hearsay or draft.certainty != "certain"


def _affirmed(told: list[Draft], found: Refutation) -> list[Draft]:
    """What a denial can mean: a sighting or an old appointment is hardly what is denied."""
    if found.kinds:
        return [d for d in told if not d.denied and d.kind in found.kinds]
    return [d for d in told if not d.denied and d.kind not in {"appearance", "appointment"}]
