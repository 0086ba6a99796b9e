"""Whose word a flat sentence goes on with: newsrooms name a source once for several sentences.

"Choe was relieved of his post, the agency said. In his place goes Pak." -- the second sentence is
the agency's as well; so is a plain one between two that one source says.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.grouping import OFFICES
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.known import People
from reportedly.read.english.sayings.chain import Chain, chained, commenting, outermost_first
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.scene import Scene
from reportedly.when import When

_ARTICLE = re.compile(r"^(?:the|an?|one|this|that) ")
_EARLIER = re.compile(r"(?:earlier|previously|before (?:that|then)|last (?:year|month)|once)\b")
_NEAR = 2
"""Sentences between a flat one and those of the source."""
_OLD, _PAST = 400, 45
"""Days: what lies further back than this is the outlet's own background; the second for offices."""


def going_on(
    drafts: Sequence[Draft], scenes: Sequence[Scene], people: People, published: When | None
) -> list[Draft]:
    """The drafts, the flat ones with the source that they go on with.

    Args:
        drafts: what the sentences tell, in order of the text.
        scenes: the sentences.
        people: everybody whom the report names.
        published: when the report was published, if that is known.
    """
    out: list[Draft] = []
    for draft in drafts:
        source = _source(draft, out, scenes) if _flat(draft, published) else None
        if source is None or _watches(people, source):
            out.append(draft)
        else:
            out.append(replace(draft, chain=source, stance="relays"))
    return out


def _watches(people: People, source: Chain) -> bool:
    """Whether whoever speaks only watches and explains: he goes on with his own thoughts."""
    return any(
        commenting(o) or (o.known is not None and people.only_speaks(o.known))
        for o in source.origins
    )


def _flat(draft: Draft, published: When | None) -> bool:
    """Whether a draft of running text is told on nobody's word and is no background."""
    if draft.chain.links or draft.hearsay or draft.denied or not draft.recent or draft.aside:
        return False
    if draft.role != "body" or draft.stance != "own":
        return False
    last = draft.dated.when.latest if draft.dated else None
    day = published.latest if published is not None else None
    old = _PAST if draft.kind in OFFICES else _OLD
    return last is None or day is None or (day - last).days <= old


def _source(draft: Draft, told: Sequence[Draft], scenes: Sequence[Scene]) -> Chain | None:
    if scenes[draft.sentence].frames or _EARLIER.match(scenes[draft.sentence].sentence.low):
        return None
    return _between(draft, scenes) or _of_offices(draft, told) or _of_shuffle(draft, scenes)


def _of_offices(draft: Draft, told: Sequence[Draft]) -> Chain | None:
    """The source of the change of office told right before, of which this is one more."""
    if draft.kind not in OFFICES:
        return None
    before = next((d for d in reversed(told) if d.sentence <= draft.sentence), None)
    if before is None or before.kind not in OFFICES or draft.sentence - before.sentence > _NEAR:
        return None
    return before.chain if before.chain.links and not before.chain.denied else None


def _of_shuffle(draft: Draft, scenes: Sequence[Scene]) -> Chain | None:
    """The source of the reshuffle of which the sentences behind tell person by person."""
    if draft.kind not in OFFICES:
        return None
    where = next((i for i in range(draft.sentence - 1, -1, -1) if scenes[i].frames), None)
    if where is None or (draft.sentence - where > _NEAR and not _alone(scenes)):
        return None
    before = _speaking(scenes, range(where, where - 1, -1))
    changes = words("speech").find("shuffles", scenes[where].sentence.text)
    return chained(before) if before and changes is not None else None


def _alone(scenes: Sequence[Scene]) -> bool:
    """Whether a report names one source only."""
    return len({s.text for x in scenes for f in x.frames for s in f.sources if not s.own}) == 1


def _between(draft: Draft, scenes: Sequence[Scene]) -> Chain | None:
    """The source of the sentences on both sides."""
    before = _speaking(scenes, range(draft.sentence - 1, draft.sentence - 1 - _NEAR, -1))
    behind = _speaking(scenes, range(draft.sentence + 1, draft.sentence + 1 + _NEAR))
    if not before or not behind:
        return None
    one, other = before[-1].sources, behind[-1].sources
    return chained(before) if set(map(_bare, one)) & set(map(_bare, other)) else None


def _bare(said: Said) -> str:
    """A source without its article: "a trader" is "the trader" afterwards."""
    return _ARTICLE.sub("", fold(said.text))


def _speaking(scenes: Sequence[Scene], places: range) -> list[Frame]:
    """The sayings of the nearest sentence that has any, where they say most of it."""
    for i in places:
        if not 0 <= i < len(scenes) or scenes[i].sentence.role not in {"lead", "body"}:
            return []
        flat = [f for f in outermost_first(scenes[i].frames) if f.force != "deny"]
        if flat:
            size = len(scenes[i].sentence.tokens)
            return flat if any(2 * len(f.reach) > size for f in flat) else []
    return []
