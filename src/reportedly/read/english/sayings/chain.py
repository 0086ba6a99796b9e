"""The chain of a claim: from the outlet inwards through every source to the origin."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from reportedly.model import Certainty, Quote
from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.text.tokens import Token

_STATE_OWNED = frozenset({"state", "state-run", "official", "government", "party"})


_SOURCES = frozenset({"source", "sources"})


class Chain(msgspec.Struct, frozen=True):
    """The sources of one claim.

    Attributes:
        links: from the outlet inwards, the first origin last.
        origins: everybody at the end of the chain.
        certainty: as far as the words of saying lower it ("speculated").
        hedged: the words that lower it.
        denied: the words in which the source denies.
    """

    links: tuple[Said, ...] = ()
    origins: tuple[Said, ...] = ()
    certainty: Certainty = "certain"
    hedged: Quote | None = None
    denied: Quote | None = None


def chain(found: list[Frame], token: Token, *, shows: bool = False) -> Chain:
    """The sources of what a token tells, by the frames of its sentence.

    Args:
        found: the frames.
        token: the word that tells of something.
        shows: whether that word may itself be the word of saying ("state television showed X").
    """
    over = [f for f in found if (f.cue == token.i and shows) or _covers(f, token)]
    if not over:
        return Chain()
    ordered = _to_denier(outermost_first(over))
    links = [s for f in ordered for s in ((f.to,) if f.to else ()) + f.sources[:1] if not s.own]
    forces = {f.force for f in ordered}
    hedging = [f.quote for f in ordered if f.force in {"probable", "possible"}]
    denying = [f.quote for f in ordered if f.force == "deny"]
    return Chain(
        _once(links),
        _once(_origins(ordered)),
        "possible" if "possible" in forces else "probable" if hedging else "certain",
        hedging[0] if hedging else None,
        denying[0] if denying else None,
    )


def chained(frames: Sequence[Frame]) -> Chain:
    """The chain of some sayings that say the same.

    Args:
        frames: the sayings, outermost first.
    """
    links = [s for f in frames for s in ((f.to,) if f.to else ()) + f.sources[:1] if not s.own]
    return Chain(_once(links), _once(_origins(list(frames))))


def _to_denier(ordered: list[Frame]) -> list[Frame]:
    """A denial is the denier's, whoever had said what he denies ("scoffs at talk among exiles")."""
    last = next((k for k, f in enumerate(ordered) if f.force == "deny"), None)
    return ordered if last is None else ordered[: last + 1]


def _origins(ordered: list[Frame]) -> Sequence[Said]:
    """The sources of the deepest frame that names any beside the report's own outlet."""
    for frame in reversed(ordered):
        others = [s for s in frame.sources if not s.own]
        if others or (frame.to is not None and not frame.to.own):
            return others or [frame.to] if frame.to is not None else others
    return ()


def _covers(frame: Frame, token: Token) -> bool:
    return token.i in frame.reach and frame.cue != token.i


def _once(sources: Sequence[Said]) -> tuple[Said, ...]:
    """Each source once, as named first."""
    first: dict[str, Said] = {}
    for said in sources:
        first.setdefault(said.text, said)
    return tuple(first.values())


def outermost_first(over: list[Frame]) -> list[Frame]:
    """A frame is outer to those whose cue it reaches; where both reach each other the later is.

    "an official said, citing ...": the cited is deepest whatever reaches it.
    """

    def depth(frame: Frame) -> tuple[bool, int, int]:
        if frame.inner:
            # "quoting a paper that cited an official": each goes one deeper.
            return (True, 0, frame.cue)
        around = sum(1 for f in over if frame.cue in f.reach and f.cue not in frame.reach)
        return (False, around, -frame.cue)

    return sorted(over, key=depth)


def without(told: Chain, *texts: str) -> Chain:
    """The chain without some sources (nobody is the source of his own death).

    Where they were the only origins, the link before them is as deep as the chain goes.
    """
    if not texts:
        return told
    links = tuple(s for s in told.links if s.text not in texts)
    origins = tuple(o for o in told.origins if o.text not in texts)
    if not origins:
        return replace(told, links=links, origins=links[-1:])
    ends = bool(links) and links[-1].text in {o.text for o in origins}
    return replace(told, links=links if ends else (*links, origins[0]), origins=origins)


def joined(told: Sequence[Chain], body: Sequence[Chain], pack: Pack) -> Chain:
    """One chain for several tellings: the fullest one's links, and the origins of all.

    Args:
        told: the chains of all tellings, in order of the text.
        body: those of tellings that stand in no title or heading.
        pack: by which two names of one source are known.
    """
    # "spy agency confirms" in a headline is the service that the report below it names.
    linked = [c for c in body if c.links] or [c for c in told if c.links]
    if not linked:
        return Chain()
    # Who explains the news is no source of it where others tell it.
    linked = [c for c in linked if not commenting(c.links[-1])] or linked
    longest = max(len(c.links) for c in linked)
    if longest > 1:
        # "according to a newspaper" in the lead is the paper that is named below it.
        linked = [c for c in linked if len(c.links) > 1 or _counts(c.links[0])]
    base = _base(linked, longest, pack)
    outer = {_key(s, pack) for c in linked for s in c.links[:-1]}
    origins: dict[str, Said] = {}
    for origin in (*base.origins, *(o for c in linked for o in c.origins)):
        key = _key(origin, pack)
        if key in outer and origin not in base.origins:
            continue
        if _source_again(origin, list(origins.values())):
            continue
        if key not in origins or len(origin.text) > len(origins[key].text):
            origins[key] = origin
    kept = {k: o for k, o in origins.items() if not _vague(o, pack)}
    if any(o.named and not o.outlet and o.known is None for o in kept.values()):
        # "officials in Seoul said" in the lead are those of the ministry that is named below it.
        kept = {k: o for k, o in kept.items() if not _any_officials().match(fold(o.text))}
    if kept:
        origins = kept
    if _key(base.links[-1], pack) not in origins:
        # "state media said" in one place is the agency that another place names.
        base = next(c for c in linked if any(_key(o, pack) in origins for o in c.origins))
    # The origin has its fullest name at the end of the chain too.
    kept_last = (_key(o, pack) for o in (base.links[-1], *base.origins))
    last = next(origins[key] for key in kept_last if key in origins)
    return Chain((*base.links[:-1], last), tuple(origins.values()))


def _base(linked: Sequence[Chain], longest: int, pack: Pack) -> Chain:
    """The fullest chain; a short one before it where the outlet had it from its origin itself."""
    at = next(n for n, c in enumerate(linked) if len(c.links) == longest)
    fullest = linked[at]
    if longest == 1 or not fullest.links[0].outlet:
        return linked[0] if longest == 1 else fullest
    named = (c for c in linked[:at] if c.links[0].named and not c.links[0].outlet)
    origin = _key(fullest.links[-1], pack)
    return next((c for c in named if _key(c.links[0], pack) == origin), fullest)


def _source_again(said: Said, before: Sequence[Said]) -> bool:
    """Whether "a source" is one of the sources told of before."""
    if said.named or said.noun not in _SOURCES:
        return False
    return any(not o.named and o.noun == "sources" for o in before)


def commenting(said: Said) -> bool:
    """Whether a person who is named is there to explain ("NAME, an expert on the North")."""
    standing = said.known.standing if said.known is not None else ()
    lists = ("explainers", "commentators")
    return any(words("speech").find(name, quote.text) for quote in standing for name in lists)


def _vague(said: Said, pack: Pack) -> bool:
    """Whether a source is only a state, or an outlet that is not named."""
    place = pack.place(said.text.removesuffix("'s"))
    state = place is not None and place.kind == "country"
    unnamed = said.outlet and not said.named
    bare = not said.named and fold(said.text) in words("speech")["bare_sources"]
    noun = said.noun in words("speech")["vague_outlets"] and not _press(said)
    return state or bare or noun or (unnamed and not _press(said))


def _press(said: Said) -> bool:
    """Whether it is a country's press at large ("the South's media"): no other name of one paper.

    "State media" may be the agency that the report names below.
    """
    first, *more = fold(said.text).removeprefix("the ").split()
    return said.noun in {"media", "press"} and bool(more) and first not in _STATE_OWNED


@cache
def _any_officials() -> re.Pattern[str]:
    """Officials of whom nothing is said but their state ("South Korean officials")."""
    officials = either(words("speech")["any_officials"])
    return re.compile(
        rf"(?:the |some )?(?:[\w.]+(?:'s)? ){{0,2}}(?:{officials})(?: (?:in|of) [\w ]+)?$"
    )


def _key(said: Said, pack: Pack) -> str:
    """What two names of one source share."""
    source = pack.source(said.text)
    return source.id if source is not None else fold(said.text)


def _counts(said: Said) -> bool:
    return said.named or not said.outlet
