"""Claims, and the persons as reports name them."""

from reportedly.model.report import Quote
from reportedly.model.words import Certainty, ClaimBasis, Kind, Noun, Polarity, Stance
from reportedly.when import When


class Mention(Noun, frozen=True):
    """A person's name as one report has it.

    Attributes:
        name: the name in its fullest form in this report.
        spellings: every form in which the report writes it, in order of appearance.
        posts: posts and descriptions that the report gives ("deputy ambassador").
        places: missions and cities that the report ties to the person's post ("Kuwait", "Havana").
        state: two-letter code of the state whose person it is, None where the report does not tell.
        quote: where the fullest form stands.
    """

    name: str
    spellings: tuple[str, ...]
    quote: Quote
    posts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    state: str | None = None


class Count(Noun, frozen=True):
    """How many a group has: never summed over reports."""

    low: int
    high: int


def numbered(slot: str, number: int) -> str:
    """Under what the words of a member of a list slot stand: `origins`, `origins.1`, `origins.2`.

    Args:
        slot: the slot's name.
        number: the member's place, from 0.
    """
    return f"{slot}.{number}" if number else slot


class Claim(Noun, frozen=True, rename={"from_": "from"}):
    """One statement that one happening did, will, may have or did not happen to somebody.

    `when` is the EDTF form of `happened`. `chain` runs from the outlet inwards, the first origin
    last. `words` maps a slot's name to the words that fill it; further members of a list slot stand
    under "origins.1", "chain.1" and so on.
    """

    id: str
    kind: Kind
    who: str
    polarity: Polarity
    certainty: Certainty
    core: bool
    stance: Stance
    quote: Quote
    words: dict[str, Quote]
    person: str | None = None
    post: str | None = None
    from_: str | None = None
    to: str | None = None
    when: str | None = None
    happened: When | None = None
    origins: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    said: When | None = None
    basis: ClaimBasis | None = None
    cue: Quote | None = None
    manner: str | None = None
    mode: str | None = None
    stage: str | None = None
    charge: str | None = None
    by: str | None = None
    method: str | None = None
    party: tuple[str, ...] = ()
    count: Count | None = None
    country: str | None = None
