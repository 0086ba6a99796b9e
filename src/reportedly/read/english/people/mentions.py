"""The persons of a report as its reading keeps them, and whose people they are."""

from collections import Counter
from collections.abc import Sequence

from reportedly.model import Mention
from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.listed import listed
from reportedly.read.english.places import Spot

Spots = Sequence[Sequence[Spot]]
"""The places of each sentence of a report."""
_OBSERVING = frozenset(
    {
        "research institute",
        "rights group",
        "press",
        "news agency",
        "broadcaster",
        "specialist outlet",
    }
)
"""Types of sources in packs whose people watch or write about a state."""
_INITIALS = 2
"""Letters of "UN" and "US", which are words or parts of names in small letters."""


def main_state(spots: Spots, closed: frozenset[str]) -> str | None:
    """The closed state that a report names most, else the state that it names most."""
    counts = Counter(spot.place.state for row in spots for spot in row)
    return min(counts, key=lambda s: (s not in closed, -counts[s], s), default=None)


def states(people: People, spots: Spots, main: str | None, pack: Pack) -> dict[int, str]:
    """The state whose person each is, by number, where the report tells."""
    abroad = {k.number: _observing(k, pack) for k in people.known if k.standing}
    found = (
        (k.number, abroad.get(k.number) or _state(k, people, spots, main, pack))
        for k in people.known
    )
    return {number: state for number, state in found if state is not None}


def _state(known: Known, people: People, spots: Spots, main: str | None, pack: Pack) -> str | None:
    """By the words of his post ("North Korean leader"), else the closed state that it is about.

    Of the state whose missions the pack lists, whose people have Korean names, only these; in a
    report about another closed state nobody with an English first name and no Korean.
    """
    if any(_abroad(quote.text) for quote in known.standing):
        return None
    for where, held in known.held:
        if people.sentences[where].tokens[held.head].lower in words("people")["observers"]:
            return None
        post = people.post_words(where, held)
        if _abroad(post.text):
            return None
        for spot in spots[where]:
            if post.start <= spot.start < post.end and (
                spot.adjective or "'s" in post.text or "’s" in post.text
            ):
                return spot.place.state
    if main in {mission.state for mission in pack.missions}:
        return main if known.korean else None
    english = not known.held and known.name.split(" ", 1)[0] in listed("given_english")
    stranger = known.korean or english
    return main if main in pack.closed_states and not stranger else None


def _abroad(post: str) -> bool:
    """Whether a post is of another state or body; "UN" and "US" only in capitals.

    An aide to Kim Jong Un is none of the United Nations.
    """
    found = words("people").finditer("abroad", post)
    return any(
        m.end() - m.start() > _INITIALS or post[m.start() : m.end()].isupper() for m in found
    )


def _observing(known: Known, pack: Pack) -> str | None:
    """The state of the institute, rights group or outlet that somebody is of."""
    for quote in known.standing:
        source = pack.source(quote.text)
        if source is not None and source.type in _OBSERVING:
            return source.state
    return None


def mentions(people: People, spots: Spots, states_: dict[int, str]) -> tuple[Mention, ...]:
    """Everybody who is named in full, in the order of the persons."""
    return tuple(
        _mention(known, people, spots, states_) for known in people.known if known.first.full
    )


def _mention(known: Known, people: People, spots: Spots, states_: dict[int, str]) -> Mention:
    posts = [(where, people.post_words(where, held)) for where, held in known.held]
    places = [
        spot.text
        for where, post in posts
        for spot in spots[where]
        if not spot.adjective and post.start <= spot.start < post.end
    ]
    return Mention(
        name=known.name,
        spellings=_spellings(known),
        quote=people.first_words(known),
        posts=tuple(dict.fromkeys(" ".join(q.text.split()) for q in known.standing)),
        places=tuple(dict.fromkeys(places)),
        state=states_.get(known.number),
    )


def _spellings(known: Known) -> tuple[str, ...]:
    """Every full form, in order of the text; those of other scripts as they stand there."""
    namings = [n for n in (*known.namings, *known.native) if n.full]
    ordered = sorted(namings, key=lambda n: (n.sentence, n.start))
    return tuple(dict.fromkeys(n.text for n in ordered))
