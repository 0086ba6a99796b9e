"""The persons of a report as its reading keeps them, and whose people they are."""

from collections import Counter
from collections.abc import Sequence

from reportedly.model import Mention
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.places import Spot

Spots = Sequence[Sequence[Spot]]
"""The places of each sentence of a report."""


def main_state(spots: Spots, closed: frozenset[str]) -> str | None:
    """The closed state that a report names most, else the state that it names most."""
    counts = Counter(spot.place.state for row in spots for spot in row)
    return min(counts, key=lambda s: (s not in closed, -counts[s], s), default=None)


def states(
    people: People, spots: Spots, main: str | None, closed: frozenset[str]
) -> dict[int, str]:
    """The state whose person each is, by number, where the report tells."""
    found = ((k.number, _state(k, people, spots, main, closed)) for k in people.known)
    return {number: state for number, state in found if state is not None}


def _state(
    known: Known, people: People, spots: Spots, main: str | None, closed: frozenset[str]
) -> str | None:
    """By the words of his post ("North Korean leader"), else the closed state for Koreans."""
    for where, held in known.held:
        if people.sentences[where].tokens[held.head].lower in words("people")["observers"]:
            return None
        post = people.post_words(where, held)
        for spot in spots[where]:
            if post.start <= spot.start < post.end and (
                spot.adjective or "'s" in post.text or "’s" in post.text
            ):
                return spot.place.state
    return main if known.korean and main in closed else None


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
        spellings=tuple(dict.fromkeys(n.text for n in known.namings if n.full)),
        quote=people.first_words(known),
        posts=tuple(dict.fromkeys(" ".join(post.text.split()) for _, post in posts)),
        places=tuple(dict.fromkeys(places)),
        state=states_.get(known.number),
    )
