"""What a report says of somebody beside the name: the keys by which mentions join or stay apart."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from reportedly.identify.posts import place_key, post_keys
from reportedly.model import Claim, Mention, Reading, Report, place_of
from reportedly.names import is_native, read
from reportedly.packs import Pack
from reportedly.when import When

_CACHED = 65536


class OnceClaim(NamedTuple):
    """A claim of a kind that happens to anybody only once."""

    kind: str
    earliest: date | None
    latest: date | None
    left: str | None


class Keys(NamedTuple):
    """All that tells one mention from another. Mentions with equal keys cannot be told apart.

    Attributes:
        names: full forms of the name.
        state: whose person it is.
        words: words of the posts.
        spheres: walks of life of the posts.
        bodies: bodies of the posts.
        places: (state, city or None) of the posts, outside the home states.
        once: claims that can be made of a person only once.
        states: states by whose adjective a post begins.
        kin: names of those whose relative or companion the report calls this person.
        plain: whether a post is one of people without office.
        defected: whether a post or claim says that this person defected.
        told: whether the report says anything beside the name.
        alone: what keeps this mention by itself: the text, where no full form of the name stands in
            it; the anchor, where somebody has judged it.
    """

    names: frozenset[str]
    state: str | None
    words: frozenset[str]
    spheres: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[tuple[str, str | None]]
    once: frozenset[OnceClaim]
    states: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    plain: bool = False
    defected: bool = False
    told: bool = False
    alone: str = ""

    @property
    def bare(self) -> bool:
        """Whether nothing but the name is told."""
        return not (self.words or self.spheres or self.bodies or self.places or self.once)


class Sighting(NamedTuple):
    """One mention in one report."""

    published: str
    report: str
    start: int
    mention: Mention
    text_digest: str
    claims: tuple[Claim, ...]
    kin: frozenset[str] = frozenset()

    @property
    def place(self) -> str:
        """Where it stands, as commands write it."""
        return place_of(self.report, self.mention.quote)

    @property
    def order(self) -> tuple[str, str, int, str]:
        """What sightings sort by, whatever order the reports came in."""
        return self.published, self.report, self.start, self.mention.name


def is_full(name: str) -> bool:
    """Whether a form can name a person on its own: a surname alone cannot."""
    return bool(name.strip()) and (read(name).is_korean or len(name.split()) > 1)


@lru_cache(_CACHED)
def native_forms(names: frozenset[str]) -> frozenset[str]:
    """The forms of a name that are written in the script of the state."""
    return frozenset(name for name in names if is_native(name))


def sightings(report: Report, reading: Reading) -> tuple[Sighting, ...]:
    """The mentions of one report with the claims that each is the subject of."""
    published = report.published or "9999"
    return tuple(
        Sighting(
            published=published,
            report=report.id,
            start=mention.quote.start,
            mention=mention,
            text_digest=reading.text_digest,
            claims=tuple(
                c
                for c in (*reading.claims, *reading.claims_beyond)
                if c.who == mention.name or c.who in mention.spellings
            ),
            kin=_kin(mention, reading),
        )
        for mention in reading.mentions
    )


def _kin(mention: Mention, reading: Reading) -> frozenset[str]:
    """Whose relative or companion a report calls somebody, by the names that it gives them."""
    forms = {f for f in (mention.name, *mention.spellings) if is_full(f)}
    others = [k.other for k in reading.kin if k.who in forms]
    others += [
        claim.who
        for claim in (*reading.claims, *reading.claims_beyond)
        if any(form in words for words in claim.party for form in forms)
    ]
    named = {o: {m.name for m in reading.mentions if m.name in o} for o in others}
    return frozenset(name for other, names in named.items() for name in names or {other})


def keys(sighting: Sighting, pack: Pack, alone: str = "") -> Keys:
    """The keys of one mention.

    Args:
        sighting: the mention in its report.
        pack: what is known beforehand; it tells that Havana lies in Cuba.
        alone: what keeps the mention by itself, where somebody has judged it.
    """
    mention = sighting.mention
    names = frozenset(n for n in (mention.name, *mention.spellings) if is_full(n))
    claimed = tuple(c.post for c in sighting.claims if c.post)
    said = post_keys((*mention.posts, *claimed), pack)
    named = {place_key(p, pack) for p in mention.places}
    named |= {place_key(c.from_, pack) for c in sighting.claims if c.kind == "defection"}
    home = {mention.state, *(m.state for m in pack.missions)}
    places = frozenset(p for p in (*said.places, *named) if p is not None and p[0] not in home)
    return Keys(
        names=names,
        state=mention.state,
        words=said.words,
        spheres=said.spheres,
        bodies=said.bodies,
        places=places,
        once=frozenset(_once(c, pack) for c in sighting.claims if pack.kinds[c.kind].once),
        states=said.states,
        kin=sighting.kin,
        plain=said.plain,
        defected=said.defected or any(c.kind == "defection" for c in sighting.claims),
        told=bool(mention.posts or mention.places or sighting.claims or sighting.kin),
        alone=alone or ("" if names else sighting.text_digest),
    )


def _once(claim: Claim, pack: Pack) -> OnceClaim:
    when = claim.happened or (None if claim.when is None else When.of(claim.when))
    left = place_key(claim.from_, pack)
    return OnceClaim(
        claim.kind,
        when.earliest if when else None,
        when.latest if when else None,
        left[0] if left else None,
    )
