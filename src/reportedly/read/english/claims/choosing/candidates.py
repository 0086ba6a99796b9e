"""Everybody whom a happening may befall: whom the rules put there, and whoever stands near."""

from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec.structs import replace

from reportedly.read.english.claims.choosing.antecedents import antecedents
from reportedly.read.english.claims.choosing.joined import Joined, joined
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.whom import Whom, named, resolve
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import Token

Why = Literal["rule", "likeliest", "antecedent", "named", "pronoun", "described", "before", "topic"]
"""What proposed a candidate: the rules, their second choice, a word that points back, a name,
a pronoun or a description in the sentence, the one whom the sentence before names first, the one
whom the report is about."""

_FAR = 30
"""Tokens around a trigger in which others are looked for."""


class Proposal(msgspec.Struct, frozen=True):
    """Whom the rules see in the person's place of a happening.

    Attributes:
        ruled: those in it.
        second: those who would be in it if nobody were.
        thing: whether something that is no person stands in it ("a shipment was seized").
        pointing: the pronoun or the description that points back which stands in it.
    """

    ruled: tuple[Whom, ...] = ()
    second: tuple[Whom, ...] = ()
    thing: bool = False
    pointing: Token | None = None


class Candidate(msgspec.Struct, frozen=True):
    """Somebody whom a happening may befall.

    Attributes:
        whom: the person or group.
        why: what proposed it.
        token: the word in the sentence that stands for it, None where none does.
        place: how many the same proposer named before it.
        joined: how it is joined to the first of those whom the rules see there.
    """

    whom: Whom
    why: Why
    token: Token | None
    place: int = 0
    joined: Joined = ""


def candidates(
    people: People,
    scene: Scene,
    happening: Happening,
    proposal: Proposal,
) -> list[Candidate]:
    """Everybody whom a happening may befall, each once, the rules' own first.

    Args:
        people: everybody whom the report names.
        scene: the sentence.
        happening: what it tells.
        proposal: whom the rules see there.
    """
    out: dict[str, Candidate] = {}
    for candidate in _all(people, scene, happening, proposal):
        out.setdefault(_key(candidate.whom), candidate)
    first = next((c.token for c in out.values() if c.why in {"rule", "likeliest"}), None)
    if first is None:
        return list(out.values())
    return [_with_joint(scene, happening, first, c) for c in out.values()]


def _with_joint(scene: Scene, happening: Happening, first: Token, other: Candidate) -> Candidate:
    if other.token is None or other.why in {"antecedent", "pronoun"}:
        return other
    if other.whom.known is None and other.whom.head in words("people")["kin"]:
        return other  # relatives are folded into the one whose they are
    return replace(other, joined=joined(scene, happening, first, other.token))


def _key(whom: Whom) -> str:
    return str(whom.known.number) if whom.known is not None else whom.text.lower()


def _all(
    people: People,
    scene: Scene,
    happening: Happening,
    proposal: Proposal,
) -> Iterator[Candidate]:
    for place, whom in enumerate(proposal.ruled):
        yield Candidate(whom, "rule", _word_of(people, scene, happening, whom), place)
    for place, whom in enumerate(proposal.second):
        yield Candidate(whom, "likeliest", _word_of(people, scene, happening, whom), place)
    if proposal.pointing is not None:
        for place, whom in enumerate(antecedents(people, scene, proposal.pointing)):
            yield Candidate(whom, "antecedent", proposal.pointing, place)
    yield from _in_sentence(people, scene, happening)
    yield from _around(people, scene)


def _in_sentence(people: People, scene: Scene, happening: Happening) -> Iterator[Candidate]:
    """The names, pronouns and descriptions of a sentence, the nearest to the trigger first."""
    at, sentence = happening.at, scene.sentence
    near = sorted(sentence.tokens[max(0, at - _FAR) : at + _FAR], key=lambda t: abs(t.i - at))
    for token in near:
        known = people.at(scene.index, token.start)
        if known is not None:
            yield Candidate(named(people, known), "named", token)
        elif token.lower in words("grammar")["singular"]:
            whom = resolve(people, scene.index, token)
            if whom is not None:
                yield Candidate(whom, "pronoun", token)
        elif token.pos == "NOUN" and token.i != at and not _inside(token, happening):
            whom = resolve(people, scene.index, token)
            if whom is not None:
                yield Candidate(whom, "described", token)


def _inside(token: Token, happening: Happening) -> bool:
    return happening.start <= token.start < happening.end


def _around(people: People, scene: Scene) -> Iterator[Candidate]:
    """The one whom the sentence before names first, and the one whom the report is about."""
    if scene.index and scene.sentence.role not in {"title", "heading"}:
        before = people.sentences[scene.index - 1]
        found = people.within(scene.index - 1, before.start, before.end)
        if found:
            yield Candidate(named(people, found[0][1]), "before", None)
    if people.topic is not None:
        yield Candidate(named(people, people.topic), "topic", None)


def _word_of(people: People, scene: Scene, happening: Happening, whom: Whom) -> Token | None:
    """The word nearest to the trigger that stands for somebody, None where none does."""
    sentence = scene.sentence
    if whom.known is None:
        if whom.quote.field != sentence.field:
            return None
        at = sentence.at(whom.quote.end - 1) or sentence.at(whom.quote.start)
        return sentence.tokens[at] if at is not None else None
    named_here = people.within(scene.index, sentence.start, sentence.end)
    places = (sentence.at(n.start) for n, k in named_here if k is whom.known)
    found = sorted((i for i in places if i is not None), key=lambda i: abs(i - happening.at))
    return sentence.tokens[found[0]] if found else None
