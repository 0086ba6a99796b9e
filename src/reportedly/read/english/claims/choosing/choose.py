"""The choice among candidates: small trained weights over named features.

The weights lie in `data/choosing.json` and are made anew by `python -m training.choosing`; its card
says from what. A feature that no weight is kept for counts nothing.
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp

from reportedly.read.english.claims.choosing.candidates import Candidate, Proposal, candidates
from reportedly.read.english.claims.choosing.features import features
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.people.known import People
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene


def chosen(
    people: People,
    scene: Scene,
    happening: Happening,
    proposal: Proposal,
) -> list[Whom]:
    """Those whom a happening befalls; nobody where nothing speaks for anybody.

    Of those whom the rules name, all who are likely enough; where none is, the likeliest of all
    others, or the rules' own second choice, if that one is likely enough and no thing stands in the
    person's place.
    """
    found, weights = candidates(people, scene, happening, proposal), _weights()
    rated = [(likelihood(_told(people, scene, happening, c, found, proposal)), c) for c in found]
    kept = [c.whom for p, c in rated if c.why == "rule" and p >= weights["keep"]]
    if kept or proposal.thing:
        return kept
    second = [c.whom for p, c in rated if c.why == "likeliest" and p >= weights["second"]]
    best = max(rated, key=lambda row: row[0], default=None)
    taken = [best[1].whom] if best is not None and best[0] >= weights["take"] else []
    return taken or second


def _told(
    people: People,
    scene: Scene,
    happening: Happening,
    candidate: Candidate,
    found: Sequence[Candidate],
    proposal: Proposal,
) -> list[str]:
    return features(people, scene, happening, candidate, found, thing=proposal.thing)


def likelihood(told: Sequence[str]) -> float:
    """How likely a candidate with some features is the right one, from 0 to 1."""
    weights = _weights()
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in told)))


@cache
def _weights() -> dict[str, float]:
    path = files("reportedly.read.english").joinpath("data", "choosing.json")
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights
