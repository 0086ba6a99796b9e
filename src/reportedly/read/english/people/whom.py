"""Whom a word stands for: a person named in the report, or an unnamed person or group."""

import re

import msgspec
from msgspec.structs import replace

from reportedly.model import Count, Quote
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.described import Description, described
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.relatives import relative
from reportedly.read.english.people.salience import pointed_at, salient
from reportedly.read.english.people.told_before import told_before
from reportedly.read.english.people.unnamed_before import subject_before, unnamed_before
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_AGED = re.compile(r"\b(?:the|a|an) (?:\w+ )?\d\d[- ]years?[- ]old$")
_OF_WHAT = 6
"""Words of what a description is of, before its comma."""


class Whom(msgspec.Struct, frozen=True):
    """The person or group of a claim.

    Attributes:
        known: the person, if the report names one.
        text: the name, or the plain description of somebody unnamed.
        quote: the words that name or describe.
        count: how many a group has.
        definite: a description that points back ("the diplomat").
        head: the noun of a description, in lower case.
        calling: the description under which somebody stood who is named later.
    """

    known: Known | None
    text: str
    quote: Quote
    count: Count | None = None
    definite: bool = False
    head: str = ""
    calling: Quote | None = None


def resolve(people: People, index: int, token: Token) -> Whom | None:
    """Whom a token of the sentence of that number stands for; None for nobody in particular.

    Each is looked for once a report: many happenings ask for the same.
    """
    asked = (index, token.i)
    if asked not in people.meant:
        people.meant[asked] = _resolved(people, index, token)
    return people.meant[asked]


def _resolved(people: People, index: int, token: Token) -> Whom | None:
    if token.lower.rstrip(".") in words("people")["courtesy"]:
        behind = people.sentences[index].tokens[token.i + 1 : token.i + 2]
        token = behind[0] if behind else token  # "Mr NAME"
    known = people.at(index, token.start) or _beside(people, index, token)
    if known is not None:
        return named(people, known)
    if token.lower in words("grammar")["singular"]:
        beside = subject_before(people, index, token)
        if beside is not None:
            return unnamed(beside)
        known = salient(people, index, token)
        return _unnamed(people, index, token) if known is None else named(people, known)
    if token.lower in words("grammar")["plural"]:
        return _unnamed(people, index, token)
    if token.pos == "PRON":
        return None
    aged = _aged(people.sentences[index], token)
    if aged is not None:
        known = pointed_at(people, index, "year-old", token.start)
        return (
            Whom(None, aged.text, aged, head="year-old") if known is None else named(people, known)
        )
    found = described(people.sentences[index], token)
    if found is None:
        return _again(people, index, token)
    kin = found.noun in words("people")["kin"]
    known = _apposed_to(people, index, found.quote.start, kin=kin)
    known = known or (_apposed_by(people, index, found.quote.end) if found.single else None)
    known = known or relative(people, index, token)
    if known is not None:
        return named(people, known)
    if found.definite and found.single:
        known = pointed_at(people, index, found.noun, token.start)
        if known is not None and not _subject_before(people, index, known, token):
            nearer = _brought_in_nearer(people, index, known, token)
            return named(people, known) if nearer is None else nearer
    return _again(people, index, token) or unnamed(found)


def _again(people: People, index: int, token: Token) -> Whom | None:
    """Somebody unnamed under the words that brought him in: "the pair" are "two fishermen"."""
    earlier = told_before(people, index, token)
    return None if earlier is None else _brought_in(people, earlier)


def _brought_in(people: People, earlier: Description) -> Whom:
    """Somebody under the words that brought him in, or under the name right behind these.

    As in "a man surnamed Om".
    """
    place = people.place_of(earlier.quote)
    sentence = people.sentences[place]
    after = people.within(place, earlier.quote.end, sentence.end)[:1]
    for naming, known in after:
        between = sentence.low[earlier.quote.end - sentence.start : naming.start - sentence.start]
        if fold(between).strip(" ,") in words("people")["introduces_surname"]:
            return named(people, known)
    return replace(unnamed(earlier), definite=True)


def unnamed(found: Description) -> Whom:
    """Somebody who is only described."""
    return Whom(None, found.quote.text, found.quote, found.count, found.definite, found.noun)


def _brought_in_nearer(people: People, index: int, known: Known, token: Token) -> Whom | None:
    """Somebody unnamed whom a plain word means rather than the one whom the report is about.

    "A diplomat has fled", says the lead of a report that names only the leader: the defector is the
    diplomat. Only where the one named has no such post, and was not named since.
    """
    if token.lower in people.post_nouns(known):
        return None
    earlier = told_before(people, index, token)
    if earlier is None:
        return None
    before = [n for n in known.namings if (n.sentence, n.start) < (index, token.start)]
    place = people.place_of(earlier.quote)
    if people.sentences[place].role in {"title", "heading"}:
        return None  # whom a headline describes is whom the report is about
    since = any(n.sentence > place for n in before)
    first = place < known.first.sentence
    return _brought_in(people, earlier) if first or not since else None


def _subject_before(people: People, index: int, known: Known, token: Token) -> bool:
    """Whether somebody is the subject that a sentence opens with: a description is of another.

    "Ryu took over after the ambassador was expelled" tells of two.
    """
    sentence = people.sentences[index]
    first = people.within(index, sentence.start, token.start)
    return bool(first) and first[0][1] is known and first[0][0].start == sentence.start


def _unnamed(people: People, index: int, pronoun: Token) -> Whom | None:
    """The unnamed person or group to whom a pronoun goes back."""
    found = unnamed_before(people, index, pronoun)
    return None if found is None else unnamed(found)


def _apposed_to(people: People, index: int, start: int, *, kin: bool) -> Known | None:
    """The name right before a description: "NAME, the leader's uncle and once ..., was shot".

    Of relatives only where they are joined to the name: "NAME, an envoy, and his family have left"
    is told of the main person.
    """
    sentence = people.sentences[index]
    before = people.within(index, sentence.start, start)
    # Whose uncle he is does not matter: "X, the leader's uncle" goes past the leader to X.
    before = [row for row in before if not _owns(sentence, row[0].end)]
    if not before:
        return None
    naming, known = before[-1]
    between = [t for t in sentence.tokens if naming.end <= t.start < start]
    joined = bool(between) and between[-1].lower == "and"
    if not between or any(t.pos in {"VERB", "AUX", "SCONJ", "PRON"} for t in between):
        return None
    return known if (joined if kin else between[0].text == ",") else None


def _apposed_by(people: People, index: int, end: int) -> Known | None:
    """The name right behind a description: "the commander of the division, Maj. Gen. NAME, ..."."""
    sentence = people.sentences[index]
    after = people.within(index, end, sentence.end)
    if not after:
        return None
    naming, known = after[0]
    between = [t for t in sentence.tokens if end <= t.start < naming.start]
    commas = [k for k, t in enumerate(between) if t.text == ","]
    if len(commas) != 1 or commas[0] > _OF_WHAT:
        return None
    titled = people.tokens(index)
    if any(t.i not in titled for t in between[commas[0] + 1 :]) or any(
        t.pos in {"VERB", "AUX", "SCONJ", "PRON"} or t.lower == "and" for t in between[: commas[0]]
    ):
        return None
    behind = sentence.at(naming.end) or sentence.at(naming.end + 1)
    word = sentence.word(behind) if behind is not None else ""
    return None if word in words("speech")["say"] | {"'s", "’s", "and"} else known


def _aged(sentence: Sentence, token: Token) -> Quote | None:
    """Somebody by his age alone: "the 63-year-old", "a 19-year-old"."""
    if not token.lower.endswith("old"):
        return None
    found = _AGED.search(sentence.low[: token.end - sentence.start])
    if found is None:
        return None
    after = sentence.tokens[token.i + 1 : token.i + 2]
    if after and after[0].pos in {"NOUN", "PROPN", "ADJ"}:
        return None
    return sentence.cut(found.start(), found.end())


def _owns(sentence: Sentence, end: int) -> bool:
    """Whether a name that ends at an offset stands in the genitive."""
    after = sentence.at(end)
    return after is not None and sentence.word(after) in {"'s", "'"}


def named(people: People, known: Known) -> Whom:
    """A person of the report, by the fullest name."""
    return Whom(known, known.name, people.first_words(known))


def _beside(people: People, index: int, token: Token) -> Known | None:
    """The name that a post phrase belongs to: "the acting ambassador ..., NAME", "envoy NAME"."""
    known = people.holder_of(index, token.i)
    if known is not None:
        return known
    for below in people.sentences[index].children(token.i, "appos", "flat", "compound"):
        # "Kim aide" is no Kim: a proper noun's compound is part of a longer name.
        if token.pos != "PROPN" or below.rel != "compound":
            known = people.at(index, below.start)
            if known is not None:
                return known
    return None
