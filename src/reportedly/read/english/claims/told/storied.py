"""Hedges that hold over a whole report: a headline that asks, a first telling that is unsure."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.model import Kind, Quote
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.scene import Scene

_ASKED = re.compile(r"[^?.!:;–—]*\?")
"""A clause that ends in a question mark."""
_ENDS: frozenset[Kind] = frozenset({"execution", "killing"})
"""What a headline does not tell apart: "Did mortars kill a general?"."""
_ALSO: frozenset[Kind] = _ENDS | {"death"}
_NO_DOUBT = frozenset({"why", "how", "when", "who", "what", "where", "which"})
"""Questions that take what they ask about for granted."""


def hedged_by_story(scenes: Sequence[Scene], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with the hedge of the report over those that are flat themselves.

    A headline that asks whether something happened makes it possible wherever the report tells it;
    what a plan foresees is as sure as the plan.
    """
    asked, planned = _asked(scenes), _planned(drafts)
    meant = _meant(asked, drafts)
    told = [_doubted(d, asked) if (d.kind, d.whom.text) in meant else d for d in drafts]
    return [_planned_too(d, planned) for d in told]


def _meant(asked: dict[Kind, Quote], drafts: Sequence[Draft]) -> frozenset[tuple[Kind, str]]:
    """Kinds and persons that the title asks about: those whom it names, else all of its kinds."""
    told = [d for d in drafts if d.kind in asked]
    named = {d.whom.text for d in told for q in asked.values() if _names(q, d)}
    put_to_death = {d.whom.text for d in told if d.kind in _ENDS}
    # "Was a general shot?" asks about his death as well, and about nobody else's.
    other = {d.whom.text for d in told if d.kind == "death"} - put_to_death
    alien = other if asked.keys() >= _ENDS else set[str]()
    return frozenset(
        (d.kind, d.whom.text)
        for d in told
        if (not named or d.whom.text in named) and not (d.kind == "death" and d.whom.text in alien)
    )


def _names(question: Quote, draft: Draft) -> bool:
    """Whether a question names somebody."""
    names = (w for w in re.findall(r"\w[\w'’-]+", draft.whom.text) if w[0].isupper())
    return any(re.search(rf"\b{re.escape(w)}\b", question.text) for w in names)


def _asked(scenes: Sequence[Scene]) -> dict[Kind, Quote]:
    """The kinds of which the title asks whether they happened, with the question."""
    out: dict[Kind, Quote] = {}
    for scene in scenes:
        if scene.sentence.role != "title":
            continue
        for clause in _ASKED.finditer(scene.sentence.text):
            opening = clause.group().split(maxsplit=1)[0].strip("\"'‘“").lower()
            if opening in _NO_DOUBT:
                continue
            for happening in scene.happenings:
                start = happening.start - scene.sentence.start
                if clause.start() <= start < clause.end():
                    question = scene.sentence.cut(*clause.span())
                    kinds = _ALSO if happening.kind in _ENDS else frozenset({happening.kind})
                    out |= dict.fromkeys(kinds, question)
    return out


def _doubted(draft: Draft, asked: dict[Kind, Quote]) -> Draft:
    cue = asked.get(draft.kind)
    if cue is None or draft.denied or draft.certainty != "certain" or not draft.recent:
        return draft
    return replace(draft, certainty="possible", cue=cue)


def _planned(drafts: Sequence[Draft]) -> Quote | None:
    """The words by which title or lead tell that a change of posts is only thought about."""
    front = (d for d in drafts if d.role in {"title", "lead"} and d.coming)
    return next((d.cue for d in front if d.certainty == "possible"), None)


def _planned_too(draft: Draft, planned: Quote | None) -> Draft:
    """What "would" follow from such a plan."""
    if planned is None or not draft.coming or draft.certainty != "certain" or draft.denied:
        return draft
    return replace(draft, certainty="possible", cue=planned)
