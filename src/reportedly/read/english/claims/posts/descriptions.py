"""Descriptions that stand for a person whom the report names elsewhere."""

from collections import defaultdict
from collections.abc import Mapping

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english.claims.persons.presented import presented
from reportedly.read.english.claims.posts.runs import held_in
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.described import described
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.post import Held
from reportedly.read.english.people.whom import Whom, resolve
from reportedly.read.english.text.sentence import Sentence

_FRONT = 2
"""Sentences at the front in which somebody stands by a description before the name is told."""
_TO_VERB = 8
"""Tokens behind a description in which the verb stands of which it is the subject."""
_GENITIVE = frozenset({"'s", "’s"})
_DEFINITE = frozenset({"the", "this", "that"})
_INDEFINITE = frozenset({"a", "an", "another"})


def descriptions(
    people: People, wanted: frozenset[int], pack: Pack
) -> Mapping[int, tuple[Quote, ...]]:
    """The descriptions that stand for some persons, those at the front first.

    "A deputy defence minister has been shot. ... NAME ...": he is that minister. "The ex-minister
    of state security", where the report is about nobody else of that noun, is whom it is about.

    Args:
        people: everybody whom the report names.
        wanted: numbers of the persons.
        pack: by which office holders are known.
    """
    out: dict[int, list[Quote]] = defaultdict(list)
    for index, sentence in enumerate(people.sentences):
        if sentence.role == "caption":
            continue
        named = people.tokens(index)
        for first, definite in _openings(sentence, index):
            held = held_in(sentence, first, sentence.end)
            if held is None or held.head in named or _speaks(sentence, held):
                continue
            for known in _meant(people, index, held, definite, pack):
                if known.number in wanted:
                    out[known.number].append(sentence.quote(held.span))
    return {number: tuple(found) for number, found in out.items()}


def _speaks(sentence: Sentence, held: Held) -> bool:
    """Whether a description is of a source: "a ministry official said", "according to a trader"."""
    says = words("speech")["say"]
    if sentence.word(held.span.first - 2) in {"to", "by"} | says:
        return True
    following = sentence.tokens[held.span.last + 1 : held.span.last + 1 + _TO_VERB]
    verbs = (t.lower for t in following if t.pos == "VERB" or t.lower in says)
    return next(verbs, "") in says | {"cast", "casts"}


def _openings(sentence: Sentence, index: int) -> list[tuple[int, bool]]:
    """Where a description of somebody can begin, and whether it points back."""
    articles = [
        (t.i + 1, t.lower in _DEFINITE)
        for t in sentence.tokens[:-1]
        if t.lower in _DEFINITE or (index <= _FRONT and t.lower in _INDEFINITE)
    ]
    # "Turkmenistan's president turned up on television".
    owned = [
        (t.i - 1, index > _FRONT)
        for t in sentence.tokens[1:-1]
        if t.text in _GENITIVE and sentence.tokens[t.i - 1].text[:1].isupper()
    ]
    bare = sentence.role == "title" or (index <= _FRONT and sentence.role == "heading")
    return [*([(0, False)] if bare and sentence.tokens else []), *articles, *owned]


def _meant(people: People, index: int, held: Held, definite: bool, pack: Pack) -> list[Known]:
    """Those for whom a description stands: one, or so many as a counted group has."""
    sentence = people.sentences[index]
    head = sentence.tokens[held.head]
    noun, listed = head.lower, words("people")
    leads = noun in listed["leaders"] and sentence.word(head.i + 1) != "of"
    if noun in words("post_words")["no_callings"] and not leads:
        return []
    single = noun in listed["posts"] | listed["occupations"] | listed["callings"]
    told = None if single else described(sentence, head)
    if not single and (told is None or told.count is None or definite):
        return []
    if definite and single:
        whom = resolve(people, index, head)
        if whom is not None and whom.known is not None:
            return [whom.known] if whom.known is people.topic else []
        about = _topic(people, index, noun, leads, pack) or _just_named(people, index, held)
        if about is not None or index > _FRONT:
            return [about] if about is not None else []
    if leads:
        return []
    count = None if told is None else told.count
    whom = Whom(None, head.text, sentence.quote(held.span), count, head=noun)
    return presented(whom, index, people, pack)


def _topic(people: People, index: int, noun: str, leads: bool, pack: Pack) -> Known | None:
    """Whom the report is about, where a noun is told of nobody else and he was just named."""
    about = people.topic
    if about is None or people.only_speaks(about):
        return None
    if leads:
        return about if _leads(about, people, pack) else None
    others = (k for k in people.known if k is not about)
    if any(noun in people.post_nouns(k) for k in others):
        return None
    near = any(index - 2 <= n.sentence <= index for n in about.namings)
    known_otherwise = people.post_nouns(about) - words("people")["vague_posts"]
    return about if near and not known_otherwise else None


def _leads(about: Known, people: People, pack: Pack) -> bool:
    """Whether somebody is named without a post and a head of state on file."""
    if people.post_nouns(about):
        return False
    own = (post for h in pack.holders if about.name in h.names for post in h.posts)
    return any(post.title.lower() in words("people")["leaders"] for post in own)


def _just_named(people: People, index: int, held: Held) -> Known | None:
    """The one whom the sentence before names alone, where a post with its body opens a sentence.

    "... about Justice NAME. The vice president of the court has been missing".
    """
    sentence = people.sentences[index]
    opens = held.span.first == 1 and held.span.last > held.head and sentence.word(0) != "a"
    before = people.sentences[index - 1] if index else None
    if not opens or before is None or before.role != "body":
        return None
    named = {k.number: k for _, k in people.within(index - 1, before.start, before.end)}
    one = next(iter(named.values())) if len(named) == 1 else None
    return one if one is not None and not people.post_nouns(one) else None
