"""The choice among candidates: small trained weights over named features.

The weights lie in `data/choosing.json` and are made anew by `python -m training.choosing`; its card
says from what. A feature that no weight is kept for counts nothing.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from reportedly.read.english.claims.choosing.candidates import Candidate, Proposal, candidates
from reportedly.read.english.claims.choosing.features import all_features
from reportedly.read.english.claims.choosing.spared import without_ruler
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def chosen(
    people: People,
    scene: Scene,
    happening: Happening,
    proposal: Proposal,
) -> list[Whom]:
    """Those whom a happening befalls; nobody where nothing speaks for anybody."""
    found = without_ruler(people, scene, happening, candidates(people, scene, happening, proposal))
    told = all_features(people, scene, happening, proposal, found)
    rated = [(likelihood(t), c) for t, c in zip(told, found, strict=True)]
    return [c.whom for c in picked(rated, proposal, _weights())]


def picked(
    rated: Sequence[tuple[float, Candidate]], proposal: Proposal, bars: Mapping[str, float]
) -> list[Candidate]:
    """Those of some rated candidates who are likely enough.

    Of those whom the rules name, all who are likely enough, and who is told in one breath with
    them; the one whom a word points back at may be another than the rules say. Where none is, the
    likeliest of all others, or the rules' own second choice.

    Args:
        rated: the candidates of a happening, each with its likelihood from 0 to 1.
        proposal: whom the rules see there.
        bars: the thresholds by name.
    """
    kept = [(p, c) for p, c in rated if c.why == "rule" and p >= bars["keep"]]
    best = max(rated, key=lambda row: row[0], default=None)
    if best is None:
        return []
    if kept and proposal.pointing is not None:
        instead = best[1].why in {"antecedent", "topic"}
        if instead and best[0] >= max(p for p, _ in kept) + bars["instead"]:
            return [best[1]]
    if kept:
        more = [c for p, c in rated if c.joined and c.why != "rule" and p >= bars["join"]]
        return [c for _, c in kept] + more
    if proposal.pointing is not None and proposal.pointing.lower in words("grammar")["singular"]:
        # Somebody it must be: "he" has no meaning of his own.
        back = [r for r in rated if r[1].why in {"antecedent", "topic"} and r[0] >= bars["pronoun"]]
        if back:
            return [max(back, key=lambda row: row[0])[1]]
    if best[0] >= bars["thing" if proposal.thing else "take"]:
        more = [c for p, c in rated if c.joined and c is not best[1] and p >= bars["join"]]
        return [best[1], *(more if best[1].joined else [])]
    bar = bars["thing" if proposal.thing else "second"]
    return [c for p, c in rated if c.why == "likeliest" and p >= bar]


def likelihood(told: Sequence[str]) -> float:
    """How likely a candidate with some features is the right one, from 0 to 1."""
    weights = _weights()
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in told)))


@cache
def _weights() -> dict[str, float]:
    path = files("reportedly.read.english").joinpath("data", "choosing.json")
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights
