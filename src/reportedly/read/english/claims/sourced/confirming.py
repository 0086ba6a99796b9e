"""Who a later sentence says it was that told the news: "This was reported by the agency"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import get_args

from msgspec.structs import replace

from reportedly.model import Kind
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.chain import chained, outermost_first
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.scene import Scene

_BACK, _FAR_BACK = 3, 6
"""Sentences that "this" and "the news" reach back; and what names the happening."""
_OBJECT = 3
"""Tokens from a word of confirming to what it confirms."""


def confirmed(drafts: Sequence[Draft], scenes: Sequence[Scene]) -> list[Draft]:
    """The drafts, the flat ones with whoever is said behind them to have told it.

    Args:
        drafts: what the sentences tell, in order of the text.
        scenes: the sentences.
    """
    out = list(drafts)
    telling = {d.sentence for d in drafts}
    for scene in scenes:
        if scene.sentence.role not in {"lead", "body"} or scene.index in telling:
            continue
        frames = [f for f in outermost_first(scene.frames) if f.force == "flat" and f.cue >= 0]
        if not frames:
            continue
        back = _points_back().match(scene.sentence.low) is not None
        near = range(scene.index - (_BACK if back else _FAR_BACK), scene.index)
        kinds = set(get_args(Kind)) if back else _named(scene, frames)
        source = chained(frames)
        out = [
            replace(d, chain=source, stance="relays") if d.kind in kinds and _open(d, near) else d
            for d in out
        ]
    return out


def _named(scene: Scene, frames: Sequence[Frame]) -> set[str]:
    """The kinds of what somebody confirms by its name ("confirmed the defection")."""
    said = [
        f for f in frames if f.leads and scene.sentence.word(f.cue) in words("speech")["confirms"]
    ]
    return {
        h.kind
        for f in said
        for h in scene.happenings
        if 0 < h.at - f.cue <= _OBJECT and h.kind != "appearance"
    }


def _open(draft: Draft, near: range) -> bool:
    """Whether a draft near by is told as news, and on nobody's word."""
    told = draft.role in {"lead", "body"} and draft.sentence in near and draft.recent
    return told and not draft.chain.links and not draft.denied and not draft.aside


@cache
def _points_back() -> re.Pattern[str]:
    """What opens a sentence that says where the news comes from."""
    listed = words("speech")
    news = either(listed["the_news"])
    told = either(listed["was_told"])
    return re.compile(rf"[\"“]?(?:{news}) (?:{told})\b")
