"""Whoever rules a closed state is not dismissed, jailed or put to death by it, nor flees it.

The ruler is named in every second sentence of such reports, so that many a wrong candidate is he.
"""

from msgspec.structs import replace

from reportedly.read.english.claims.choosing.candidates import Candidate
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.whom import named
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import SUBJECTS

_KINDS = frozenset({"defection", "detention", "dismissal", "execution"})


def without_ruler(
    people: People, scene: Scene, happening: Happening, found: list[Candidate]
) -> list[Candidate]:
    """The candidates of a happening without the ruler, who stays where the sentence says so.

    "Kim" alone, told of somebody else of that surname shortly before, means that one.

    Args:
        people: everybody whom the report names.
        scene: the sentence.
        happening: what it tells.
        found: the candidates.
    """
    if happening.kind not in _KINDS:
        return found
    out: list[Candidate] = []
    for candidate in found:
        known = candidate.whom.known
        if known is None or not known.ruling or _said_so(people, scene, happening, candidate):
            out.append(candidate)
            continue
        other = _namesake(people, scene, candidate, known)
        if other is not None and all(c.whom.known is not other for c in found):
            out.append(replace(candidate, whom=named(people, other)))
    return out


def _said_so(people: People, scene: Scene, happening: Happening, candidate: Candidate) -> bool:
    """Whether he is the very subject, by his name ("Kim Jong Un was overthrown").

    Rumours of coups are told of him, in any words.
    """
    token = candidate.token
    if candidate.why != "rule" or token is None:
        return False
    if happening.kind == "dismissal":
        return scene.sentence.word(token.i + 1) not in {"'s", "’s", "'"}
    if people.at(scene.index, token.start) is None:
        return False
    named_so = [n for n, _ in people.within(scene.index, scene.sentence.start, token.end)]
    tokens = [t for t in scene.sentence.children(happening.at) if t.dep in SUBJECTS]
    return any(n.start <= t.start < n.end and n.full for t in tokens for n in named_so)


def _namesake(people: People, scene: Scene, candidate: Candidate, ruler: Known) -> Known | None:
    """Who bears the surname by which the ruler was seen in a word, and was named last."""
    limit = (scene.index, candidate.token.end if candidate.token else scene.sentence.end)
    seen = [n for n in ruler.namings if (n.sentence, n.start) < limit]
    if not seen or max(seen, key=lambda n: (n.sentence, n.start)).full:
        return None
    surname = ruler.name.split()[0].casefold()
    others = [
        (n.sentence, n.start, k)
        for k in people.known
        if not k.ruling and k.name.split()[0].casefold() == surname and not people.only_speaks(k)
        for n in k.namings
        if (n.sentence, n.start) < limit
    ]
    return max(others, key=lambda row: row[:2])[2] if others else None
